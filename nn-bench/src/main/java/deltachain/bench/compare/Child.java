package deltachain.bench.compare;

import deltachain.bench.engine.Worker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The JVM of an engine: a line goes in, a line comes back. */
final class Child implements AutoCloseable {
  private final String engine;
  private final Path log;
  private final Process process;
  private final Writer questions;
  private final BufferedReader answers;

  /**
   * Starts the process.
   *
   * @param log where its standard error goes
   */
  Child(String engine, ProcessBuilder builder, Path log) {
    this.engine = engine;
    this.log = log;
    try {
      this.process = builder.redirectError(log.toFile()).start();
    } catch (IOException e) {
      throw new EngineException(engine + " can't be started: " + e.getMessage());
    }
    this.questions = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Waits for the answer to a line.
   *
   * @throws EngineException if the engine answers with an error, or its process ended
   */
  String ask(String line) {
    try {
      questions.write(line + "\n");
      questions.flush();
      return answer();
    } catch (IOException e) {
      throw ended();
    }
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    while (line != null && !line.startsWith(Worker.REPLY)) {
      line = answers.readLine();
    }
    if (line == null) {
      throw ended();
    }
    String answer = line.substring(Worker.REPLY.length());
    if (answer.startsWith(Worker.ERROR)) {
      throw new EngineException(answer.substring(Worker.ERROR.length()));
    }
    return answer;
  }

  private EngineException ended() {
    String last = log().isEmpty() ? "it printed nothing" : log().get(log().size() - 1).strip();
    return new EngineException(engine + " ended early: " + last + " (" + log + ")");
  }

  /** What it has printed on standard error so far. */
  List<String> log() {
    try {
      return Files.readAllLines(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The processor time it has used so far, in s, where the operating system tells. */
  Optional<Double> processorSeconds() {
    return process.info().totalCpuDuration().map(duration -> 1e-9 * duration.toNanos());
  }

  /** Ends the process. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
