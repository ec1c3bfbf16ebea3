package deltachain.core.layer;

/**
 * A layer that keeps nothing between forward and backward but its input and output, and computes
 * alike in training and prediction: it is its own {@link Pass}, in every run.
 */
public interface StatelessLayer extends Layer, Pass {

  @Override
  default Pass newPass(Run run) {
    return this;
  }
}
