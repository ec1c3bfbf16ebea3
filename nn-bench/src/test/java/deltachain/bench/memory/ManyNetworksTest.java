package deltachain.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a JVM whose heap is fixed and small, so that only what is kept can grow. */
class ManyNetworksTest {
  private static final double MOST_MEGABYTES = 50;
  private static final Pattern GROWTH = Pattern.compile("after 1000: grown by (-?[0-9.]+) MB");
  private static final List<String> FLAGS = List.of("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch");

  @ParameterizedTest
  @CsvSource({
    "vector,",
    "ejml,",
    "ojalgo,",
    "nd4j,",
    "vector,--forget",
    "ejml,--forget",
    "ojalgo,--forget",
    "nd4j,--forget"
  })
  void aThousandNetworksLeaveTheMemoryThatTheFirstHundredTook(String backend, String forget)
      throws IOException, InterruptedException {
    assumeTrue(ResidentMemory.isKnown(), "this operating system doesn't tell resident memory");

    double growth =
        ChildJvm.number(
            GROWTH,
            ManyNetworks.class,
            FLAGS,
            "--backend=" + backend,
            forget == null ? "--first=100" : forget);

    assertThat(growth).isLessThan(MOST_MEGABYTES);
  }
}
