package deltachain.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.bench.step.Workload;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private final Worker worker = new Worker(new BackendEngine("vector"));

  @Test
  void theCostsAreThoseOfTheFirstStepsEveryTime() {
    assertThat(worker.reply("train 4-16-3 32 adam")).isEqualTo("ready");
    String losses = worker.reply("losses 3");

    double[] costs = Arrays.stream(losses.split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertThat(costs).hasSize(3);
    assertThat(costs[2]).isLessThan(costs[0]);
    assertThat(Double.parseDouble(worker.reply("block 0.01"))).isPositive();
    assertThat(worker.reply("losses 3")).isEqualTo(losses);
  }

  @Test
  void aProductIsTimed() {
    assertThat(worker.reply("multiply TN 64x784x128")).isEqualTo("ready");
    assertThat(Double.parseDouble(worker.reply("block 0.01"))).isPositive();
  }

  @Test
  void whatCannotBeDoneIsAnsweredWithAReason() {
    assertThat(worker.reply("block 1")).isEqualTo("error: block before train or multiply");
    assertThat(worker.reply("losses 1")).isEqualTo("error: losses before train");
    assertThat(worker.reply("dance")).isEqualTo("error: unknown command 'dance'");
    assertThat(worker.reply("multiply XX 1x1x1")).contains("expected a form and three sizes");
  }

  @Test
  void everyLayerGivesThreeShapesInThreeForms() {
    List<String> products =
        Product.of(Workload.M.problem()).stream().map(Product::toString).toList();

    assertThat(products).hasSize(18).doesNotHaveDuplicates();
    assertThat(products).contains("NT 64x784x128", "NN 64x128x784", "TN 128x64x784");
  }

  @Test
  void peersBeginWithTheValuesOfOurNetwork() {
    List<float[]> values = new Training(Workload.S.problem(), "sgd").initialValues();

    assertThat(values).extracting(v -> v.length).containsExactly(64, 16, 48, 3);
    assertThat(values.get(0)[0]).isBetween(-0.5f, 0.5f).isNotZero();
  }
}
