package deltachain.tck.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Runs the same work on several threads that begin together. */
final class Together {
  static final int THREADS = 4;

  private Together() {}

  /** What each thread's work gave, by the thread's number. */
  static <T> List<T> run(IntFunction<T> work) {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        calls.add(
            () -> {
              start.await();
              return work.apply(number);
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError("a kernel failed on one of several threads", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } finally {
      threads.shutdown();
    }
  }
}
