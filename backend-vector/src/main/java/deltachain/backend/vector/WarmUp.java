package deltachain.backend.vector;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Waits for a method on the Vector API to be compiled. Until then each vector is an object and each
 * operation many calls, a thousand times as slow, and a tile with a long loop is called too seldom
 * to be compiled soon. So a thread of its own calls the method in small until it is fast, a few
 * tenths of a second; meanwhile the caller gets the same bits from single elements.
 */
final class WarmUp {
  private static final Executor THREAD =
      new ThreadPoolExecutor(
          0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), WarmUp::newThread);

  private final Runnable call;
  private final AtomicLong work = new AtomicLong();
  private final AtomicBoolean isBegun = new AtomicBoolean();
  private volatile boolean isDone;

  /**
   * The warm-up of a method.
   *
   * @param call calls it once, in less than {@link Crossover#COMPILED_NANOS} when C2 has compiled
   *     it, and in more when only C1 has
   */
  WarmUp(Runnable call) {
    this.call = call;
  }

  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "nn-warm-up");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Whether the method is compiled. The warm-up begins when there has been so much for it to do
   * that it pays: {@link Crossover#WORK_TO_WARM_UP}.
   *
   * @param multiplications what is to be done now, by this method or without it
   */
  boolean isDone(long multiplications) {
    if (!isDone
        && work.addAndGet(multiplications) >= Crossover.WORK_TO_WARM_UP
        && isBegun.compareAndSet(false, true)) {
      THREAD.execute(this::run);
    }
    return isDone;
  }

  private void run() {
    try {
      long begin = System.nanoTime();
      long start;
      long end;
      do {
        start = System.nanoTime();
        call.run();
        end = System.nanoTime();
      } while (end - start > Crossover.COMPILED_NANOS && end - begin < Crossover.WARM_UP_NANOS);
    } finally {
      isDone = true;
    }
  }
}
