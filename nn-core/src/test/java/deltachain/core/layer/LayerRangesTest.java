package deltachain.core.layer;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deltachain.core.initializer.Initializer;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.network.Branch;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers refuse what is out of range, with the legal range, when they are described or built. */
class LayerRangesTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static Network built(UnaryOperator<NetworkBuilder> layers) {
    return layers.apply(Network.inputs(3)).build(new PlainBackend(1));
  }

  private static Stream<Arguments> illegal() {
    return Stream.of(
        refused(() -> Network.inputs(0), "inputs 0: expected at least 1"),
        refused(() -> built(b -> b.dense(0)), "outputs of a dense layer 0: expected at least 1"),
        refused(
            () -> built(b -> b.dense(2, Initializer.values(1, 2), null)),
            "2 initial values for a layer with 3 inputs and 2 outputs: expected 6"),
        refused(
            () -> Dropout.of(1),
            "dropout probability 1.0: expected a number at least 0 and below 1"),
        refused(
            () -> Dropout.of(-0.1),
            "dropout probability -0.1: expected a number at least 0 and below 1"),
        refused(
            () -> Dropout.of(NAN),
            "dropout probability NaN: expected a number at least 0 and below 1"),
        refused(
            () -> Dropout.alpha(1),
            "alpha dropout probability 1.0: expected a number at least 0 and below 1"),
        refused(() -> GaussianNoise.of(-1), "gaussian noise deviation -1.0: expected a number ≥ 0"),
        refused(
            () -> GaussianNoise.of(INFINITY),
            "gaussian noise deviation Infinity: expected a number ≥ 0"),
        refused(() -> BatchNorm.of(0, 0.1, true), "batch norm epsilon 0.0: expected a number > 0"),
        refused(
            () -> BatchNorm.of(1e-5, -0.1, true),
            "batch norm momentum -0.1: expected a number from 0 to 1"),
        refused(
            () -> BatchNorm.of(1e-5, 1.1, true),
            "batch norm momentum 1.1: expected a number from 0 to 1"),
        refused(() -> LayerNorm.of(NAN, true), "layer norm epsilon NaN: expected a number > 0"),
        refused(() -> RmsNorm.of(-1e-6), "rms norm epsilon -1.0E-6: expected a number > 0"),
        refused(
            () -> PReLU.of(INFINITY, true),
            "prelu slope Infinity: expected a number that is finite"),
        refused(
            () -> built(b -> b.glu()),
            "glu halves the columns, but gets 3: expected an even number"),
        refused(
            () -> built(b -> b.swiglu()),
            "swiglu halves the columns, but gets 3: expected an even number"),
        refused(() -> new EmbeddedColumn(-1, 2, 2), "embedded column -1: expected at least 0"),
        refused(
            () -> new EmbeddedColumn(0, 0, 2),
            "categories of an embedded column 0: expected at least 1"),
        refused(
            () -> new EmbeddedColumn(0, 2, 0), "size of an embedded column 0: expected at least 1"),
        refused(() -> built(b -> b.embedding()), "embedded columns 0: expected at least 1"),
        refused(
            () -> built(b -> b.embedding(new EmbeddedColumn(1, 2, 2), new EmbeddedColumn(1, 3, 1))),
            "column 1 is embedded twice: expected once"),
        refused(
            () -> built(b -> b.embedding(3, 2, 2)),
            "embedded column 3: expected at most 2, the last of 3 columns"),
        refused(
            () -> built(b -> b.residual(f -> f)),
            "layers of a residual block 0: expected at least 1"),
        refused(
            () -> built(b -> b.residual(f -> f.dense(2))),
            "a residual block adds its input of 3 columns to an output of 2: expected the same"
                + " number"),
        refused(
            () -> built(b -> b.concat(List.<UnaryOperator<Branch>>of(f -> f).get(0))),
            "a concatenation of 1 branches: expected at least 2"));
  }

  private static Arguments refused(ThrowingCallable making, String message) {
    return Arguments.of(message, making);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("illegal")
  void whatIsOutOfRangeIsRefused(String message, ThrowingCallable making) {
    assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
  }
}
