package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.cli.console.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ErrorLineTest {

  @Test
  void exhaustedMemoryIsAdvisedOn() {
    ErrorLine line = ErrorLine.of(new OutOfMemoryError("Java heap space"));

    assertThat(line.exitCode()).isEqualTo(1);
    assertThat(line.text())
        .matches(
            "out of memory \\(Java heap space\\): Java may use \\d+ MiB; give it more, as in"
                + " NN_OPTS=-Xmx\\d+g, or choose a smaller network, batch or data set");
  }

  @Test
  void filesThatCannotBeReadAreNamed() {
    assertThat(ErrorLine.of(new NoSuchFileException("a.nn")).text())
        .isEqualTo("a.nn: there is no such file");
    assertThat(ErrorLine.of(new UncheckedIOException(new AccessDeniedException("a.nn"))).text())
        .isEqualTo("a.nn: permission denied");
    assertThat(ErrorLine.of(new IOException("No space left on device")).text())
        .isEqualTo("No space left on device");
  }

  @Test
  void theUnexpectedPointsToTheStackTrace() {
    assertThat(ErrorLine.of(new IllegalStateException("oh")))
        .isEqualTo(
            new ErrorLine(
                1, "unexpected failure: java.lang.IllegalStateException: oh; --debug shows where"));
  }

  @Test
  void severalLinesBecomeOne() {
    assertThat(Text.oneLine("a\n  b\r\nc\u001b[31m\t\n")).isEqualTo("a; b; c?[31m");
  }
}
