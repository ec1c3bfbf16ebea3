package deltachain.tck.training;

import deltachain.api.Activation;
import deltachain.api.DType;
import deltachain.core.initializer.Initializer;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import deltachain.spi.Backend;

/** Small networks that between them hold every kind of layer in every place. */
enum Architecture {
  /** Dense layers with bias, σ between them and at the end. */
  WITH_BIAS {
    @Override
    NetworkBuilder layers(NetworkBuilder inputs, Activation activation) {
      return inputs.dense(4, activation).dense(OUTPUTS, activation);
    }
  },

  /** Dense layers without bias, σ between them. */
  WITHOUT_BIAS {
    @Override
    NetworkBuilder layers(NetworkBuilder inputs, Activation activation) {
      return inputs
          .dense(4, Initializer.fanIn(), null)
          .activation(activation)
          .dense(OUTPUTS, Initializer.fanIn(), null);
    }
  },

  /** σ₀ of the input, then a dense layer. */
  ACTIVATION_FIRST {
    @Override
    NetworkBuilder layers(NetworkBuilder inputs, Activation activation) {
      return inputs.activation(activation).dense(OUTPUTS);
    }
  };

  static final int INPUTS = 3;
  static final int OUTPUTS = 3;

  abstract NetworkBuilder layers(NetworkBuilder inputs, Activation activation);

  Network build(Backend backend, Activation activation, Activation last) {
    return layers(Network.inputs(INPUTS), activation)
        .activation(last)
        .dtype(DType.FLOAT64)
        .seed(12)
        .build(backend);
  }
}
