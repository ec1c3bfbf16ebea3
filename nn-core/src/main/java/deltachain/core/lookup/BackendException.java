package deltachain.core.lookup;

/** No backend could be chosen; the message says what was found and what to do. */
public final class BackendException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BackendException(String message) {
    super(message);
  }

  /** With the reason why a backend didn't work. */
  public BackendException(String message, Throwable cause) {
    super(message, cause);
  }
}
