package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The command knows no backend: jars beside it do. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void noSourceNamesAClassOfABackendOrItsLibrary() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(25);
      for (Path source : sources) {
        assertThat(Files.readString(source))
            .as(source.toString())
            .doesNotContain("deltachain.backend", "org.ejml", "org.ojalgo", "org.nd4j");
      }
    }
  }
}
