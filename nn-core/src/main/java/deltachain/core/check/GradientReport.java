package deltachain.core.check;

import java.util.Locale;

/**
 * How gradients compare with central differences.
 *
 * @param compared how many derivatives were compared, kinks not counted
 * @param kinks how many were skipped, because the cost has a kink there
 * @param worst the largest error, as a multiple of what is allowed
 */
public record GradientReport(int compared, int kinks, Offender worst) {

  /**
   * One derivative.
   *
   * @param variable what the cost was derived by, such as {@code W_1} or {@code x}
   * @param row its row
   * @param column its column
   * @param gradient as it was computed
   * @param difference by central differences
   * @param excess error over what is allowed: right up to 1
   */
  public record Offender(
      String variable, int row, int column, double gradient, double difference, double excess) {

    /** The place and both values. */
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "∂C/∂%s at (%d, %d) got %s, expected %s by central differences",
          variable,
          row,
          column,
          gradient,
          difference);
    }
  }

  /** Whether every derivative that was compared is right. */
  public boolean passed() {
    return worst.excess() <= 1;
  }

  /** The counts, and the worst offender. */
  @Override
  public String toString() {
    return (passed() ? "right: " : "wrong: ")
        + compared
        + " derivatives, "
        + kinks
        + " kinks skipped; worst "
        + worst;
  }
}
