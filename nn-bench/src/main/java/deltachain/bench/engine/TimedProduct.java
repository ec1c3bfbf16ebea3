package deltachain.bench.engine;

/** A product, repeated; the clock is read rarely, so that its own time doesn't count. */
final class TimedProduct implements Timed {
  private static final long SELDOM = 50_000;

  private final Runnable product;
  private long calls = 1;

  TimedProduct(Runnable product) {
    this.product = product;
  }

  @Override
  public double block(double seconds) {
    long budget = (long) (1e9 * seconds);
    long total = 0;
    long begin = System.nanoTime();
    long spent = 0;
    while (spent < budget) {
      for (long i = 0; i < calls; i++) {
        product.run();
      }
      total += calls;
      long before = spent;
      spent = System.nanoTime() - begin;
      if (spent - before < SELDOM) {
        calls *= 2;
      }
    }
    return 1e-3 * spent / total;
  }
}
