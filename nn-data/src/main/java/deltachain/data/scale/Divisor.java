package deltachain.data.scale;

/**
 * Divides all columns by one number: pixels 0 … 16 by 16, or 0 … 255 by 255.
 *
 * @param divisor finite, not 0
 */
public record Divisor(double divisor) implements Scaler {

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is 0 or not finite
   */
  public Divisor {
    if (divisor == 0 || !Double.isFinite(divisor)) {
      throw new IllegalArgumentException("divisor " + divisor + ": expected a finite one, not 0");
    }
  }

  @Override
  public double centre(int column) {
    return 0;
  }

  @Override
  public double spread(int column) {
    return divisor;
  }

  @Override
  public void requireColumns(int columns) {}
}
