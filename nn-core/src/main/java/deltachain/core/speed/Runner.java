package deltachain.core.speed;

import deltachain.core.lookup.BackendException;
import deltachain.core.lookup.Backends.Found;
import deltachain.spi.Backend;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A backend in a race: its trial, and the shortest time for a batch so far. */
final class Runner {
  /** Warm-up ends when the time hasn't become a tenth shorter for so long. */
  private static final long QUIET = 700_000_000;

  private final Found candidate;
  private final LongSupplier nanoTime;
  private final int batch;
  private @Nullable Trial trial;
  private @Nullable RuntimeException failure;
  private double warm = Double.POSITIVE_INFINITY;
  private double timed = Double.POSITIVE_INFINITY;

  Runner(Found candidate, LongSupplier nanoTime, int batch) {
    this.candidate = candidate;
    this.nanoTime = nanoTime;
    this.batch = batch;
  }

  /** Opens the backend and makes the trial, then runs it for at most about that long. */
  void warmUp(int threads, Function<Backend, Trial> work, long limit) {
    try {
      trial = work.apply(open(threads));
      climb(limit);
    } catch (RuntimeException e) {
      fail(e);
    } catch (LinkageError e) {
      fail(unusable(e));
    }
  }

  private Backend open(int threads) {
    try {
      return candidate.provider().open(threads);
    } catch (RuntimeException | LinkageError e) {
      throw unusable(e);
    }
  }

  private BackendException unusable(Throwable e) {
    return new BackendException("backend '" + candidate.name() + "' can't be used: " + e, e);
  }

  private void fail(RuntimeException e) {
    failure = e;
    warm = Double.POSITIVE_INFINITY;
  }

  private void climb(long limit) {
    once(1); // loads classes
    long begin = nanoTime.getAsLong();
    long improved = begin;
    long now = begin;
    int rows = 1;
    while (now - begin < limit && now - improved < QUIET) {
      double nanos = once(rows);
      now = nanoTime.getAsLong();
      boolean growing = rows < batch && now - begin + 2 * nanos < limit;
      double whole = nanos * batch / rows;
      if (growing || whole < 0.9 * warm) {
        improved = now;
      }
      warm = growing ? whole : Math.min(warm, whole);
      rows = growing ? Math.min(batch, 2 * rows) : rows;
    }
  }

  private double once(int rows) {
    Trial work = trial;
    if (work == null) {
      return Double.POSITIVE_INFINITY;
    }
    long begin = nanoTime.getAsLong();
    work.run(rows);
    return nanoTime.getAsLong() - begin;
  }

  /** Runs it once; the shortest time for a batch counts. */
  void time(int rows) {
    timed = Math.min(timed, once(rows) * batch / rows);
  }

  /** The shortest time for a whole batch, in ns; infinite if there is none. */
  double nanos() {
    return Math.min(warm, timed);
  }

  /** What the next run will take, in ns. */
  double expected(int rows) {
    return nanos() * rows / batch;
  }

  RaceResult.Standing standing() {
    return new RaceResult.Standing(candidate, nanos() * 1e-6, failure);
  }

  void close() {
    if (trial != null) {
      trial.close();
    }
  }
}
