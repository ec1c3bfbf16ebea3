package deltachain.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.activation.Sigmoid;
import deltachain.core.activation.Tanh;
import deltachain.core.initializer.Initializer;
import deltachain.core.lookup.fake.PlainBackend;
import org.junit.jupiter.api.Test;

/**
 * The derivation's single-node chain, by hand: q_0 = tanh x, p_1 = w q_0 + b, q_1 = σ(p_1), p_2 = u
 * q_1.
 */
class ChainTest {
  private static final double X = 0.7;
  private static final double W = 0.4;
  private static final double B = -0.2;
  private static final double U = 1.5;

  private static final double Q0 = Math.tanh(X);
  private static final double P1 = W * Q0 + B;
  private static final double Q1 = 1 / (1 + Math.exp(-P1));
  private static final double P2 = U * Q1;
  private static final double DELTA2 = 2;
  private static final double DELTA1 = DELTA2 * U * Q1 * (1 - Q1);

  private static Network network() {
    return Network.inputs(1)
        .dtype(DType.FLOAT64)
        .activation(new Tanh())
        .dense(1, Initializer.values(W), Initializer.values(B))
        .activation(new Sigmoid())
        .dense(1, Initializer.values(U), null)
        .build(new PlainBackend(1));
  }

  private static Chain run(boolean inputGradient) {
    Chain chain = new Chain(network(), 3, inputGradient);
    chain.batch(1);
    chain.x().write(0, new double[] {X}, 0, 1);
    chain.forward();
    chain.dOutput().write(0, new double[] {DELTA2}, 0, 1);
    chain.backward();
    return chain;
  }

  @Test
  void theForwardChainHasTheDerivationsNames() {
    Chain chain = run(false);
    assertScalar(chain.q(0), Q0);
    assertScalar(chain.p(1), P1);
    assertScalar(chain.q(1), Q1);
    assertScalar(chain.p(2), P2);
    assertScalar(chain.q(2), P2);
    assertScalar(chain.output(), P2);
  }

  @Test
  void theBackwardChainHasTheDerivationsNames() {
    Chain chain = run(false);
    assertScalar(chain.delta(2), DELTA2);
    assertScalar(chain.dq(1), DELTA2 * U);
    assertScalar(chain.delta(1), DELTA1);
  }

  @Test
  void everyGradientIsAProductOfTheTwoChains() {
    Chain chain = run(false);
    assertScalar(chain.dW(2), DELTA2 * Q1);
    assertScalar(chain.dW(1), DELTA1 * Q0);
    assertScalar(chain.db(1), DELTA1);
  }

  @Test
  void theGradientByTheInputIsComputedWhereItIsAskedFor() {
    assertScalar(run(true).dx(), DELTA1 * W * (1 - Q0 * Q0));
    assertThatIllegalStateException().isThrownBy(() -> run(false).dx());
  }

  @Test
  void everyLayersInputAndItsDerivativeCanBeRead() {
    Chain chain = run(true);
    double[] values = {X, Q0, P1, Q1, P2};
    double[] derivatives = {
      DELTA1 * W * (1 - Q0 * Q0), DELTA1 * W, DELTA1, DELTA2 * U, DELTA2,
    };
    for (int k = 0; k < values.length; k++) {
      assertScalar(chain.value(k), values[k]);
      assertScalar(chain.derivative(k), derivatives[k]);
    }
    assertThat(run(false).derivative(0).rows()).isZero();
  }

  @Test
  void aLayerWithoutBiasHasNoBiasGradient() {
    assertThatIllegalStateException()
        .isThrownBy(() -> run(false).db(2))
        .withMessage("dense layer 2 has no bias");
  }

  @Test
  void layersAreCountedFromOne() {
    Chain chain = run(false);
    assertThat(chain.depth()).isEqualTo(2);
    assertThatThrownBy(() -> chain.p(3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("dense layer 3: this network has 1 to 2");
  }

  @Test
  void aBatchLargerThanTheChainIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(false).batch(4))
        .withMessage("a batch of 4 rows: this chain was made for 1 to 3");
  }

  private static void assertScalar(Tensor actual, double expected) {
    assertThat(actual.length()).isEqualTo(1);
    assertThat(actual.toArray()[0]).isCloseTo(expected, within(1e-15));
  }
}
