package deltachain.tck.broken;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.tck.reference.ReferenceBackend;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class BrokenProductTest {

  /** The reference backend with something done to its products. */
  private abstract static class Product extends ReferenceBackend {
    @Override
    public void multiply(
        boolean transposeA,
        boolean transposeB,
        double alpha,
        Tensor a,
        Tensor b,
        double beta,
        Tensor c) {
      broken(transposeA, transposeB, alpha, a, b, beta, c);
    }

    abstract void broken(
        boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c);

    final void right(
        boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
      super.multiply(ta, tb, alpha, a, b, beta, c);
    }
  }

  @Test
  void aWrongTransposeOfSquareMatrices() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            boolean square = a.rows() == a.columns() && b.rows() == b.columns();
            right(ta, tb ^ square, alpha, a, b, beta, c);
          }
        };
    Trial.of(broken).isRejectedBy("5.1").isAcceptedBy("1.7", "3.2", "5.5", "5.7", "8.1");
  }

  @Test
  void alphaIgnored() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            right(ta, tb, 1, a, b, beta, c);
          }
        };
    Trial.of(broken).isRejectedBy("5.2").isAcceptedBy("5.1", "5.5", "6.1");
  }

  @Test
  void betaIgnored() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            right(ta, tb, alpha, a, b, 0, c);
          }
        };
    Trial.of(broken).isRejectedBy("5.3").isAcceptedBy("5.1", "5.2", "5.4");
  }

  @Test
  void nanThatSurvivesBetaZero() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            double[] old = c.toArray();
            for (int i = 0; i < old.length; i++) {
              old[i] *= beta;
            }
            c.write(0, old, 0, old.length);
            right(ta, tb, alpha, a, b, 1, c);
          }
        };
    Trial.of(broken).isRejectedBy("5.4").isRejectedBy("5.5").isAcceptedBy("5.3", "6.4");
  }

  @Test
  void nothingDoneForInnerLengthZero() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            if (a.length() > 0) {
              right(ta, tb, alpha, a, b, beta, c);
            }
          }
        };
    Trial.of(broken).isRejectedBy("5.5").isAcceptedBy("5.1", "5.6");
  }

  @Test
  void aTailOfColumnsNotWritten() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            double[] old = c.toArray();
            right(ta, tb, alpha, a, b, beta, c);
            int tail = c.columns() % 4;
            for (int end = c.columns(); end <= old.length && tail > 0; end += c.columns()) {
              c.write(end - tail, old, end - tail, tail);
            }
          }
        };
    Trial.of(broken)
        .isRejectedBy("5.1")
        .isRejectedBy("5.8")
        .isRejectedBy("8.1")
        .isAcceptedBy("3.2", "8.2");
  }

  @Test
  void float32BehindFloat64() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            right(ta, tb, alpha, a, b, beta, c);
            float[] rounded = new float[c.length()];
            c.read(0, rounded, 0, rounded.length);
            c.write(0, rounded, 0, rounded.length);
          }
        };
    Trial.of(broken).isRejectedBy("5.1").isRejectedBy("13.1").isAcceptedBy("5.4", "6.4");
  }

  @Test
  void factorsRoundedToTenBits() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            right(ta, tb, alpha, short10(a), b, beta, c);
          }

          private Tensor short10(Tensor t) {
            double[] values = t.toArray();
            for (int i = 0; i < values.length; i++) {
              double unit = Math.scalb(1.0, Math.getExponent(values[i]) - 10);
              values[i] = Math.rint(values[i] / unit) * unit;
            }
            Tensor rounded = allocate(t.dtype(), t.rows(), t.columns());
            rounded.write(0, values, 0, values.length);
            return rounded;
          }
        };
    Trial.of(broken).isRejectedBy("5.1").isRejectedBy("5.10").isAcceptedBy("5.4", "5.5");
  }

  @Test
  void zerosSkipped() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            right(ta, tb, alpha, a, b, beta, c);
            for (int i = 0; i < c.rows(); i++) {
              if (rowOfZeros(ta, a, i)) {
                c.write(i * c.columns(), new double[c.columns()], 0, c.columns());
              }
            }
          }

          private boolean rowOfZeros(boolean ta, Tensor a, int i) {
            double[] all = a.toArray();
            int inner = ta ? a.rows() : a.columns();
            for (int l = 0; l < inner; l++) {
              if (all[ta ? l * a.columns() + i : i * a.columns() + l] != 0) {
                return false;
              }
            }
            return true;
          }
        };
    Trial.of(broken).isRejectedBy("6.7").isAcceptedBy("5.1", "5.4", "6.3");
  }

  @Test
  void aTransposedProductUnsupported() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            if (ta && tb) {
              throw new UnsupportedOperationException("Aᵀ·Bᵀ");
            }
            right(ta, tb, alpha, a, b, beta, c);
          }
        };
    Trial.of(broken).isRejectedBy("5.1").isAcceptedBy("1.7", "12.1");
  }

  @Test
  void shapesNotChecked() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            try {
              right(ta, tb, alpha, a, b, beta, c);
            } catch (IllegalArgumentException unnoticed) {
              c.write(0, new double[c.length()], 0, c.length());
            }
          }
        };
    Trial.of(broken).isRejectedBy("6.5").isRejectedBy("6.6").isAcceptedBy("5.1", "5.6");
  }

  @Test
  void theResultClearedBeforeShapesAreChecked() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            scale(beta, c);
            right(ta, tb, alpha, a, b, beta == 0 ? 0 : 1, c);
          }
        };
    Trial.of(broken).isRejectedBy("6.5").isAcceptedBy("5.3", "5.4", "5.5");
  }

  @Test
  void anElementWrittenBeyondTheRowPrefix() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            right(ta, tb, alpha, a, b, beta, c);
            if (c.dtype() == DType.FLOAT64 && c.doubles().length > c.length()) {
              c.doubles()[c.length()] = 0;
            }
          }
        };
    Trial.of(broken).isRejectedBy("6.1").isAcceptedBy("5.1", "5.4");
  }

  @Test
  void aFactorUsedAsScratch() {
    Product broken =
        new Product() {
          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            scale(alpha, a);
            right(ta, tb, 1, a, b, beta, c);
          }
        };
    Trial.of(broken).isRejectedBy("6.2").isAcceptedBy("5.1", "5.2");
  }

  @Test
  void lastBitsThatChangeFromCallToCall() {
    Product broken =
        new Product() {
          private int calls;

          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            right(ta, tb, alpha, a, b, beta, c);
            if (++calls % 7 == 0) {
              scale(1 + 2 * c.dtype().unitRoundOff(), c);
            }
          }
        };
    Trial.of(broken).isRejectedBy("14.2").isRejectedBy("14.1").isAcceptedBy("3.1", "12.2");
  }

  @Test
  void lastBitsThatDependOnTheNumberOfThreads() {
    Trial.of(
            threads ->
                new Product() {
                  @Override
                  void broken(
                      boolean ta,
                      boolean tb,
                      double alpha,
                      Tensor a,
                      Tensor b,
                      double beta,
                      Tensor c) {
                    right(ta, tb, alpha, a, b, beta, c);
                    scale(1 + 2 * (threads - 1) * c.dtype().unitRoundOff(), c);
                  }
                })
        .isRejectedBy("14.4")
        .isAcceptedBy("14.1", "14.2", "14.3");
  }

  @Test
  void scratchMemorySharedByThreads() {
    Product broken =
        new Product() {
          private double[] scratch = {};

          @Override
          void broken(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            right(ta, tb, alpha, a, b, beta, c);
            scratch = c.toArray();
            LockSupport.parkNanos(1);
            double[] result = Arrays.copyOf(scratch, c.length());
            c.write(0, result, 0, result.length);
          }
        };
    Trial.of(broken).isRejectedBy("14.3").isAcceptedBy("5.3", "14.1", "14.2");
  }
}
