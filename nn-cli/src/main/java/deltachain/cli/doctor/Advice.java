package deltachain.cli.doctor;

import deltachain.cli.console.Text;
import deltachain.cli.run.OpenBackends;
import deltachain.cli.speed.Figure;
import deltachain.cli.speed.Machine;
import deltachain.core.lookup.Backends.Found;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What to change on this machine.
 *
 * @param threads of a kernel
 * @param figures the same work on all backends
 */
public record Advice(Machine machine, int threads, OpenBackends opened, List<Figure> figures) {
  private static final String VECTOR_MODULE = "jdk.incubator.vector";
  private static final int BEFORE_LATE_GAINS = 21;
  private static final double WORTH_SAYING = 1.15;

  /** A line for each advice, the most important first; empty if all is well. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    opened
        .failures()
        .forEach(
            (name, cause) ->
                lines.add(
                    name
                        + " can't be used: "
                        + cause
                        + ": check its jars and this system's libraries, or take it off the"
                        + " classpath"));
    opened.backends().keySet().forEach(found -> addVectorModule(found, lines));
    if (threads < machine.cores()) {
      lines.add(
          Text.format(
              "kernels have %d of %d cores: leave out --threads and -Dnn.threads, or raise them",
              threads, machine.cores()));
    }
    addFastest(lines);
    if (Runtime.version().feature() < BEFORE_LATE_GAINS) {
      lines.add(
          "Java "
              + Runtime.version().feature()
              + " is the oldest that will do; newer ones compile kernels in Java better: set"
              + " JAVA_HOME to one, then compare with nn bench");
    }
    return lines;
  }

  /** A backend's version says whether it wants the module that Java was started without. */
  private void addVectorModule(Found found, List<String> lines) {
    boolean wanted = found.provider().version().contains(Machine.VECTOR_OPTION);
    if (!wanted || ModuleFinder.ofSystem().find(VECTOR_MODULE).isEmpty()) {
      return;
    }
    OptionalDouble speedUp =
        figures.stream()
            .filter(figure -> figure.backend().equals(found.name()))
            .max(Comparator.comparing(Figure::workload))
            .map(figure -> SecondJvm.speedUp(figure, threads))
            .orElse(OptionalDouble.empty());
    lines.add(
        found.name()
            + ": add "
            + Machine.VECTOR_OPTION
            + " to Java's options: "
            + (speedUp.isPresent()
                ? Text.format("%.1f× faster, measured in a second JVM", speedUp.getAsDouble())
                : "how much faster that is couldn't be measured"));
  }

  /** Says so if the backend that the lookup takes isn't the fastest of them. */
  private void addFastest(List<String> lines) {
    if (opened.backends().isEmpty()) {
      return;
    }
    String first = opened.backends().keySet().iterator().next().name();
    for (Figure slow : figures.stream().filter(f -> f.backend().equals(first)).toList()) {
      figures.stream()
          .filter(f -> f.workload() == slow.workload() && f.task() == slow.task())
          .min(Comparator.comparingDouble(Figure::seconds))
          .filter(fast -> slow.seconds() / fast.seconds() > WORTH_SAYING)
          .ifPresent(
              fast ->
                  lines.add(
                      Text.format(
                          "%s goes first, but in %s %s is %.1f× faster: try --backend %3$s",
                          first,
                          slow.workload().describe(),
                          fast.backend(),
                          slow.seconds() / fast.seconds())));
    }
  }
}
