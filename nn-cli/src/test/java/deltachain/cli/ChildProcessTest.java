package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command in a JVM of its own: what only a process has. */
class ChildProcessTest {
  @TempDir private Path folder = Path.of("");

  private ProcessBuilder nn(List<String> jvm, String classpath, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-cp", classpath, "deltachain.cli.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile());
  }

  private Run ended(Process process) throws IOException, InterruptedException {
    int exitCode = process.waitFor();
    Path out = folder.resolve("out");
    return new Run(
        exitCode,
        Files.exists(out) ? Files.readString(out) : "",
        Files.readString(folder.resolve("err")));
  }

  private static String classpath() {
    return System.getProperty("java.class.path");
  }

  @Test
  void wrongUseEndsTheProcessWithCode2() throws IOException, InterruptedException {
    ended(nn(List.of(), classpath(), "train", "--hidden", "-1").start())
        .isWrongUse(
            "nn train: --hidden -1: found '-1', expected whole numbers from 1 to 16777216 such as"
                + " 128,64, or none; see nn train --help");
  }

  @Test
  void withoutABackendTheLineNamesWhatToAdd() throws IOException, InterruptedException {
    String none =
        Arrays.stream(classpath().split(File.pathSeparator))
            .filter(entry -> !entry.contains("ejml"))
            .collect(Collectors.joining(File.pathSeparator));

    Run run = ended(nn(List.of(), none, "train", "--data", "spiral").start());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .startsWith("nn train: no backend is on the classpath: add one of io.github.deltachain:");
  }

  @Test
  void aBackendThatCannotBeLoadedIsListedWithTheCause() throws IOException, InterruptedException {
    Path services = Files.createDirectories(folder.resolve("jar/META-INF/services"));
    Files.writeString(services.resolve("deltachain.spi.BackendProvider"), "nowhere.Provider\n");
    String both = classpath() + File.pathSeparator + folder.resolve("jar");

    Run run = ended(nn(List.of(), both, "backends").start()).succeeded();

    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("* ejml  EJML "),
            line -> assertThat(line).startsWith("  broken: ").contains("nowhere.Provider"));
  }

  @Test
  void exhaustedMemoryIsOneLineWithAdvice() throws IOException, InterruptedException {
    Run run =
        ended(
            nn(
                    List.of("-Xmx24m"),
                    classpath(),
                    "train",
                    "--data",
                    "spiral",
                    "--hidden",
                    "4000,4000")
                .start());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("nn: out of memory (", "NN_OPTS=-Xmx1g").doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskBehindStandardOutputIsAFailure() throws IOException, InterruptedException {
    Process process =
        nn(List.of(), classpath(), "backends", "--json")
            .redirectOutput(new File("/dev/full"))
            .start();

    ended(process).failed("nn: standard output can't be written: No space left on device");
  }

  @Test
  void aReaderThatLeavesIsNoFailure() throws IOException, InterruptedException {
    Process process =
        nn(List.of(), classpath(), "train", "--help")
            .redirectOutput(ProcessBuilder.Redirect.PIPE)
            .start();
    process.getInputStream().close();

    Run run = ended(process);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void anInterruptionEndsTrainingWithALineAndNoFile() throws IOException, InterruptedException {
    Path models = Files.createDirectory(folder.resolve("models"));
    Process process =
        nn(
                List.of(),
                classpath(),
                "train",
                "--data",
                "spiral",
                "--epochs",
                "10000000",
                "--save",
                models.resolve("a.nn").toString())
            .redirectError(ProcessBuilder.Redirect.PIPE)
            .start();
    try (BufferedReader err = reader(process.getErrorStream())) {
      String line = err.readLine();
      while (line != null && !line.startsWith("epoch 1/")) {
        line = err.readLine();
      }
      assertThat(line).isNotNull();
      process.toHandle().destroy(); // unlike process.destroy(), leaves the streams open
      List<String> rest = err.lines().toList();
      assertThat(rest).last().isEqualTo("nn: interrupted");
    }
    assertThat(process.waitFor()).isEqualTo(128 + 15);
    assertThat(models).isEmptyDirectory();
  }

  private static BufferedReader reader(InputStream stream) {
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
