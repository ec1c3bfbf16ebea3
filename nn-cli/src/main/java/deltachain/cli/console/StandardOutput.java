package deltachain.cli.console;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A stream that goes quiet when it can't be written to, and remembers why: a reader such as {@code
 * head} may close a pipe when it has seen enough, but a full disk is a failure.
 */
public final class StandardOutput extends OutputStream {
  private final OutputStream target;
  private Optional<String> failure = Optional.empty();
  private boolean broken;

  /** In front of that stream. */
  public StandardOutput(OutputStream target) {
    this.target = target;
  }

  /** Writes to a stream. */
  @FunctionalInterface
  private interface Action {
    void run() throws IOException;
  }

  private synchronized void attempt(Action action) {
    if (broken) {
      return;
    }
    try {
      action.run();
    } catch (IOException e) {
      broken = true;
      String reason = Objects.requireNonNullElse(e.getMessage(), e.toString());
      boolean readerLeft = reason.toLowerCase(Locale.ROOT).contains("broken pipe");
      failure = readerLeft ? Optional.empty() : Optional.of(reason);
    }
  }

  @Override
  public void write(int b) {
    attempt(() -> target.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(() -> target.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    attempt(target::flush);
  }

  /** Why the output isn't complete, unless its reader didn't want more. */
  public synchronized Optional<String> failure() {
    return failure;
  }
}
