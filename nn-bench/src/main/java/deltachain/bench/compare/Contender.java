package deltachain.bench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An engine in a comparison; what goes wrong takes it out, and the others go on. */
final class Contender implements AutoCloseable {
  private final String engine;
  private final List<Double> micros = new ArrayList<>();
  private @Nullable Child child;
  private @Nullable String failure;

  private Contender(String engine) {
    this.engine = engine;
  }

  /** Starts its JVM. */
  static Contender start(Launcher launcher, String engine, int threads) {
    Contender contender = new Contender(engine);
    try {
      contender.child = launcher.start(engine, threads);
    } catch (EngineException e) {
      contender.fail(e.getMessage());
    }
    return contender;
  }

  String engine() {
    return engine;
  }

  /** The answer to a line, or nothing if this contender is out. */
  Optional<String> ask(String line) {
    if (child == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(child.ask(line));
    } catch (EngineException e) {
      fail(e.getMessage());
      return Optional.empty();
    }
  }

  /** One block, whose time is kept. */
  void block(double seconds) {
    ask("block " + seconds).ifPresent(answer -> micros.add(Double.valueOf(answer)));
  }

  /** One block that doesn't count. */
  void warmUp(double seconds) {
    ask("block " + seconds);
  }

  /** Takes it out. */
  void fail(@Nullable String why) {
    failure = why == null ? "unknown reason" : why;
    close();
  }

  /** The processor time of its JVM so far, in s; 0 where that isn't known. */
  double processorSeconds() {
    return child == null ? 0 : child.processorSeconds().orElse(0.0);
  }

  /** The time of every block since the last call, or why there is none. */
  Blocks blocks() {
    Blocks blocks =
        failure == null
            ? Blocks.of(engine, micros.stream().mapToDouble(Double::doubleValue).toArray())
            : Blocks.failed(engine, failure);
    micros.clear();
    return blocks;
  }

  @Override
  public void close() {
    if (child != null) {
      child.close();
      child = null;
    }
  }
}
