package deltachain.bench.compare;

import deltachain.bench.engine.Product;

/** What a matrix product took on our backend and on OpenBLAS. */
public record ProductResult(Product product, int threads, Blocks ours, Blocks openblas) {

  /** 10⁹ floating point operations a second. */
  public double gigaflops(Blocks blocks) {
    return 1e-3 * product.operations() / blocks.median();
  }
}
