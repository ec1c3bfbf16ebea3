package deltachain.bench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An engine in a comparison; what goes wrong takes it out, and the others go on. */
final class Contender implements AutoCloseable {
  private static final String CORE = "Core: ";
  private static final int PARTS = 5;
  private static final int MOST_PARTS = 50;
  private static final double STEADY = 0.95;

  private final String engine;
  private final String name;
  private final List<Double> micros = new ArrayList<>();
  private @Nullable Child child;
  private @Nullable String failure;

  private Contender(String engine, String name) {
    this.engine = engine;
    this.name = name;
  }

  /** Starts its JVM; its results go by the name of the engine. */
  static Contender start(Launcher launcher, String engine, int threads) {
    return start(launcher, engine, threads, engine);
  }

  /** Starts its JVM; its results go by that name. */
  static Contender start(Launcher launcher, String engine, int threads, String name) {
    Contender contender = new Contender(engine, name);
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

  /**
   * Its library with version and, once it has worked, the kernels that OpenBLAS chose for it; or
   * nothing if this contender is out.
   */
  Optional<String> version() {
    return ask("version")
        .map(version -> version + kernels().map(core -> ", OpenBLAS for " + core).orElse(""));
  }

  private Optional<String> kernels() {
    return child == null
        ? Optional.empty()
        : child.log().stream()
            .filter(line -> line.startsWith(CORE))
            .map(line -> line.substring(CORE.length()))
            .findFirst();
  }

  /** One block, whose time is kept. */
  void block(double seconds) {
    micros(seconds).ifPresent(micros::add);
  }

  /**
   * Works for that long, and on until a block is hardly faster than the fastest before: a JVM is
   * slow until it has compiled what it runs.
   */
  void warmUp(double seconds) {
    double fastest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < MOST_PARTS; i++) {
      double now = micros(seconds / PARTS).orElse(fastest);
      if (i >= PARTS && now >= STEADY * fastest) {
        return;
      }
      fastest = Math.min(fastest, now);
    }
  }

  private Optional<Double> micros(double seconds) {
    return ask("block " + seconds).map(Double::valueOf);
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
            ? Blocks.of(name, micros.stream().mapToDouble(Double::doubleValue).toArray())
            : Blocks.failed(name, failure);
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
