package deltachain.bench.compare;

import deltachain.bench.step.Workload;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is compared.
 *
 * @param engines that train; the first is ours
 * @param growing those of them whose time is watched as L grows; the first is ours
 * @param threads of each engine, one comparison after the other
 * @param products whether OpenBLAS is there to be compared with
 * @param batches of L, to see the time grow
 * @param widths of the hidden layers of L, to see the time grow
 * @param mnist the folder with MNIST's files
 */
record Plan(
    List<String> engines,
    List<String> growing,
    List<Integer> threads,
    List<Workload> workloads,
    List<String> optimizers,
    boolean products,
    List<Integer> batches,
    List<Integer> widths,
    Optional<Path> mnist) {

  /** The engine that is ours. */
  String ours() {
    return engines.get(0);
  }
}
