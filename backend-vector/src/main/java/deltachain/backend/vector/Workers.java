package deltachain.backend.vector;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The threads of this process that help with large products and passes: daemons, started when first
 * needed, shared by all backends. One caller at a time has them. Nothing is allocated for a
 * product.
 */
final class Workers {
  /** In the upper half the number of the work, in the lower half the next part to be taken. */
  private static final AtomicLong TICKET = new AtomicLong();

  /** More than any number of parts. */
  private static final long NO_PART = Integer.MAX_VALUE;

  private static final AtomicBoolean BUSY = new AtomicBoolean();
  private static final AtomicInteger UNDONE = new AtomicInteger();

  private static Worker[] workers = {};
  private static volatile int helpers;
  private static volatile int count;
  private static volatile @Nullable Parts work;
  private static volatile @Nullable Throwable failure;

  private Workers() {}

  /**
   * Does all parts, on up to {@code threads} threads, the caller's among them.
   *
   * @return false, with nothing done, if the workers are busy or there is one part
   */
  static boolean run(Parts parts, int number, int threads) {
    if (number == 1 || !BUSY.compareAndSet(false, true)) {
      return false;
    }
    try {
      int wanted = Math.min(threads, number) - 1;
      start(wanted);
      publish(parts, number, wanted);
      takeParts(TICKET.get() >>> 32);
      awaitOthers();
      work = null;
      Throwable thrown = failure;
      if (thrown != null) {
        failure = null;
        rethrow(thrown);
      }
      return true;
    } finally {
      BUSY.set(false);
    }
  }

  /** A part declares no checked exception: it failed as it would have on the caller's thread. */
  private static void rethrow(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }

  private static void start(int wanted) {
    int running = workers.length;
    if (running < wanted) {
      workers = Arrays.copyOf(workers, wanted);
      for (int i = running; i < wanted; i++) {
        workers[i] = new Worker(i);
        workers[i].start();
      }
    }
  }

  private static void publish(Parts parts, int number, int wanted) {
    // Closed first, under a number of its own: who still looks at the last work finds no part.
    long next = (TICKET.get() >>> 32) + 1;
    TICKET.set((next << 32) | NO_PART);
    work = parts;
    count = number;
    helpers = wanted;
    UNDONE.set(number);
    TICKET.set((next + 1) << 32);
    for (int i = 0; i < wanted; i++) {
      workers[i].wake();
    }
  }

  /** Takes parts of that work as long as there are any. */
  private static void takeParts(long number) {
    while (true) {
      long ticket = TICKET.get();
      int part = (int) ticket;
      if (ticket >>> 32 != number || part >= count) {
        return;
      }
      if (TICKET.compareAndSet(ticket, ticket + 1)) {
        runPart(part);
      }
    }
  }

  private static void runPart(int part) {
    try {
      Parts parts = work;
      if (parts != null) {
        parts.run(part);
      }
    } catch (Throwable thrown) {
      failure = thrown;
    } finally {
      UNDONE.decrementAndGet();
    }
  }

  private static void awaitOthers() {
    long begin = System.nanoTime();
    while (UNDONE.get() > 0) {
      if (System.nanoTime() - begin < Crossover.SPIN_NANOS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  /** Waits for work: spins first, because the next product of a step is near, then sleeps. */
  private static final class Worker extends Thread {
    private final int index;
    private volatile boolean asleep;

    Worker(int index) {
      super("deltachain-vector-" + (index + 1));
      this.index = index;
      setDaemon(true);
    }

    void wake() {
      if (asleep) {
        LockSupport.unpark(this);
      }
    }

    @Override
    public void run() {
      long seen = 0;
      while (true) {
        seen = awaitChange(seen);
        if (index < helpers) {
          takeParts(seen);
        }
      }
    }

    private long awaitChange(long seen) {
      long begin = System.nanoTime();
      while (true) {
        long number = TICKET.get() >>> 32;
        if (number != seen) {
          return number;
        }
        if (System.nanoTime() - begin < Crossover.SPIN_NANOS) {
          Thread.onSpinWait();
        } else {
          rest(seen);
        }
      }
    }

    private void rest(long seen) {
      asleep = true;
      if (TICKET.get() >>> 32 == seen) {
        LockSupport.park(this);
      }
      asleep = false;
    }
  }
}
