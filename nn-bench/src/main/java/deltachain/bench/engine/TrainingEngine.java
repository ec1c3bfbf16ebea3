package deltachain.bench.engine;

/** A library that trains networks. */
public interface TrainingEngine extends Engine {

  /** A new run from the initial values of the network. */
  TrainingRun start(Training training);
}
