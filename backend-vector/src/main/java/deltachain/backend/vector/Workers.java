package deltachain.backend.vector;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The threads of this process that help with large products and passes: daemons, started when first
 * needed, shared by all backends. One caller at a time has them. Nothing is allocated for a
 * product.
 *
 * <p>Each thread has a share of the parts, the same whenever there are as many, and takes others'
 * when it is done: weights that it has updated are then in its own core's cache.
 */
final class Workers {
  /** Elements from one ticket to the next: two lines of cache, which are fetched together. */
  private static final int APART = 16;

  /** More than any number of parts. */
  private static final long NO_PART = Integer.MAX_VALUE;

  private static final AtomicBoolean BUSY = new AtomicBoolean();
  private static final AtomicInteger UNDONE = new AtomicInteger();

  private static volatile Worker[] workers = {};

  /**
   * Of each share, the caller's first: in the upper half the number of the work, in the lower half
   * the next part to be taken.
   */
  private static volatile AtomicLongArray tickets = new AtomicLongArray(APART);

  private static volatile int shares;
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
      takeParts(0, number(0));
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

  /**
   * As {@link #run}, for work that takes no longer than to wake a thread: does nothing if one
   * sleeps.
   */
  static boolean runIfAwake(Parts parts, int number, int threads) {
    return areAwake(Math.min(threads, number) - 1) && run(parts, number, threads);
  }

  private static boolean areAwake(int wanted) {
    Worker[] running = workers;
    if (running.length < wanted) {
      return false;
    }
    for (int i = 0; i < wanted; i++) {
      if (running[i].asleep) {
        return false;
      }
    }
    return true;
  }

  /** A part declares no checked exception: it failed as it would have on the caller's thread. */
  private static void rethrow(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }

  private static void start(int wanted) {
    Worker[] running = workers;
    if (running.length < wanted) {
      // Closed under the last number: who looks at it meanwhile finds no part.
      long closed = (number(0) << 32) | NO_PART;
      AtomicLongArray more = new AtomicLongArray((wanted + 1) * APART);
      for (int share = 0; share <= wanted; share++) {
        more.set(share * APART, closed);
      }
      tickets = more;
      Worker[] all = Arrays.copyOf(running, wanted);
      for (int i = running.length; i < wanted; i++) {
        all[i] = new Worker(i + 1);
        all[i].start();
      }
      workers = all;
    }
  }

  private static void publish(Parts parts, int number, int wanted) {
    // Closed first, under a number of its own: who still looks at the last work finds no part.
    long next = number(0) + 1;
    for (int share = 0; share <= wanted; share++) {
      tickets.set(share * APART, (next << 32) | NO_PART);
    }
    work = parts;
    count = number;
    shares = wanted + 1;
    UNDONE.set(number);
    for (int share = 0; share <= wanted; share++) {
      tickets.set(share * APART, ((next + 1) << 32) | begin(share));
    }
    for (int i = 0; i < wanted; i++) {
      workers[i].wake();
    }
  }

  private static long number(int share) {
    return tickets.get(share * APART) >>> 32;
  }

  /** The first part of a share. */
  private static int begin(int share) {
    return (int) ((long) count * share / shares);
  }

  /** Takes parts of that work as long as there are any, those of its own share first. */
  private static void takeParts(int own, long number) {
    for (int i = 0; i < shares; i++) {
      takeShare((own + i) % shares, number);
    }
  }

  private static void takeShare(int share, long number) {
    AtomicLongArray current = tickets;
    while (true) {
      long ticket = current.get(share * APART);
      int part = (int) ticket;
      if (ticket >>> 32 != number || part >= begin(share + 1)) {
        return;
      }
      if (current.compareAndSet(share * APART, ticket, ticket + 1)) {
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
    private final int share;
    private volatile boolean asleep;

    Worker(int share) {
      super("deltachain-vector-" + share);
      this.share = share;
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
        takeParts(share, seen);
      }
    }

    private long awaitChange(long seen) {
      long begin = System.nanoTime();
      while (true) {
        long number = number(share);
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
      if (number(share) == seen) {
        LockSupport.park(this);
      }
      asleep = false;
    }
  }
}
