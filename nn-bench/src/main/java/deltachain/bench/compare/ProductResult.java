package deltachain.bench.compare;

import deltachain.bench.engine.Product;

/** What a matrix product took on our backend and on OpenBLAS. */
public record ProductResult(Product product, int threads, Blocks ours, Blocks openblas) {

  /** A product that hasn't been measured yet. */
  static ProductResult none(Product product, int threads, String ours, String openblas) {
    return new ProductResult(product, threads, Blocks.of(ours), Blocks.of(openblas));
  }

  /** The same with more blocks. */
  ProductResult with(Blocks ours, Blocks openblas) {
    return new ProductResult(product, threads, this.ours.with(ours), this.openblas.with(openblas));
  }

  /** 10⁹ floating point operations a second. */
  public double gigaflops(Blocks blocks) {
    return 1e-3 * product.operations() / blocks.median();
  }
}
