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
      compute(transposeA, transposeB, alpha, a, b, beta, c, c.rows(), c.columns(), threads);
    } else if (c.columns() == 1) {
      vectors(!transposeB, !transposeA, alpha, b, a, beta, c, 1, c.rows(), threads);
    } else {
      vectors(transposeA, transposeB, alpha, a, b, beta, c, c.rows(), c.columns(), threads);
    }
  }

  /** P = Q Wᵀ + 1 bᵀ with P of several columns; nothing is empty, and the shapes fit. */
  static void affine(Tensor q, Tensor w, Tensor b, Tensor p, int threads) {
    Product64 product = local();
    product.operands.set(false, true, 1, q, w, 0, p, p.rows(), p.columns());
    product.operands.bias = b.doubles();
    product.compute(threads);
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
    int k = b.length() / n;
    if (alpha != 1
        || beta != 0
        || isDivided(m, n, k, threads)
        || !Direct64.multiply(
            transposeA, transposeB, a.doubles(), b.doubles(), c.doubles(), m, n, k)) {
      compute(transposeA, transposeB, alpha, a, b, beta, c, m, n, threads);
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

  private static void compute(
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
    Product64 product = local();
    product.operands.set(transposeA, transposeB, alpha, a, b, beta, c, m, n);
    product.compute(threads);
  }

  private void compute(int threads) {
    int m = operands.m;
    int n = operands.n;
    try {
      if (!isDivided(m, n, operands.k, threads) || !divided(m, n, threads)) {
        block(kernel, 0, m, 0, n);
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
    block(
        local().kernel, split.row(part), split.rows(part), split.column(part), split.columns(part));
  }

  private void block(Kernel64 kernel, int row, int rows, int column, int columns) {
    kernel.block(operands, row, rows, column, columns);
    if (operands.bias.length > 0) {
      kernel.addBias(operands, row, rows, column, columns);
    }
  }
}
