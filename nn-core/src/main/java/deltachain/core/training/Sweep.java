package deltachain.core.training;

import deltachain.api.Optimizer;

/**
 * An element-wise operation on whole tensors that runs on every backend as its update does: {@code
 * w} is written, {@code g} read, and the learning rate is the operation's factor.
 */
interface Sweep extends Optimizer {

  @Override
  default String name() {
    return getClass().getSimpleName();
  }

  @Override
  default double learningRate() {
    return 1;
  }

  @Override
  default int stateSize() {
    return 0;
  }
}
