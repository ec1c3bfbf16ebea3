package deltachain.bench.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was measured, in the order it was.
 *
 * @param machine processor, operating system and Java
 * @param versions of the engines by name
 * @param steps of the workloads
 * @param threads of L with ours, with each number of threads
 * @param batches of L with other batches
 * @param widths of L with other hidden layers
 * @param products of matrices
 * @param wholes of processes
 */
public record Results(
    String machine,
    Map<String, String> versions,
    List<StepResult> steps,
    List<StepResult> threads,
    List<StepResult> batches,
    List<StepResult> widths,
    List<ProductResult> products,
    List<WholeResult> wholes) {

  /** Nothing yet. */
  static Results on(String machine) {
    return new Results(
        machine,
        new LinkedHashMap<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** The blocks of every engine in every comparison. */
  Stream<Blocks> all() {
    Stream<Blocks> ofSteps =
        Stream.of(steps, threads, batches, widths)
            .flatMap(List::stream)
            .flatMap(r -> r.engines().stream());
    Stream<Blocks> ofProducts = products.stream().flatMap(r -> Stream.of(r.ours(), r.openblas()));
    Stream<Blocks> ofWholes = wholes.stream().flatMap(r -> r.engines().stream());
    return Stream.of(ofSteps, ofProducts, ofWholes).flatMap(blocks -> blocks);
  }

  /** Whether nothing failed. */
  boolean isComplete() {
    return all().noneMatch(Blocks::hasFailed);
  }
}
