package deltachain.core.layer;

import deltachain.api.DType;
import deltachain.core.activation.Tanh;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import deltachain.spi.Backend;
import java.util.function.UnaryOperator;

/** Every kind of layer, behind four columns of which the first holds 0, 1 or 2. */
enum Kind {
  DENSE(b -> b.dense(3)),
  ACTIVATION(b -> b.activation(new Tanh())),
  DROPOUT(b -> b.dropout(0.5)),
  ALPHA_DROPOUT(b -> b.alphaDropout(0.5)),
  GAUSSIAN_NOISE(b -> b.gaussianNoise(0.5)),
  BATCH_NORM(b -> b.batchNorm()),
  LAYER_NORM(b -> b.layerNorm()),
  RMS_NORM(b -> b.rmsNorm()),
  PRELU(b -> b.prelu()),
  PRELU_PER_COLUMN(b -> b.preluPerColumn()),
  GLU(b -> b.glu()),
  SWIGLU(b -> b.swiglu()),
  EMBEDDING(b -> b.embedding(0, 3, 2)),
  RESIDUAL(b -> b.residual(f -> f.batchNorm().dense(4, new Tanh()).layerNorm())),
  CONCAT(b -> b.concat(f -> f.dense(2), f -> f, f -> f.rmsNorm().swiglu()));

  static final int INPUTS = 4;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas that capture nothing
  private final UnaryOperator<NetworkBuilder> layers;

  Kind(UnaryOperator<NetworkBuilder> layers) {
    this.layers = layers;
  }

  Network build(Backend backend, DType dtype) {
    return layers.apply(Network.inputs(INPUTS)).dtype(dtype).seed(6).build(backend);
  }

  /** Rows that suit every kind, exact in float32. */
  static double[] rows(int count) {
    double[] x = Trial.normals(count * INPUTS, 8);
    for (int i = 0; i < x.length; i++) {
      x[i] = i % INPUTS == 0 ? i / INPUTS % 3 : (float) x[i];
    }
    return x;
  }
}
