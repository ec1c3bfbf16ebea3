package deltachain.cli.run;

/** The work failed; the message is one line: what, where, what to do. */
public final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message of one line. */
  public FailedException(String message) {
    super(message);
  }

  /** With a message of one line that stands on its own, and the cause for those who debug. */
  public FailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
