package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What ./nn and bin/nn share, with a Java that only says what it was given. */
@DisabledOnOs(OS.WINDOWS)
class LaunchScriptTest {
  private static final Path SCRIPT = Path.of("src/main/sh/launch.sh").toAbsolutePath();
  private static final String START = "nn_find_java; nn_start 'a b.jar' \"$@\"";

  @TempDir private Path jdk = Path.of("");
  private final Map<String, String> environment = new HashMap<>();

  /** What a script came to. */
  private record Result(int exitCode, List<String> lines) {}

  @BeforeEach
  void aJavaThatTellsItsArguments() throws IOException {
    Path java = Files.createDirectory(jdk.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nfor word; do echo \"$word\"; done\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    version("17.0.15");
    environment.put("JAVA_HOME", jdk.toString());
  }

  private void version(String version) throws IOException {
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private Result run(String script, String... arguments) throws IOException, InterruptedException {
    String[] command = {"sh", "-c", "set -eu; . '" + SCRIPT + "'; " + script, "nn"};
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Arrays.stream(command), Arrays.stream(arguments)).toList())
            .redirectErrorStream(true);
    builder.environment().remove("NN_OPTS");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output.lines().toList());
  }

  @Test
  void argumentsReachTheCommandAsTheyAre() throws IOException, InterruptedException {
    assertThat(run(START, "train", "--hidden", "", "my data.csv").lines())
        .containsExactly(
            "-cp", "a b.jar", "deltachain.cli.Main", "train", "--hidden", "", "my data.csv");
  }

  @Test
  void optionsForJavaComeFirst() throws IOException, InterruptedException {
    environment.put("NN_OPTS", "-Xmx1g -XX:+UseParallelGC");

    assertThat(run(START).lines())
        .containsExactly("-Xmx1g", "-XX:+UseParallelGC", "-cp", "a b.jar", "deltachain.cli.Main");
  }

  @Test
  void newerVersionsOfJavaAreToldThatNativeCodeIsWanted() throws IOException, InterruptedException {
    version("23.0.1");
    assertThat(run(START).lines()).noneMatch(word -> word.contains("native"));

    version("25");
    assertThat(run(START).lines())
        .contains("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
  }

  @Test
  void anOlderJavaIsRejected() throws IOException, InterruptedException {
    for (String old : List.of("11.0.2", "1.8.0_392")) {
      version(old);

      Result result = run(START);

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.lines())
          .containsExactly(
              "nn: "
                  + jdk
                  + "/bin/java is Java "
                  + old
                  + ": install a JDK 17 or newer, or set JAVA_HOME to one");
    }
  }

  @Test
  void aMissingJavaIsSaid() throws IOException, InterruptedException {
    environment.put("JAVA_HOME", "/nowhere");
    assertThat(run(START))
        .isEqualTo(
            new Result(
                1,
                List.of(
                    "nn: JAVA_HOME is /nowhere, but there is no bin/java in it: set it to a JDK 17"
                        + " or newer")));

    environment.put("JAVA_HOME", "");
    assertThat(run("PATH=/nowhere; " + START))
        .isEqualTo(
            new Result(
                1,
                List.of(
                    "nn: there is no java on the PATH: install a JDK 17 or newer, or set JAVA_HOME"
                        + " to one")));
  }

  @Test
  void theBackendIsFoundAmongTheArgumentsAndInTheOptionsForJava()
      throws IOException, InterruptedException {
    String script = "nn_backend_of \"$@\"";

    assertThat(run(script, "train", "--backend", "ejml").lines()).containsExactly("ejml");
    assertThat(run(script, "train", "--backend=nd4j", "--json").lines()).containsExactly("nd4j");
    assertThat(run(script, "train").lines()).allMatch(String::isEmpty);
    environment.put("NN_OPTS", "-Xmx1g -Dnn.backend=ojalgo");
    assertThat(run(script, "train").lines()).containsExactly("ojalgo");
    assertThat(run(script, "train", "--backend", "ejml").lines()).containsExactly("ejml");
    for (String looksAtAll : List.of("backends", "bench", "doctor")) {
      assertThat(run(script, looksAtAll, "--backend", "ejml").lines()).isEmpty();
    }
  }
}
