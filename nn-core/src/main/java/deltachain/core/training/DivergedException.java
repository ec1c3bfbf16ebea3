package deltachain.core.training;

/** The loss became NaN or infinite while training. */
public final class DivergedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DivergedException(double loss, int epoch, int batch, int batches, double learningRate) {
    super(
        "the loss became "
            + loss
            + " in epoch "
            + epoch
            + ", batch "
            + batch
            + " of "
            + batches
            + ": try a learning rate below "
            + learningRate
            + ", standardised inputs, or clipped gradients");
  }
}
