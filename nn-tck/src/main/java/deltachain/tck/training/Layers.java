package deltachain.tck.training;

import deltachain.api.DType;
import deltachain.core.activation.Tanh;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import deltachain.core.random.SplitMix;
import deltachain.spi.Backend;
import java.util.function.UnaryOperator;

/** One kind of layer each, before a last dense layer. */
enum Layers {
  DROPOUT(b -> b.dense(6).dropout(0.4)),
  ALPHA_DROPOUT(b -> b.dense(6).alphaDropout(0.4)),
  GAUSSIAN_NOISE(b -> b.dense(6).gaussianNoise(0.3)),
  BATCH_NORM(b -> b.dense(6).batchNorm()),
  BATCH_NORM_FIRST(b -> b.batchNorm(0.1, 0.5)),
  LAYER_NORM(b -> b.dense(6).layerNorm()),
  RMS_NORM(b -> b.dense(6).rmsNorm()),
  PRELU(b -> b.dense(6).prelu()),
  PRELU_PER_COLUMN(b -> b.dense(6).preluPerColumn()),
  GLU(b -> b.dense(6).glu()),
  SWIGLU(b -> b.dense(6).swiglu()),
  EMBEDDING(b -> b.embedding(0, Layers.CATEGORIES, 2)),
  RESIDUAL(b -> b.residual(f -> f.dense(5, new Tanh()).dense(Layers.INPUTS))),
  RESIDUAL_WITH_STATE(
      b -> b.residual(f -> f.layerNorm().dropout(0.3).dense(Layers.INPUTS).batchNorm())),
  CONCAT(b -> b.concat(f -> f.dense(2, new Tanh()), f -> f, f -> f.dense(6).swiglu()));

  static final int INPUTS = 4;
  static final int CATEGORIES = 3;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas that capture nothing
  private final UnaryOperator<NetworkBuilder> layers;

  Layers(UnaryOperator<NetworkBuilder> layers) {
    this.layers = layers;
  }

  boolean firstColumnIsWhole() {
    return this == EMBEDDING;
  }

  /** Inputs that suit the layers, exact in float32. */
  double[] rows(int count) {
    SplitMix random = new SplitMix(125);
    double[] x = new double[count * INPUTS];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
      if (firstColumnIsWhole() && i % INPUTS == 0) {
        x[i] = i / INPUTS % CATEGORIES;
      }
    }
    return x;
  }

  Network build(Backend backend, DType dtype) {
    return layers.apply(Network.inputs(INPUTS)).dense(2).dtype(dtype).seed(125).build(backend);
  }
}
