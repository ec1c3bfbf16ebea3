package deltachain.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a JVM whose heap is fixed and small, so that only what is kept can grow. */
class ManyNetworksTest {
  private static final double MOST_MEGABYTES = 50;
  private static final Pattern GROWTH = Pattern.compile("after 1000: grown by (-?[0-9.]+) MB");

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
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms64m",
            "-Xmx64m",
            "-XX:+AlwaysPreTouch",
            "--add-modules=jdk.incubator.vector",
            "-cp",
            System.getProperty("java.class.path"),
            ManyNetworks.class.getName(),
            "--backend=" + backend,
            forget == null ? "--first=100" : forget);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(printed).isZero();
    Matcher growth = GROWTH.matcher(printed);
    assertThat(growth.find()).as(printed).isTrue();
    assertThat(Double.parseDouble(growth.group(1))).as(printed).isLessThan(MOST_MEGABYTES);
  }
}
