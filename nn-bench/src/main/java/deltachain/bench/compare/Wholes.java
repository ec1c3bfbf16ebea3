package deltachain.bench.compare;

import deltachain.bench.step.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares whole processes, from their start on. */
final class Wholes {
  private final Launcher launcher;
  private final int rounds;
  private final Progress progress;

  Wholes(Launcher launcher, int rounds, Progress progress) {
    this.launcher = launcher;
    this.rounds = rounds;
    this.progress = progress;
  }

  /** From the start of the JVM to the end of the first step. */
  WholeResult firstStep(Problem problem, int threads, List<String> engines) {
    String train = "train " + problem.shape() + " " + problem.batch() + " adam";
    return compare(
        "start to first step of " + problem.shape(),
        threads,
        engines.stream().map(e -> new Repeated(e, () -> firstStep(e, threads, train))).toList());
  }

  private double firstStep(String engine, int threads, String train) {
    long begin = System.nanoTime();
    try (Child child = launcher.start(engine, threads)) {
      child.ask(train);
      child.ask("losses 1");
      return 1e-3 * (System.nanoTime() - begin);
    }
  }

  /**
   * The command {@code ./nn train} on MNIST, against a program that does the same with libtorch.
   *
   * @param data the folder with MNIST's files
   * @param libtorch whether to run the other
   */
  WholeResult mnist(Path data, int threads, String backend, boolean libtorch) {
    List<Repeated> processes = new ArrayList<>();
    processes.add(
        new Repeated(backend, () -> Mnist.micros(Mnist.ours(launcher, data, threads, backend))));
    if (libtorch) {
      processes.add(
          new Repeated("libtorch", () -> Mnist.micros(Mnist.libtorch(launcher, data, threads))));
    }
    return compare("MNIST 784-128-10, " + Mnist.EPOCHS + " epochs", threads, processes);
  }

  private WholeResult compare(String what, int threads, List<Repeated> processes) {
    processes.forEach(Repeated::warmUp);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < processes.size(); i++) {
        processes.get((round + i) % processes.size()).run();
      }
    }
    List<Blocks> blocks = processes.stream().map(Repeated::blocks).toList();
    WholeResult result = new WholeResult(what, threads, blocks);
    progress.whole(result);
    return result;
  }
}
