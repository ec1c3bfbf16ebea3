package deltachain.cli.option;

/** The command was used wrongly; the message is one line: what was found, what was expected. */
public final class WrongUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message of one line. */
  public WrongUseException(String message) {
    super(message);
  }

  /** With a message of one line that stands on its own, and the cause for those who debug. */
  public WrongUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
