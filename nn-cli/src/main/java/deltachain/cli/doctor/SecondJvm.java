package deltachain.cli.doctor;

import com.fasterxml.jackson.jr.ob.JSON;
import deltachain.cli.speed.Figure;
import deltachain.cli.speed.Machine;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** {@code nn bench} in a JVM like this one, but with the Vector API's module. */
final class SecondJvm {
  private static final String SECONDS = "6";

  private SecondJvm() {}

  /**
   * How many times faster a backend does there what the figure says; empty if it can't be found.
   */
  static OptionalDouble speedUp(Figure here, int threads) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of(Machine.VECTOR_OPTION.split(" ")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "deltachain.cli.Main"));
    command.addAll(List.of("bench", "--json", "--seconds", SECONDS));
    command.addAll(List.of("--workloads", here.workload().name(), "--backends", here.backend()));
    command.addAll(List.of("--threads", String.valueOf(threads)));
    try {
      Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? speedUp(here, out) : OptionalDouble.empty();
    } catch (IOException e) {
      return OptionalDouble.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalDouble.empty();
    }
  }

  private static OptionalDouble speedUp(Figure here, String json) throws IOException {
    String task = here.task().name();
    return ((List<?>) JSON.std.mapFrom(json).getOrDefault("results", List.of()))
        .stream()
            .map(row -> (Map<?, ?>) row)
            .filter(row -> task.equalsIgnoreCase(String.valueOf(row.get("task"))))
            .mapToDouble(
                row -> Double.parseDouble(String.valueOf(row.get("gflops"))) / here.gflops())
            .findFirst();
  }
}
