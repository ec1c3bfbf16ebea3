package deltachain.core.layer;

/** What a run is for: some layers compute differently while they learn. */
public enum Mode {
  /** Dropout drops, noise is added, batch normalisation takes the batch's own statistics. */
  TRAINING,
  /** Nothing is random, and no row depends on the others. */
  PREDICTION
}
