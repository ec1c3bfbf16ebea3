package deltachain.cli;

import deltachain.cli.console.Text;
import deltachain.cli.option.WrongUseException;
import deltachain.cli.run.FailedException;
import deltachain.core.lookup.BackendException;
import deltachain.core.training.DivergedException;
import deltachain.data.DataException;
import deltachain.data.DataRequestException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/**
 * A failure in one line, and the exit code that goes with it.
 *
 * @param exitCode {@link #WRONG_USE} or {@link #FAILED}
 */
record ErrorLine(int exitCode, String text) {
  /** The exit code of a command that failed. */
  static final int FAILED = 1;

  /** The exit code of a command that was used wrongly. */
  static final int WRONG_USE = 2;

  static ErrorLine of(Throwable failure) {
    String message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    if (failure instanceof WrongUseException || failure instanceof DataRequestException) {
      return new ErrorLine(WRONG_USE, Text.oneLine(message));
    }
    return new ErrorLine(FAILED, Text.oneLine(failed(failure, message)));
  }

  private static String failed(Throwable failure, String message) {
    if (failure instanceof DataException
        || failure instanceof FailedException
        || failure instanceof DivergedException
        || failure instanceof BackendException) {
      return message;
    }
    if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return io(unchecked.getCause());
    }
    if (failure instanceof IOException io) {
      return io(io);
    }
    if (failure instanceof OutOfMemoryError) {
      long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
      return "out of memory ("
          + message
          + "): Java may use "
          + mebibytes
          + " MiB; give it more, as in NN_OPTS=-Xmx"
          + Math.max(1, mebibytes >> 9)
          + "g, or choose a smaller network, batch or data set";
    }
    if (failure instanceof LinkageError) {
      return "a library is missing or doesn't fit: "
          + failure
          + ": use the jars of one build; --debug shows where";
    }
    return "unexpected failure: " + failure + "; --debug shows where";
  }

  private static String io(IOException failure) {
    String message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
      return message + ": there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return message + ": permission denied";
    }
    boolean plain =
        failure.getClass() == IOException.class || failure instanceof FileSystemException;
    return plain ? message : failure.toString();
  }
}
