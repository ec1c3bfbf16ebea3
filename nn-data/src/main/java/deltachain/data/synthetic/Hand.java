package deltachain.data.synthetic;

import deltachain.core.random.SplitMix;

/**
 * How one image is written: everything about it that is random except the digit and its noise.
 *
 * <p>Lengths are in pixels of the 28×28 image. The ranges are chosen so that shifts bend each class
 * more than a linear classifier can follow, while thick strokes keep it easy for a hidden layer.
 */
final class Hand {
  private static final double MIDDLE = (DistanceField.SIDE - 1) / 2.0;

  private final SplitMix random;
  private final double height;
  private final double width;
  private final double slant;
  private final double cos;
  private final double sin;
  private final double shiftX;
  private final double shiftY;
  private final double thickness;
  private final double blur;
  private final double ink;
  private final double noise;

  /** A random hand; {@code random} goes on to jitter its points and to add its noise. */
  Hand(SplitMix random) {
    this.random = random;
    height = random.nextDouble(16, 19);
    width = 0.72 * height * random.nextDouble(0.9, 1.2);
    slant = random.nextDouble(-0.25, 0.25);
    double tilt = random.nextDouble(-0.1, 0.1);
    cos = StrictMath.cos(tilt);
    sin = StrictMath.sin(tilt);
    shiftX = random.nextDouble(-3.2, 3.2);
    shiftY = random.nextDouble(-3.2, 3.2);
    thickness = random.nextDouble(1.3, 2.1);
    blur = random.nextDouble(0.6, 1.2);
    ink = random.nextDouble(0.85, 1);
    noise = random.nextDouble(0.05, 0.1);
  }

  /** How far from the middle of a stroke there is any ink. */
  double reach() {
    return thickness + blur;
  }

  /** Where the point (u, v) of the unit box falls in the image, unsteadily: x[i], y[i]. */
  void place(double u, double v, int i, double[] x, double[] y) {
    double down = height * (v - 0.5 + 0.015 * random.nextGaussian());
    double right = width * (u - 0.5 + 0.015 * random.nextGaussian()) - slant * down;
    x[i] = MIDDLE + shiftX + cos * right - sin * down;
    y[i] = MIDDLE + shiftY + sin * right + cos * down;
  }

  /** The grey of a pixel at that distance from the nearest stroke, with noise, in [0, 1]. */
  float grey(double distance) {
    double edge = Math.min(1, Math.max(0, (reach() - distance) / (2 * blur)));
    double grey = ink * edge * edge * (3 - 2 * edge) + noise * nearlyNormal(random.nextLong());
    return (float) Math.min(1, Math.max(0, grey));
  }

  /** The sum of four uniform numbers of 16 bits, brought to mean 0 and variance 1. */
  private static double nearlyNormal(long bits) {
    long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
    return (sum / 65536.0 - 2) * 1.7320508075688772;
  }
}
