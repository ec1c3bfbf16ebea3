package deltachain.cli.speed;

import deltachain.core.lookup.Backends.Found;
import deltachain.core.optimizer.Adam;
import deltachain.core.optimizer.Sgd;
import deltachain.core.speed.Trial;
import deltachain.spi.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;

/**
 * Times workloads on several backends that take turns, block by block, so that what disturbs the
 * machine disturbs all of them. The first half of the blocks of each is warm-up; of the others the
 * median counts.
 *
 * @param backends opened, by where they were found
 * @param seconds for all of it; each backend has two blocks at least, however slow it is
 */
public record Comparison(
    Map<Found, Backend> backends, List<Workload> workloads, List<Task> tasks, double seconds) {
  private static final int BLOCKS = 10;
  private static final int LEAST_BLOCKS = 2;

  /** What of a workload is timed. */
  public enum Task {
    /** Its matrix products alone. */
    PRODUCTS("the products alone"),
    /** A training step with stochastic gradient descent. */
    SGD("a step with SGD"),
    /** A training step with Adam. */
    ADAM("a step with Adam");

    private final String words;

    Task(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }

    Trial trial(Workload workload, Backend backend) {
      return switch (this) {
        case PRODUCTS -> workload.products(backend);
        case SGD -> workload.step(new Sgd(1e-6), backend);
        case ADAM -> workload.step(new Adam(1e-6), backend);
      };
    }
  }

  /** A backend with its work, and how long a run took in each block. */
  private record Lane(Found found, Trial trial, List<Double> blocks) {}

  /**
   * Measures.
   *
   * @param progress told of what is timed now, and of the share of all that is done
   * @return a figure for each workload, task and backend
   */
  public List<Figure> run(BiConsumer<String, Double> progress) {
    List<Figure> figures = new ArrayList<>();
    double parts = (double) workloads.size() * tasks.size();
    for (Workload workload : workloads) {
      for (Task task : tasks) {
        double begun = figures.size() / (parts * backends.size());
        String name = workload.name() + ", " + task.words();
        figures.addAll(
            part(workload, task, seconds / parts, d -> progress.accept(name, begun + d / parts)));
      }
    }
    return figures;
  }

  private List<Figure> part(Workload workload, Task task, double budget, DoubleConsumer done) {
    List<Lane> lanes = new ArrayList<>();
    try {
      backends.forEach(
          (found, backend) ->
              lanes.add(new Lane(found, task.trial(workload, backend), new ArrayList<>())));
      alternate(lanes, workload.batch(), budget, done);
      return lanes.stream()
          .map(l -> new Figure(workload, task, l.found().name(), measured(l.blocks())))
          .toList();
    } finally {
      lanes.forEach(lane -> lane.trial().close());
    }
  }

  private static void alternate(List<Lane> lanes, int rows, double budget, DoubleConsumer done) {
    double slice = budget / (lanes.size() * BLOCKS);
    long begin = System.nanoTime();
    for (int block = 0; block < BLOCKS; block++) {
      boolean late = (System.nanoTime() - begin) * 1e-9 > budget;
      if (late && block >= LEAST_BLOCKS) {
        break;
      }
      done.accept((double) block / BLOCKS);
      for (Lane lane : lanes) {
        lane.blocks().add(secondsOfARun(lane.trial(), rows, slice));
      }
    }
  }

  private static double secondsOfARun(Trial trial, int rows, double slice) {
    long begin = System.nanoTime();
    int runs = 0;
    double elapsed = 0;
    while (runs == 0 || elapsed < slice) {
      trial.run(rows);
      runs++;
      elapsed = (System.nanoTime() - begin) * 1e-9;
    }
    return elapsed / runs;
  }

  private static double measured(List<Double> blocks) {
    double[] sorted =
        blocks.stream().skip(blocks.size() / 2).mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
