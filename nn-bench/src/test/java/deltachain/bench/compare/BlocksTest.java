package deltachain.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlocksTest {
  @Test
  void theRatioIsTheMedianOfPairsSoThatDriftCancels() {
    Blocks ours = Blocks.of("vector", 10, 100, 1000);
    Blocks peer = Blocks.of("libtorch", 20, 220, 1500);

    assertThat(ours.timesAsFastAs(peer)).isEqualTo(2);
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
    assertThat(Blocks.of("vector", 4, 1, 2, 100).median()).isEqualTo(3);
  }

  @Test
  void whatFailedHasNoTimeAndNoRatio() {
    Blocks failed = Blocks.failed("djl", "no library");

    assertThat(failed.hasFailed()).isTrue();
    assertThat(failed.median()).isNaN();
    assertThat(Blocks.of("vector", 1).timesAsFastAs(failed)).isNaN();
  }

  @Test
  void moreBlocksComeBehind() {
    Blocks more = Blocks.of("vector", 1).with(Blocks.of("vector", 3, 2));

    assertThat(more).isEqualTo(Blocks.of("vector", 1, 3, 2));
  }

  @Test
  void aFailureStays() {
    Blocks failed = Blocks.failed("djl", "no library");

    assertThat(Blocks.of("djl", 1).with(failed)).isEqualTo(failed);
  }
}
