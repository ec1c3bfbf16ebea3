package deltachain.bench.compare;

import deltachain.bench.engine.Product;
import deltachain.bench.step.Problem;
import deltachain.bench.step.Workload;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Measures everything that a plan names. */
final class Comparison {
  private static final String OPENBLAS = "openblas";
  private static final String SGD = "sgd";

  private final Plan plan;
  private final Results results = Results.on(Machine.describe());
  private final Steps steps;
  private final Products products;
  private final Wholes wholes;

  Comparison(Plan plan, Launcher launcher, Pace pace, Progress progress) {
    this.plan = plan;
    this.steps = new Steps(launcher, pace, results.versions(), progress);
    this.products = new Products(launcher, pace, results.versions(), progress);
    this.wholes = new Wholes(launcher, pace.processes(), progress);
  }

  /**
   * Runs it to the end.
   *
   * @throws EngineException if our first backend fails
   */
  Results run() {
    for (int threads : plan.threads()) {
      steps(threads);
      products(threads);
    }
    threads();
    growth(plan.threads().get(0));
    processes(plan.threads().get(plan.threads().size() - 1));
    return results;
  }

  private void steps(int threads) {
    for (Workload workload : plan.workloads()) {
      for (String optimizer : plan.optimizers()) {
        results
            .steps()
            .add(
                steps.compare(
                    workload.name(), workload.problem(), optimizer, threads, plan.engines()));
      }
    }
  }

  /** L on our first backend with each number of threads, the most first. */
  private void threads() {
    List<Integer> most = plan.threads().stream().sorted(Comparator.reverseOrder()).toList();
    if (most.size() < 2 || !plan.workloads().contains(Workload.L)) {
      return;
    }
    for (String optimizer : plan.optimizers()) {
      results
          .threads()
          .add(
              steps.compareThreads(
                  Workload.L.name(), Workload.L.problem(), optimizer, plan.ours(), most));
    }
  }

  private void products(int threads) {
    if (plan.products()) {
      Set<Product> shapes = new LinkedHashSet<>();
      plan.workloads().forEach(workload -> shapes.addAll(Product.of(workload.problem())));
      results.products().addAll(products.compare(shapes, threads, plan.ours(), OPENBLAS));
    }
  }

  private void growth(int threads) {
    if (!plan.workloads().contains(Workload.L)) {
      return;
    }
    Problem large = Workload.L.problem();
    for (int batch : plan.batches()) {
      Problem problem = new Problem(batch, large.widths());
      results.batches().add(growing("L, batch " + batch, problem, threads));
    }
    for (int width : plan.widths()) {
      Problem problem = Problem.of("784-" + width + "-" + width + "-10", large.batch());
      results.widths().add(growing("L, width " + width, problem, threads));
    }
  }

  private void processes(int threads) {
    results.wholes().add(wholes.firstStep(Workload.M.problem(), threads, plan.engines()));
    plan.mnist()
        .map(data -> wholes.mnist(data, threads, plan.ours(), plan.engines().contains("libtorch")))
        .ifPresent(results.wholes()::add);
  }

  private StepResult growing(String name, Problem problem, int threads) {
    return steps.compare(name, problem, SGD, threads, plan.growing());
  }
}
