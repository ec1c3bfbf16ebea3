package deltachain.core.schedule;

/**
 * One rise and one fall, both along a cosine (Smith and Topin, 2018): from {@code largest} / {@code
 * startDivisor} up to {@code largest} at step {@code rise} · steps − 1, and from there down to the
 * first rate / {@code endDivisor} at the last step.
 *
 * @param largest the highest rate &gt; 0
 * @param steps of the whole cycle, ≥ 2; the last rate stays
 * @param rise share of the steps that rise, in (0, 1)
 * @param startDivisor ≥ 1
 * @param endDivisor ≥ 1
 */
public record OneCycle(
    double largest, long steps, double rise, double startDivisor, double endDivisor)
    implements Schedule {

  /** With 30 % rising from a 25th, and a last rate of a 10,000th of the first. */
  public OneCycle(double largest, long steps) {
    this(largest, steps, 0.3, 25, 1e4);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public OneCycle {
    Ranges.positive("largest rate", largest);
    Ranges.atLeast("steps", steps, 2);
    Ranges.inside("rise", rise);
    Ranges.notBelowOne("start divisor", startDivisor);
    Ranges.notBelowOne("end divisor", endDivisor);
  }

  @Override
  public double at(long t) {
    double first = largest / startDivisor;
    double last = first / endDivisor;
    double end = steps - 1.0;
    double top = Math.max(0, rise * steps - 1);
    double now = (double) Math.min(t, end);
    return now <= top && top > 0
        ? Curves.cosine(first, largest, now / top)
        : Curves.cosine(largest, last, (now - top) / (end - top));
  }
}
