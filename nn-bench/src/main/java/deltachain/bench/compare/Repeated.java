package deltachain.bench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Something that is done from start to end, again and again, until it fails. */
final class Repeated {
  private final String engine;
  private final DoubleSupplier process;
  private final List<Double> micros = new ArrayList<>();
  private String failure = "";

  /**
   * A process of an engine.
   *
   * @param process runs it to its end, and tells its time in µs; throws {@link EngineException}
   */
  Repeated(String engine, DoubleSupplier process) {
    this.engine = engine;
    this.process = process;
  }

  /** Runs it once. */
  void run() {
    if (failure.isEmpty()) {
      try {
        micros.add(process.getAsDouble());
      } catch (EngineException e) {
        failure = String.valueOf(e.getMessage());
      }
    }
  }

  /** Runs it once, and doesn't count that. */
  void warmUp() {
    run();
    micros.clear();
  }

  Blocks blocks() {
    return failure.isEmpty()
        ? Blocks.of(engine, micros.stream().mapToDouble(Double::doubleValue).toArray())
        : Blocks.failed(engine, failure);
  }
}
