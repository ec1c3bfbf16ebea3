package deltachain.bench.compare;

import deltachain.bench.engine.Product;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Compares matrix products of our backend with OpenBLAS's, all in one pair of JVMs. */
final class Products {
  /**
   * Blocks that each product takes at first. With 5, dot products ran in the interpreter throughout
   * where a single product of the run needed them: its time was steady, for the time being.
   */
  private static final int FIRST_PASS = 20;

  private final Launcher launcher;
  private final Pace pace;
  private final Map<String, String> versions;
  private final Progress progress;

  /**
   * Comparisons.
   *
   * @param versions where versions of the engines are put
   */
  Products(Launcher launcher, Pace pace, Map<String, String> versions, Progress progress) {
    this.launcher = launcher;
    this.pace = pace;
    this.versions = versions;
    this.progress = progress;
  }

  /** Measures the products; nothing is measured any more when one of the two fails. */
  List<ProductResult> compare(
      Collection<Product> products, int threads, String ours, String openblas) {
    List<Contender> contenders =
        List.of(
            Contender.start(launcher, ours, threads), Contender.start(launcher, openblas, threads));
    try {
      products.forEach(product -> warmUp(product, contenders, FIRST_PASS * pace.product()));
      for (Contender contender : contenders) {
        contender.version().ifPresent(version -> versions.put(contender.engine(), version));
      }
      Turns turns = new Turns(pace.rounds());
      List<ProductResult> results =
          products.stream().map(product -> compare(product, threads, contenders, turns)).toList();
      progress.products(results, turns);
      return results;
    } finally {
      contenders.forEach(Contender::close);
    }
  }

  private ProductResult compare(
      Product product, int threads, List<Contender> contenders, Turns turns) {
    warmUp(product, contenders, pace.product());
    turns.take(contenders, pace.product());
    return new ProductResult(
        product, threads, contenders.get(0).blocks(), contenders.get(1).blocks());
  }

  private static void warmUp(Product product, List<Contender> contenders, double seconds) {
    for (Contender contender : contenders) {
      contender.ask("multiply " + product);
      contender.warmUp(seconds);
    }
  }
}
