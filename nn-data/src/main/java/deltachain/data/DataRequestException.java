package deltachain.data;

/**
 * A request for data that can't be met as it was put: no such set, no such target column, a
 * fraction out of range. The data are not at fault: another request would do.
 */
public final class DataRequestException extends DataException {
  private static final long serialVersionUID = 1L;

  /** With a message of one line. */
  public DataRequestException(String message) {
    super(message);
  }
}
