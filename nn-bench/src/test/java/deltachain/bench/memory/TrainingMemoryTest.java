package deltachain.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a JVM whose heap is fixed, so that what is in use of it can be told. */
class TrainingMemoryTest {
  private static final Pattern RATIO = Pattern.compile("ratio (-?[0-9.]+)");
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch");

  @ParameterizedTest
  @ValueSource(strings = {"vector", "ejml", "ojalgo", "nd4j"})
  void trainingTakesLittleMoreThanItsNumbers(String backend)
      throws IOException, InterruptedException {
    assumeTrue(ResidentMemory.isKnown(), "this operating system doesn't tell resident memory");

    double ratio =
        ChildJvm.number(RATIO, TrainingMemory.class, FLAGS, "--backend=" + backend, "--steps=8");

    assertThat(ratio).isLessThanOrEqualTo(1.3);
  }
}
