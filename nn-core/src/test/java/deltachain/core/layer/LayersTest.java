package deltachain.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.DType;
import deltachain.core.activation.Tanh;
import deltachain.core.check.GradientChecker;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.model.ModelFile;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import deltachain.spi.HeapTensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayersTest {
  private static final PlainBackend BACKEND = new PlainBackend(1);
  private static final HeapTensor X =
      HeapTensor.of(3, 4, 1, 0.5, -0.3, 2, 0, 1.5, 0.7, -1, 2, -0.2, 0.1, 0.4);

  private static Network everything() {
    return Network.inputs(4)
        .embedding(0, 3, 2)
        .dense(6)
        .batchNorm()
        .activation(new Tanh())
        .dropout(0.5)
        .residual(f -> f.layerNorm().dense(6).prelu())
        .concat(f -> f.rmsNorm(), f -> f.dense(4).swiglu())
        .glu()
        .gaussianNoise(0.1)
        .dense(2)
        .dtype(DType.FLOAT64)
        .seed(3)
        .build(BACKEND);
  }

  private static double[] trainOnce(Network network, long seed) {
    try (Chain chain = new Chain(network, 3)) {
      chain.seed(seed);
      chain.x().write(0, X.doubles(), 0, X.length());
      chain.forward();
      return chain.output().toArray();
    }
  }

  @Test
  void theSameSeedGivesTheSameMasksAndNoise() {
    Network network = everything();
    assertThat(trainOnce(network, 7)).isEqualTo(trainOnce(network, 7));
    assertThat(trainOnce(network, 7)).isNotEqualTo(trainOnce(network, 8));
  }

  @Test
  void aModelFileHoldsEveryKindOfLayerAndRunningStatistics(@TempDir Path folder)
      throws IOException {
    Network saved = everything();
    trainOnce(saved, 1);
    ModelFile.save(folder.resolve("m.nn"), saved, Map.of());
    Network loaded = ModelFile.load(folder.resolve("m.nn"), BACKEND).network();
    assertThat(loaded.predict(X).toArray()).isEqualTo(saved.predict(X).toArray());
    assertThat(loaded.statistics().get(0).value().toArray())
        .isEqualTo(saved.statistics().get(0).value().toArray());
  }

  @Test
  void foldingKeepsThePredictions() {
    Network network = everything();
    trainOnce(network, 1);
    Network folded = network.folded();
    assertThat(folded.layers()).hasSize(network.layers().size() - 1);
    assertThat(folded.predict(X).toArray())
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(network.predict(X).toArray());
  }

  @Test
  void dropoutKeepsTheMeanAndPassesEverythingInPrediction() {
    Network network = Network.inputs(1000).dropout(0.25).dtype(DType.FLOAT64).build(BACKEND);
    double[] ones = new double[10_000];
    Arrays.fill(ones, 1);
    HeapTensor x = HeapTensor.of(10, 1000, ones);
    try (Chain chain = new Chain(network, 10)) {
      chain.x().write(0, ones, 0, ones.length);
      chain.forward();
      double[] q = chain.output().toArray();
      assertThat(Arrays.stream(q).average().orElse(0)).isCloseTo(1, within(0.03));
      assertThat(Arrays.stream(q).distinct().sorted().toArray()).containsExactly(0, 1 / 0.75);
    }
    assertThat(network.predict(x).toArray()).isEqualTo(ones);
  }

  @Test
  void aBatchOfOneRowNormalisesToBetaWithoutNaN() {
    Network network = Network.inputs(4).batchNorm().dtype(DType.FLOAT64).build(BACKEND);
    try (Chain chain = new Chain(network, 1)) {
      chain.x().write(0, X.doubles(), 0, 4);
      chain.forward();
      assertThat(chain.output().toArray()).containsExactly(0, 0, 0, 0);
    }
    assertThat(network.statistics().get(1).value().toArray()).containsExactly(1, 1, 1, 1);
  }

  @Test
  void theSummaryNamesLayersShapesAndParameters() {
    Network network =
        Network.inputs(4).dense(3).batchNorm().residual(f -> f.dense(3)).build(BACKEND);
    assertThat(network.summary())
        .isEqualTo(
            """
            Layer       Output shape  Parameters
            ------------------------------------
            input       [batch × 4]            0
            dense       [batch × 3]           15
            batch_norm  [batch × 3]            6
            residual    [batch × 3]           12
              dense     [batch × 3]           12
            ------------------------------------
            Parameters: 33; running statistics: 6; float32
            """);
  }

  @Test
  void illegalNumbersAreRefusedWithTheLegalRange() {
    refused(() -> Network.inputs(4).dropout(1), "at least 0 and below 1");
    refused(() -> Network.inputs(4).batchNorm(0, 0.1), "> 0");
    refused(() -> Network.inputs(4).batchNorm(1e-5, 1.5), "from 0 to 1");
    refused(() -> Network.inputs(4).layerNorm(-1), "> 0");
    refused(() -> Network.inputs(4).gaussianNoise(-1), "≥ 0");
    refused(() -> Network.inputs(3).glu().build(BACKEND), "an even number");
    refused(() -> Network.inputs(3).residual(f -> f.dense(2)).build(BACKEND), "the same number");
    refused(() -> Network.inputs(3).embedding(3, 2, 2).build(BACKEND), "at most 2");
  }

  @Test
  void aCategoryOutOfRangeIsNamedByRowAndColumn() {
    Network network = Network.inputs(4).embedding(0, 2, 2).dense(1).build(BACKEND);
    refused(() -> network.predict(X), "row 2 of the batch, column 0, holds 2.0");
  }

  @Test
  void theCheckerAcceptsALayerAndNamesAWrongGradient() {
    GradientChecker checker = new GradientChecker(BACKEND);
    assertThat(checker.check(LayerNorm.of(1e-5, true), X).passed()).isTrue();
    assertThat(checker.check(new WrongTanh(), X).toString()).contains("wrong: ", "∂C/∂x at (");
  }

  private static void refused(ThrowingCallable call, String range) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(range);
  }
}
