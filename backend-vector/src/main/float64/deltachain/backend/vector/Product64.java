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

  static Product64 local() {
    return LOCAL.get();
  }

  /** C = α op(A) op(B) + β C; nothing is empty, and the shapes fit. */
  void multiply(
      boolean transposeA,
      boolean transposeB,
      double alpha,
      Tensor a,
      Tensor b,
      double beta,
      Tensor c,
      int threads) {
    operands.set(transposeA, transposeB, alpha, a, b, beta, c);
    int m = operands.m;
    int n = operands.n;
    try {
      if (threads == 1
          || (double) m * n * operands.k < Crossover.THREADED_PRODUCT
          || !Workers.run(this, split.set(m, n, threads), threads)) {
        kernel.block(operands, 0, m, 0, n);
      }
    } finally {
      operands.clear();
    }
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
