package deltachain.tck.memory;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;

/** Garbage collection that has really happened, and what it left in use. */
final class Collected {
  private static final int ATTEMPTS = 100;
  private static final long WAIT_MILLISECONDS = 50;

  private Collected() {}

  /** Collects until an object forgotten just now was found to be garbage. */
  static void garbage() {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    Reference<Object> forgotten = new PhantomReference<>(new Object(), queue);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      System.gc();
      try {
        if (queue.remove(WAIT_MILLISECONDS) == forgotten) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
