package deltachain.backend.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final int ROUNDS = 100_000;

  /** In the first rounds threads are added, while others still look for parts. */
  @Test
  void everyPartOfEveryWorkRunsExactlyOnce() {
    AtomicIntegerArray runs = new AtomicIntegerArray(9);
    for (int round = 1; round <= ROUNDS; round++) {
      int number = round % 2 == 0 ? 2 : 9;
      int threads = Math.max(2, 8 - Math.abs(round - 10));
      assertThat(Workers.run(runs::incrementAndGet, number, threads)).isTrue();
      for (int part = 0; part < runs.length(); part++) {
        int expected = part < number ? 1 : 0;
        assertThat(runs.getAndSet(part, 0))
            .as("round %d, part %d", round, part)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void sleepingThreadsAreNotWokenForLittleWork() throws InterruptedException {
    AtomicIntegerArray runs = new AtomicIntegerArray(2);
    Workers.run(runs::incrementAndGet, 2, 2);
    Thread.sleep(500);

    assertThat(Workers.runIfAwake(runs::incrementAndGet, 2, 2)).isFalse();
    assertThat(runs.get(0)).isEqualTo(1);
  }

  /**
   * Its data are in its core's cache. Parts of both shares wait for each other, so none is stolen.
   */
  @Test
  void aThreadTakesThePartsOfItsOwnShareFirst() {
    CyclicBarrier both = new CyclicBarrier(2);
    Thread[] threads = new Thread[4];

    Workers.run(
        part -> {
          threads[part] = Thread.currentThread();
          await(both);
        },
        4,
        2);

    assertThat(threads[0]).isSameAs(Thread.currentThread()).isSameAs(threads[1]);
    assertThat(threads[2]).isNotSameAs(threads[0]).isSameAs(threads[3]);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
