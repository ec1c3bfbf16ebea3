package deltachain.cli.speed;

import deltachain.cli.console.Text;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.DoubleAdder;

/**
 * The machine's peak in float32, measured: multiply-adds on 16 KiB that stay in the first-level
 * cache, in a plain loop that Java's compiler vectorises, with as many threads as kernels have.
 * They are fused where that is faster: a processor without fused ones emulates them slowly.
 *
 * <p>Such a loop may stay below what vectors can do, the more so on newer JDKs; so a backend that
 * is faster than it raises the peak: nothing runs at more than 100 % of it.
 */
public final class PeakSpeed {
  private static final int LENGTH = 4096;
  private static final int DEPTH = 16;

  /** About a millisecond of a fast core: short enough to go undisturbed now and then. */
  private static final int SWEEPS = 1024;

  private static final int WARM_UP_SWEEPS = 4;
  private static final long WARM_UP = 200_000_000;
  private static final long MEASURING = 300_000_000;

  private PeakSpeed() {}

  /** GFLOP/s of that many threads together: the sum of the best millisecond of each. */
  public static double measure(int threads) {
    DoubleAdder sum = new DoubleAdder();
    CountDownLatch ready = new CountDownLatch(threads);
    Thread[] others = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      others[i] = new Thread(() -> sum.add(ofOneThread(ready)), "peak-" + i);
      others[i].start();
    }
    for (Thread other : others) {
      join(other);
    }
    return sum.sum();
  }

  /** The peak in GFLOP/s: what {@link #measure} found, or the fastest of the figures. */
  public static double of(double loop, List<Figure> figures) {
    return figures.stream().mapToDouble(Figure::gflops).reduce(loop, Math::max);
  }

  /** The peak in words. */
  public static String line(double gflops, int threads) {
    return Text.format(
        "peak           %.1f GFLOP/s on %d thread%s, measured: multiply-adds in a plain Java loop, or the"
            + " fastest row below",
        gflops, threads, threads == 1 ? "" : "s");
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double ofOneThread(CountDownLatch ready) {
    float[] values = new float[LENGTH];
    double fused = best(values, true, WARM_UP_SWEEPS, WARM_UP);
    double separate = best(values, false, WARM_UP_SWEEPS, WARM_UP);
    ready.countDown();
    try {
      ready.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return best(values, fused > separate, SWEEPS, MEASURING);
  }

  private static double best(float[] values, boolean fused, int sweeps, long nanos) {
    long begin = System.nanoTime();
    double best = 0;
    while (System.nanoTime() - begin < nanos) {
      best = Math.max(best, rate(values, fused, sweeps));
    }
    return best;
  }

  private static double rate(float[] values, boolean fused, int sweeps) {
    long begin = System.nanoTime();
    for (int i = 0; i < sweeps; i++) {
      if (fused) {
        fused(values, 0.999f, 1e-3f);
      } else {
        multiplyAdd(values, 0.999f, 1e-3f);
      }
    }
    return 2.0 * LENGTH * DEPTH * sweeps / Math.max(1, System.nanoTime() - begin);
  }

  private static void fused(float[] values, float a, float b) {
    for (int i = 0; i < values.length; i++) {
      float v = values[i];
      v = Math.fma(Math.fma(Math.fma(Math.fma(v, a, b), a, b), a, b), a, b);
      v = Math.fma(Math.fma(Math.fma(Math.fma(v, a, b), a, b), a, b), a, b);
      v = Math.fma(Math.fma(Math.fma(Math.fma(v, a, b), a, b), a, b), a, b);
      v = Math.fma(Math.fma(Math.fma(Math.fma(v, a, b), a, b), a, b), a, b);
      values[i] = v;
    }
  }

  private static void multiplyAdd(float[] values, float a, float b) {
    for (int i = 0; i < values.length; i++) {
      float v = values[i];
      v = (((v * a + b) * a + b) * a + b) * a + b;
      v = (((v * a + b) * a + b) * a + b) * a + b;
      v = (((v * a + b) * a + b) * a + b) * a + b;
      v = (((v * a + b) * a + b) * a + b) * a + b;
      values[i] = v;
    }
  }
}
