package deltachain.backend.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final int ROUNDS = 100_000;
  private static final int THREADS = 3;

  @Test
  void everyPartOfEveryWorkRunsExactlyOnce() {
    AtomicIntegerArray runs = new AtomicIntegerArray(9);
    for (int round = 1; round <= ROUNDS; round++) {
      int number = round % 2 == 0 ? 2 : 9;
      assertThat(Workers.run(runs::incrementAndGet, number, THREADS)).isTrue();
      for (int part = 0; part < runs.length(); part++) {
        int expected = part < number ? 1 : 0;
        assertThat(runs.getAndSet(part, 0))
            .as("round %d, part %d", round, part)
            .isEqualTo(expected);
      }
    }
  }
}
