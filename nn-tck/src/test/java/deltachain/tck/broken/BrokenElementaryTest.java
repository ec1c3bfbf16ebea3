package deltachain.tck.broken;

import deltachain.api.Elementary;
import deltachain.tck.reference.ReferenceBackend;
import org.junit.jupiter.api.Test;

class BrokenElementaryTest {
  private static final Elementary RIGHT = new ReferenceBackend().elementary();

  /** The elementary functions of the reference backend, for faults to override one. */
  private static class Functions extends ReferenceBackend implements Elementary {
    @Override
    public Elementary elementary() {
      return this;
    }

    @Override
    public void exp(double[] x, double[] y, int from, int to) {
      RIGHT.exp(x, y, from, to);
    }

    @Override
    public void exp(float[] x, float[] y, int from, int to) {
      RIGHT.exp(x, y, from, to);
    }

    @Override
    public void log(double[] x, double[] y, int from, int to) {
      RIGHT.log(x, y, from, to);
    }

    @Override
    public void log(float[] x, float[] y, int from, int to) {
      RIGHT.log(x, y, from, to);
    }

    @Override
    public void tanh(double[] x, double[] y, int from, int to) {
      RIGHT.tanh(x, y, from, to);
    }

    @Override
    public void tanh(float[] x, float[] y, int from, int to) {
      RIGHT.tanh(x, y, from, to);
    }

    @Override
    public void erf(double[] x, double[] y, int from, int to) {
      RIGHT.erf(x, y, from, to);
    }

    @Override
    public void erf(float[] x, float[] y, int from, int to) {
      RIGHT.erf(x, y, from, to);
    }
  }

  @Test
  void tanhThatCancelsNearZero() {
    Trial.of(
            new Functions() {
              @Override
              public void tanh(double[] x, double[] y, int from, int to) {
                for (int i = from; i < to; i++) {
                  y[i] = 1 - 2 / (1 + Math.exp(2 * x[i]));
                }
              }
            })
        .isRejectedBy("11.3")
        .isAcceptedBy("11.1", "11.5", "11.6");
  }

  @Test
  void erfToSevenDigits() {
    Trial.of(
            new Functions() {
              @Override
              public void erf(double[] x, double[] y, int from, int to) {
                for (int i = from; i < to; i++) {
                  y[i] = sevenDigits(x[i]);
                }
              }

              /** Abramowitz and Stegun, 1964, 7.1.26. */
              private double sevenDigits(double x) {
                double t = 1 / (1 + 0.3275911 * Math.abs(x));
                double sum = 1.061405429 * t - 1.453152027;
                sum = (sum * t + 1.421413741) * t - 0.284496736;
                sum = (sum * t + 0.254829592) * t;
                return Math.copySign(1 - sum * Math.exp(-x * x), x);
              }
            })
        .isRejectedBy("11.4")
        .isAcceptedBy("11.3");
  }

  @Test
  void expRoundedByFloat32() {
    Trial.of(
            new Functions() {
              @Override
              public void exp(double[] x, double[] y, int from, int to) {
                for (int i = from; i < to; i++) {
                  y[i] = (float) Math.exp(x[i]);
                }
              }
            })
        .isRejectedBy("11.1")
        .isAcceptedBy("11.2", "11.7");
  }

  @Test
  void fiveDigitsOfExpInFloat32() {
    Trial.of(
            new Functions() {
              @Override
              public void exp(float[] x, float[] y, int from, int to) {
                for (int i = from; i < to; i++) {
                  y[i] = (float) (Math.exp(x[i]) * (1 + 1e-5));
                }
              }
            })
        .isRejectedBy("7.6")
        .isRejectedBy("11.1")
        .isAcceptedBy("12.1");
  }

  @Test
  void infinityForLogOfANegative() {
    Trial.of(
            new Functions() {
              @Override
              public void log(float[] x, float[] y, int from, int to) {
                for (int i = from; i < to; i++) {
                  y[i] = (float) Math.log(Math.max(0, x[i]));
                }
              }
            })
        .isRejectedBy("11.5")
        .isAcceptedBy("11.2");
  }

  @Test
  void aVectorWrittenBeyondTheRange() {
    Trial.of(
            new Functions() {
              @Override
              public void exp(float[] x, float[] y, int from, int to) {
                RIGHT.exp(x, y, from, Math.min(x.length, from + (to - from + 7) / 8 * 8));
              }
            })
        .isRejectedBy("11.6")
        .isAcceptedBy("11.1", "11.7");
  }
}
