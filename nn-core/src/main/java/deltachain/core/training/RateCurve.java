package deltachain.core.training;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The loss as a function of a growing learning rate, up to where it explodes.
 *
 * @param points by rising rate, at least 1
 */
public record RateCurve(List<Point> points) {

  /**
   * One step.
   *
   * @param rate of the step
   * @param loss the batch's cost before its update
   * @param smooth the mean of the losses so far, recent ones weighing more
   */
  public record Point(double rate, double loss, double smooth) {}

  /** Copies the list. */
  public RateCurve {
    points = List.copyOf(points);
  }

  /** The point of the lowest smoothed loss. */
  public Point lowest() {
    return points.stream().min(Comparator.comparingDouble(Point::smooth)).orElseThrow();
  }

  /**
   * A rate to train with: a tenth of that at the lowest smoothed loss, as in fastai (Howard and
   * Gugger, 2020), where the loss still falls and is far from exploding. Empty if it never fell.
   */
  public OptionalDouble suggestion() {
    Point lowest = lowest();
    boolean fell = lowest.smooth() < points.get(0).smooth();
    return fell ? OptionalDouble.of(lowest.rate() / 10) : OptionalDouble.empty();
  }
}
