package deltachain.bench.compare;

import deltachain.bench.step.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares training steps; every comparison gets fresh JVMs. */
final class Steps {
  private final Launcher launcher;
  private final Pace pace;
  private final Map<String, String> versions;
  private final Progress progress;

  /**
   * Comparisons.
   *
   * @param versions where versions of the engines are put
   */
  Steps(Launcher launcher, Pace pace, Map<String, String> versions, Progress progress) {
    this.launcher = launcher;
    this.pace = pace;
    this.versions = versions;
    this.progress = progress;
  }

  /**
   * Measures one workload.
   *
   * @param engines the first is ours, and tells what the costs of the steps should be
   * @throws EngineException if the first one fails
   */
  StepResult compare(
      String workload, Problem problem, String optimizer, int threads, List<String> engines) {
    List<Contender> contenders =
        engines.stream().map(engine -> Contender.start(launcher, engine, threads)).toList();
    return measure(workload, problem, optimizer, threads, contenders);
  }

  /**
   * Measures one engine with several numbers of threads, each in a JVM of its own.
   *
   * @param threads the first is compared with the others
   * @throws EngineException if it fails with the first
   */
  StepResult compareThreads(
      String workload, Problem problem, String optimizer, String engine, List<Integer> threads) {
    List<Contender> contenders =
        threads.stream().map(n -> Contender.start(launcher, engine, n, named(engine, n))).toList();
    return measure(workload, problem, optimizer, threads.get(0), contenders);
  }

  private static String named(String engine, int threads) {
    return engine + " on " + threads;
  }

  private StepResult measure(
      String workload, Problem problem, String optimizer, int threads, List<Contender> contenders) {
    try {
      prepare(contenders, "train " + problem.shape() + " " + problem.batch() + " " + optimizer);
      Turns turns = new Turns();
      for (int round = 0; round < pace.rounds(); round++) {
        turns.round(round, contenders, pace.step());
      }
      List<Blocks> blocks = contenders.stream().map(Contender::blocks).toList();
      StepResult result = new StepResult(workload, problem, optimizer, threads, blocks);
      progress.step(result, turns);
      return result;
    } finally {
      contenders.forEach(Contender::close);
    }
  }

  private void prepare(List<Contender> contenders, String train) {
    Contender first = contenders.get(0);
    LossCurve expected =
        curve(first, train)
            .orElseThrow(
                () -> new EngineException(first.engine() + ": " + first.blocks().failure()));
    for (Contender contender : contenders.subList(1, contenders.size())) {
      curve(contender, train).ifPresent(curve -> check(contender, expected, curve));
    }
    for (Contender contender : contenders) {
      contender.warmUp(pace.warmUp());
      contender.version().ifPresent(version -> versions.put(contender.engine(), version));
    }
  }

  private Optional<LossCurve> curve(Contender contender, String train) {
    contender.ask(train);
    return contender.ask("losses " + LossCurve.STEPS).map(LossCurve::of);
  }

  private static void check(Contender contender, LossCurve expected, LossCurve curve) {
    try {
      expected.requireSame(curve);
    } catch (EngineException e) {
      contender.fail(e.getMessage());
    }
  }
}
