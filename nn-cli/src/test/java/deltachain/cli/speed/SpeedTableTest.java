package deltachain.cli.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import deltachain.cli.speed.Comparison.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedTableTest {

  @Test
  void theOperationsAreThoseOfTheProducts() {
    double first = 2.0 * 32 * 4 * 16;
    double second = 2.0 * 32 * 16 * 3;

    assertThat(Workload.S.flops()).isEqualTo(2 * first + 3 * second);
  }

  @Test
  void theFastestComesFirstAndBarsAreSharesOfIt() {
    double flops = Workload.M.flops();
    Figure slow = new Figure(Workload.M, Task.SGD, "slow", flops / 5e9);
    Figure fast = new Figure(Workload.M, Task.SGD, "fast", flops / 20e9);

    assertThat(fast.gflops()).isCloseTo(20, offset(1e-9));
    assertThat(new SpeedTable(List.of(slow, fast), 80).lines())
        .containsExactly(
            "M (784-128-10, batch 64), a step with SGD",
            "  fast [==============================]     1.31 ms    20.00 GFLOP/s  25.00% of peak",
            "  slow [=======>                      ]     5.24 ms     5.00 GFLOP/s   6.25% of peak");
  }

  @Test
  void aBackendThatIsFasterThanTheLoopRaisesThePeak() {
    Figure figure = new Figure(Workload.M, Task.PRODUCTS, "vector", Workload.M.flops() / 20e9);

    assertThat(PeakSpeed.of(15, List.of(figure))).isCloseTo(20, offset(1e-9));
    assertThat(PeakSpeed.of(25, List.of(figure))).isEqualTo(25);
    assertThat(PeakSpeed.of(25, List.of())).isEqualTo(25);
  }
}
