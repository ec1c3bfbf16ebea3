package deltachain.bench.compare;

import deltachain.bench.engine.Product;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares matrix products of our backend with OpenBLAS's, all in one pair of JVMs. Each round has
 * a block of every product, with matrices of its own: so a disturbance of some seconds spoils one
 * block of several products, and not all of one; nor does it depend on where one set of matrices
 * lies.
 */
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
      Turns turns = new Turns();
      List<ProductResult> results =
          products.stream()
              .map(product -> ProductResult.none(product, threads, ours, openblas))
              .collect(Collectors.toCollection(ArrayList::new));
      for (int round = 0; round < pace.rounds(); round++) {
        int now = round;
        results.replaceAll(result -> withRound(now, result, contenders, turns));
        progress.round(round, pace.rounds(), products.size(), threads);
      }
      progress.products(results, turns);
      return results;
    } finally {
      contenders.forEach(Contender::close);
    }
  }

  private ProductResult withRound(
      int round, ProductResult result, List<Contender> contenders, Turns turns) {
    warmUp(result.product(), contenders, pace.product());
    turns.round(round, contenders, pace.product());
    return result.with(contenders.get(0).blocks(), contenders.get(1).blocks());
  }

  private static void warmUp(Product product, List<Contender> contenders, double seconds) {
    for (Contender contender : contenders) {
      contender.ask("multiply " + product);
      contender.warmUp(seconds);
    }
  }
}
