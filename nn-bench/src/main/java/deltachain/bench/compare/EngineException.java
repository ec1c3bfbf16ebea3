package deltachain.bench.compare;

/** An engine that can't be started, or couldn't do what it was asked. */
final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  EngineException(String message) {
    super(message);
  }
}
