package deltachain.data.synthetic;

import java.util.Arrays;

/** For every pixel of an image, how far it is from the nearest stroke. */
final class DistanceField {
  /** The height and width of an image, in pixels. */
  static final int SIDE = 28;

  private final double reach;
  private final double[] squares = new double[SIDE * SIDE];

  /** No strokes yet; distances beyond {@code reach} need not be exact. */
  DistanceField(double reach) {
    this.reach = reach;
    Arrays.fill(squares, Double.POSITIVE_INFINITY);
  }

  /** Adds the segment between two points; pixel (row r, column c) is the point x = c, y = r. */
  void segment(double x0, double y0, double x1, double y1) {
    int left = first(Math.min(x0, x1));
    int right = last(Math.max(x0, x1));
    int bottom = last(Math.max(y0, y1));
    double dx = x1 - x0;
    double dy = y1 - y0;
    double square = dx * dx + dy * dy;
    double scale = square > 0 ? 1 / square : 0;
    for (int row = first(Math.min(y0, y1)); row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double along = ((column - x0) * dx + (row - y0) * dy) * scale;
        double t = Math.min(1, Math.max(0, along));
        double ex = column - x0 - t * dx;
        double ey = row - y0 - t * dy;
        int pixel = row * SIDE + column;
        squares[pixel] = Math.min(squares[pixel], ex * ex + ey * ey);
      }
    }
  }

  private int first(double least) {
    return Math.max(0, (int) Math.floor(least - reach));
  }

  private int last(double most) {
    return Math.min(SIDE - 1, (int) Math.ceil(most + reach));
  }

  /** The distance of that pixel, by row-major index; infinite if it is far from every stroke. */
  double distance(int pixel) {
    return Math.sqrt(squares[pixel]);
  }
}
