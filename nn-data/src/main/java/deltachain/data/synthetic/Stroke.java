package deltachain.data.synthetic;

/**
 * One movement of the pen, through control points in a box whose sides are 1: x to the right, y
 * down.
 */
final class Stroke {
  /** Straight pieces that stand for the curve between two control points. */
  static final int PIECES = 4;

  private static final double ARC_STEP = 45;

  private final boolean smooth;
  private final double[] points;

  private Stroke(boolean smooth, double[] points) {
    this.smooth = smooth;
    this.points = points;
  }

  /** Straight from point to point, given as x, y, x, y, … */
  static Stroke line(double... points) {
    return new Stroke(false, points);
  }

  /** A smooth curve through the points, given as x, y, x, y, … */
  static Stroke curve(double... points) {
    return new Stroke(true, points);
  }

  /**
   * Part of an ellipse around (x, y) with radii {@code width} and {@code height}, between two
   * angles in degrees: 0 points to the right, 90 down.
   */
  static Stroke arc(double x, double y, double width, double height, double from, double to) {
    int steps = (int) Math.ceil(Math.abs(to - from) / ARC_STEP);
    double[] points = new double[2 * (steps + 1)];
    for (int i = 0; i <= steps; i++) {
      double angle = StrictMath.toRadians(from + (to - from) * i / steps);
      points[2 * i] = x + width * StrictMath.cos(angle);
      points[2 * i + 1] = y + height * StrictMath.sin(angle);
    }
    return new Stroke(true, points);
  }

  /** Draws the stroke as {@code hand} writes it. */
  void draw(Hand hand, DistanceField field) {
    int n = points.length / 2;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      hand.place(points[2 * i], points[2 * i + 1], i, x, y);
    }
    for (int i = 0; i + 1 < n; i++) {
      if (smooth) {
        drawCurve(x, y, i, field);
      } else {
        field.segment(x[i], y[i], x[i + 1], y[i + 1]);
      }
    }
  }

  /** The curve of Catmull and Rom (1974) from point i to point i + 1. */
  private static void drawCurve(double[] x, double[] y, int i, DistanceField field) {
    double fromX = x[i];
    double fromY = y[i];
    for (int piece = 1; piece <= PIECES; piece++) {
      double t = (double) piece / PIECES;
      double toX = catmullRom(x, i, t);
      double toY = catmullRom(y, i, t);
      field.segment(fromX, fromY, toX, toY);
      fromX = toX;
      fromY = toY;
    }
  }

  private static double catmullRom(double[] p, int i, double t) {
    double before = p[Math.max(0, i - 1)];
    double after = p[Math.min(p.length - 1, i + 2)];
    double square = 2 * before - 5 * p[i] + 4 * p[i + 1] - after;
    double cube = 3 * p[i] - before - 3 * p[i + 1] + after;
    return p[i] + 0.5 * t * (p[i + 1] - before + t * (square + t * cube));
  }
}
