package deltachain.core.training;

/** Is told how training goes, on the training thread. */
public interface TrainingListener {

  /**
   * A step was taken.
   *
   * @param epoch 1, 2, …
   * @param batch 1, 2, …, {@code batches}
   * @param loss the batch's cost before its update
   * @param samples rows of the batch
   */
  default void onBatch(int epoch, int batch, int batches, double loss, int samples) {}

  /** An epoch ended. */
  default void onEpoch(Epoch epoch) {}
}
