package deltachain.backend.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WarmUpTest {
  @Test
  @Timeout(60)
  void enoughWorkSetsItGoingAndNobodyWaits() {
    CountDownLatch asked = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    WarmUp warmUp = new WarmUp(() -> await(asked, calls));

    assertThat(warmUp.isDone(Crossover.WORK_TO_WARM_UP - 1)).isFalse();
    pause(50);
    assertThat(calls).hasValue(0);
    assertThat(warmUp.isDone(1)).isFalse();
    asked.countDown();

    awaitDone(warmUp);
    assertThat(calls).hasPositiveValue();
  }

  @Test
  @Timeout(60)
  void aCallThatStaysSlowIsGivenUp() {
    awaitDone(new WarmUp(() -> pause(1)));
  }

  @Test
  @Timeout(60)
  void aCallThatFailsIsNotWaitedFor() {
    awaitDone(
        new WarmUp(
            () -> {
              throw new StackOverflowError("on purpose: a warm-up that fails");
            }));
  }

  private static void await(CountDownLatch latch, AtomicInteger calls) {
    calls.incrementAndGet();
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitDone(WarmUp warmUp) {
    while (!warmUp.isDone(Crossover.WORK_TO_WARM_UP)) {
      pause(1);
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
