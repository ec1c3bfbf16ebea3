package deltachain.cli;

import deltachain.cli.console.Console;
import deltachain.cli.console.JsonLine;
import deltachain.cli.console.Stages;
import deltachain.cli.doctor.Advice;
import deltachain.cli.doctor.Examination;
import deltachain.cli.doctor.Suite;
import deltachain.cli.option.BackendsOptions;
import deltachain.cli.option.OutputOptions;
import deltachain.cli.run.OpenBackends;
import deltachain.cli.speed.Comparison;
import deltachain.cli.speed.Comparison.Task;
import deltachain.cli.speed.Figure;
import deltachain.cli.speed.Machine;
import deltachain.cli.speed.PeakSpeed;
import deltachain.cli.speed.SpeedTable;
import deltachain.cli.speed.Workload;
import deltachain.core.lookup.Backends;
import deltachain.core.lookup.Backends.Found;
import deltachain.spi.Backend;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether the backends are right on this machine, how fast, and what to change. */
@Command(
    name = "doctor",
    description =
        "Check the backends on this machine: are they right, how fast are they, and what is to be"
            + " changed? Takes about a minute and a half.",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0 if every rule of the shared suite holds on every backend, 1 if one fails or a backend",
      "  can't be used."
    })
final class DoctorCommand implements Callable<Integer> {
  private static final double SECONDS_A_BACKEND = 3;

  private final Console console;

  @Mixin private final BackendsOptions backends = new BackendsOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  DoctorCommand(Console console) {
    this.console = console;
  }

  /** All that was found out. */
  private record Findings(
      Machine machine,
      OpenBackends opened,
      List<Examination> examinations,
      double peak,
      List<Figure> figures,
      List<String> advice) {

    boolean healthy() {
      return opened.failures().isEmpty() && examinations.stream().allMatch(Examination::passed);
    }
  }

  @Override
  public Integer call() {
    List<Found> found = backends.check();
    Suite suite = Suite.find();
    PrintWriter lines = console.report(output.json());
    Machine machine = Machine.here();
    print(lines, machine.lines());
    OpenBackends opened = OpenBackends.of(found);
    print(lines, opened.lines());
    List<Examination> examinations = new ArrayList<>();
    for (Found each : opened.backends().keySet()) {
      Examination examination = examine(suite, each);
      print(lines, examination.lines());
      examinations.add(examination);
    }
    double loop = PeakSpeed.measure(Backends.threads());
    List<Figure> figures = figures(opened, examinations);
    double peak = PeakSpeed.of(loop, figures);
    print(lines, List.of(PeakSpeed.line(peak, Backends.threads())));
    print(lines, new SpeedTable(figures, peak).lines());
    List<String> advice = new Advice(machine, Backends.threads(), opened, figures).lines();
    advice.forEach(line -> lines.println("advice         " + line));
    Findings findings = new Findings(machine, opened, examinations, peak, figures, advice);
    lines.println(
        findings.healthy() ? "all rules hold" : "not healthy: see what failed or can't be used");
    if (output.json()) {
      console.out().println(json(findings));
    }
    return findings.healthy() ? 0 : ErrorLine.FAILED;
  }

  private static void print(PrintWriter lines, List<String> text) {
    text.forEach(lines::println);
    lines.flush();
  }

  private Examination examine(Suite suite, Found found) {
    try (Stages stages = new Stages(console)) {
      return suite.examine(found.provider(), stages);
    }
  }

  /** Only right backends are timed. */
  private List<Figure> figures(OpenBackends opened, List<Examination> examinations) {
    Map<Found, Backend> right = new LinkedHashMap<>(opened.backends());
    examinations.stream()
        .filter(examination -> !examination.passed())
        .forEach(e -> right.keySet().removeIf(found -> found.name().equals(e.backend())));
    if (right.isEmpty()) {
      return List.of();
    }
    double seconds = SECONDS_A_BACKEND * right.size();
    try (Stages stages = new Stages(console)) {
      return new Comparison(right, List.of(Workload.M, Workload.L), List.of(Task.PRODUCTS), seconds)
          .run((name, share) -> stages.show("timing " + name, share));
    }
  }

  private static JsonLine json(Findings findings) {
    List<Map<String, Object>> backends = new ArrayList<>();
    for (Found found : findings.opened().backends().keySet()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("name", found.name());
      fields.put("version", found.provider().version());
      fields.put("jar", found.jar());
      findings.examinations().stream()
          .filter(examination -> examination.backend().equals(found.name()))
          .forEach(examination -> fields.putAll(examination.json()));
      backends.add(fields);
    }
    return new JsonLine()
        .put("command", "doctor")
        .put("healthy", findings.healthy())
        .put("machine", findings.machine().json())
        .put("threads", Backends.threads())
        .number("peakGflops", Math.round(10 * findings.peak()) / 10.0)
        .put("backends", backends)
        .put("unusable", findings.opened().failures())
        .put("speed", findings.figures().stream().map(f -> f.json(findings.peak())).toList())
        .put("advice", findings.advice());
  }
}
