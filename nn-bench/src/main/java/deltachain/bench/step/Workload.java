package deltachain.bench.step;

/** The networks and batches that are timed. */
public enum Workload {
  /** 4-16-3, batch 32. */
  S(32, "4-16-3"),
  /** 784-128-10, batch 64. */
  M(64, "784-128-10"),
  /** 784-1024-1024-10, batch 256. */
  L(256, "784-1024-1024-10"),
  /** 784-128-10, batch 1. */
  M1(1, "784-128-10");

  private final Problem problem;

  Workload(int batch, String shape) {
    this.problem = Problem.of(shape, batch);
  }

  /** The network and batch of that name. */
  public Problem problem() {
    return problem;
  }
}
