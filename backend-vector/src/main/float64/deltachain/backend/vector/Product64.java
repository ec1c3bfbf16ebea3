package deltachain.backend.vector;

import deltachain.api.Tensor;

/**
 * A thread's own kernel with its scratch memory, and the product that it is asked for: computed
 * alone, or in parts by {@link Workers}. Parts are whole tiles, so their number changes no bits.
 */
final class Product64 implements Parts {
  private static final ThreadLocal<Product64> LOCAL = ThreadLocal.withInitial(Product64::new);

  private final Kernel64 kernel = Incubator.PRESENT ? new VectorKernel64() : new PlainKernel64();
  private final Operands64 operands = new Operands64();
  private final Split split = new Split();

  private Product64() {}

  /**
   * C = α op(A) op(B) + β C; nothing is empty, and the shapes fit.
   *
   * <p>A column is computed as the row Cᵀ = α op(B)ᵀ op(A)ᵀ + β Cᵀ, which fills vectors.
   */
  static void multiply(
      boolean transposeA,
      boolean transposeB,
      double alpha,
      Tensor a,
      Tensor b,
      double beta,
      Tensor c,
      int threads) {
    if (!Incubator.PRESENT) {
      local().compute(transposeA, transposeB, alpha, a, b, beta, c, c.rows(), c.columns(), threads);
    } else if (c.columns() == 1) {
      vectors(!transposeB, !transposeA, alpha, b, a, beta, c, 1, c.rows(), threads);
    } else {
      vectors(transposeA, transposeB, alpha, a, b, beta, c, c.rows(), c.columns(), threads);
    }
  }

  private static void vectors(
      boolean transposeA,
      boolean transposeB,
      double alpha,
      Tensor a,
      Tensor b,
      double beta,
      Tensor c,
      int m,
      int n,
      int threads) {
    if (alpha != 1
        || beta != 0
        || transposeB
        || isDivided(m, n, b.length() / n, threads)
        || !Direct64.multiply(transposeA, a.doubles(), b.doubles(), c.doubles(), m, n, b.rows())) {
      local().compute(transposeA, transposeB, alpha, a, b, beta, c, m, n, threads);
    }
  }

  private static boolean isLarge(int m, int n, int k) {
    return (double) m * n * k >= Crossover.THREADED_PRODUCT;
  }

  /**
   * Whether to divide a product. Weights that several threads update they also multiply: they have
   * them in their caches.
   */
  private static boolean isDivided(int m, int n, int k, int threads) {
    return threads > 1
        && (isLarge(m, n, k) || (double) n * Math.max(m, k) >= Crossover.THREADED_PASS);
  }

  private static Product64 local() {
    return LOCAL.get();
  }

  private void compute(
      boolean transposeA,
      boolean transposeB,
      double alpha,
      Tensor a,
      Tensor b,
      double beta,
      Tensor c,
      int m,
      int n,
      int threads) {
    operands.set(transposeA, transposeB, alpha, a, b, beta, c, m, n);
    try {
      if (!isDivided(m, n, operands.k, threads) || !divided(m, n, threads)) {
        kernel.block(operands, 0, m, 0, n);
      }
    } finally {
      operands.clear();
    }
  }

  /** Sleeping threads are woken for a large product only: that takes as long as a small one. */
  private boolean divided(int m, int n, int threads) {
    int parts = split.set(m, n, threads, kernel.byRows(operands));
    return isLarge(m, n, operands.k)
        ? Workers.run(this, parts, threads)
        : Workers.runIfAwake(this, parts, threads);
  }

  /** Computes one part with the kernel of the thread that calls, which isn't always this one's. */
  @Override
  public void run(int part) {
    local()
        .kernel
        .block(
            operands, split.row(part), split.rows(part), split.column(part), split.columns(part));
  }
}
