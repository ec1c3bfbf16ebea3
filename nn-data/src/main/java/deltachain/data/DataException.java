package deltachain.data;

/** Data that can't be used; the message is one line: where, what was found, what to do. */
public class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message of one line. */
  public DataException(String message) {
    super(message);
  }

  /** With a message of one line that stands on its own, and the cause for those who debug. */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
