package deltachain.cli;

import deltachain.cli.console.Console;
import deltachain.cli.console.JsonLine;
import deltachain.cli.console.Stages;
import deltachain.cli.console.Text;
import deltachain.cli.option.BackendsOptions;
import deltachain.cli.option.OutputOptions;
import deltachain.cli.option.WrongUseException;
import deltachain.cli.run.OpenBackends;
import deltachain.cli.speed.Comparison;
import deltachain.cli.speed.Comparison.Task;
import deltachain.cli.speed.Figure;
import deltachain.cli.speed.Machine;
import deltachain.cli.speed.PeakSpeed;
import deltachain.cli.speed.SpeedTable;
import deltachain.cli.speed.Workload;
import deltachain.core.lookup.Backends;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares how fast the backends are. */
@Command(
    name = "bench",
    description = "Compare the speed of the backends on this machine, in about two minutes.",
    footerHeading = "%nWhat the figures mean:%n",
    footer = {
      "  S is 4-16-3 with batches of 32, M 784-128-10 with 64, L 784-1024-1024-10 with 256; all",
      "  float32. GFLOP/s counts the operations of the matrix products, in a step too. Backends take",
      "  turns, block by block; the first half is warm-up, of the second the median block counts. The",
      "  peak is measured: multiply-adds in a plain Java loop on as many threads as the kernels have,",
      "  or the fastest backend where that is more. On a busy machine read ratios only."
    })
final class BenchCommand implements Callable<Integer> {
  private static final double LEAST_SECONDS = 0.1;
  private static final double MOST_SECONDS = 86_400;

  /**
   * Half of it is warm-up: of 3.3 s enough for M on the Vector API, 164 µs; with a sixth, 370 ms.
   */
  private static final double SECONDS_A_FIGURE = 3;

  private final Console console;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long to measure altogether, about. Default: ${DEFAULT-VALUE}.")
  private double seconds = 120;

  @Option(
      names = "--workloads",
      paramLabel = "S,M,L",
      split = ",",
      description = "Which networks. Default: all three.")
  private List<Workload> workloads = List.of(Workload.values());

  @Mixin private final BackendsOptions backends = new BackendsOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!(seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS)) {
      throw new WrongUseException(
          Text.format(
              "--seconds %s: expected from %s to %.0f", seconds, LEAST_SECONDS, MOST_SECONDS));
    }
    OpenBackends opened = OpenBackends.of(backends.check());
    PrintWriter lines = console.report(output.json());
    Machine machine = Machine.here();
    machine.lines().forEach(lines::println);
    opened.lines().forEach(lines::println);
    opened.requireOne();
    lines.flush();
    double loop = PeakSpeed.measure(Backends.threads());
    List<Figure> figures = measure(opened);
    double peak = PeakSpeed.of(loop, figures);
    lines.println(PeakSpeed.line(peak, Backends.threads()));
    new SpeedTable(figures, peak).lines().forEach(lines::println);
    double enough = SECONDS_A_FIGURE * figures.size();
    if (seconds < enough) {
      lines.println(
          Text.format(
              "note           %.2f s a figure: code may not have been compiled yet; take --seconds %.0f or"
                  + " more",
              seconds / figures.size(), enough));
    }
    if (output.json()) {
      console
          .out()
          .println(
              new JsonLine()
                  .put("command", "bench")
                  .put("machine", machine.json())
                  .put("threads", Backends.threads())
                  .number("peakGflops", Math.round(10 * peak) / 10.0)
                  .put("results", figures.stream().map(f -> f.json(peak)).toList())
                  .put("unusable", opened.failures()));
    }
    return 0;
  }

  private List<Figure> measure(OpenBackends opened) {
    try (Stages stages = new Stages(console)) {
      return new Comparison(opened.backends(), workloads, List.of(Task.values()), seconds)
          .run((name, share) -> stages.show("timing " + name, share));
    }
  }
}
