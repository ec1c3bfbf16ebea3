package deltachain.core.speed;

import deltachain.core.lookup.BackendException;
import deltachain.core.lookup.Backends;
import deltachain.core.lookup.Backends.Found;
import deltachain.spi.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Times the same work on every backend of the classpath, to choose the fastest.
 *
 * <p>First each backend warms up until it doesn't become faster, for at most three seconds, on 1,
 * 2, 4, … rows: Java compiles its kernels meanwhile. Then those that came within {@value #CLOSE}
 * times the best take turns, for at most 200 ms altogether; if three rounds of whole batches don't
 * fit, with fewer rows, the same for all. The shortest time of each counts. Opening backends and
 * making networks isn't timed.
 *
 * <p>Which backend wins may differ from run to run, and numbers differ between backends in their
 * last bits: a program whose results must be the same again names its backend.
 */
public final class BackendRace {
  private static final long WARM_UP = 3_000_000_000L;
  private static final long TIMING = 200_000_000;
  private static final int ROUNDS = 3;
  private static final int CLOSE = 20;

  private final LongSupplier nanoTime;

  BackendRace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Times work on all backends that are there, opened with {@code nn.threads} threads.
   *
   * @param rows of a batch, ≥ 1
   * @param work what to time, made for a backend and that many rows; it should be what the program
   *     will do most
   * @throws BackendException if there is no backend, or none can be opened
   * @throws RuntimeException what the work throws, if it fails on all of them
   */
  public static RaceResult run(int rows, Function<Backend, Trial> work) {
    return new BackendRace(System::nanoTime)
        .run(Backends.available(), Backends.threads(), rows, work);
  }

  RaceResult run(List<Found> candidates, int threads, int rows, Function<Backend, Trial> work) {
    if (candidates.isEmpty()) {
      Backends.choose(); // throws, naming what to add
    }
    List<Runner> runners = new ArrayList<>();
    try {
      for (Found candidate : candidates) {
        Runner runner = new Runner(candidate, nanoTime, rows);
        runners.add(runner);
        runner.warmUp(threads, work, WARM_UP);
      }
      time(runners, rows);
      return new RaceResult(runners.stream().map(Runner::standing).sorted().toList());
    } finally {
      runners.forEach(Runner::close);
    }
  }

  private void time(List<Runner> runners, int batch) {
    double best = runners.stream().mapToDouble(Runner::nanos).min().orElseThrow();
    List<Runner> close = runners.stream().filter(r -> r.nanos() <= CLOSE * best).toList();
    double round = close.stream().mapToDouble(Runner::nanos).sum();
    int rows = batch;
    while (rows > 1 && ROUNDS * round * rows / batch > TIMING) {
      rows = (rows + 1) / 2;
    }
    long begin = nanoTime.getAsLong();
    boolean inTime = !close.isEmpty();
    while (inTime) {
      for (Runner runner : close) {
        inTime &= nanoTime.getAsLong() - begin + runner.expected(rows) <= TIMING;
        if (inTime) {
          runner.time(rows);
        }
      }
    }
  }
}
