package deltachain.tck.broken;

import deltachain.api.Activation;
import deltachain.api.DType;
import deltachain.api.Optimizer;
import deltachain.api.Tensor;
import deltachain.tck.reference.ReferenceBackend;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BrokenKernelTest {

  @Test
  void aRowWiseActivationOverTheWholeBatch() {
    Trial.of(
            new ReferenceBackend() {
              @Override
              public void activate(Activation activation, Tensor p, Tensor q) {
                if (p.rows() != q.rows() || p.columns() != q.columns()) {
                  super.activate(activation, p, q);
                  return;
                }
                double[] values = p.toArray();
                activation.forward(elementary(), values, values, 0, 1, values.length);
                q.write(0, values, 0, values.length);
              }
            })
        .isRejectedBy("7.1")
        .isRejectedBy("7.2")
        .isAcceptedBy("7.3", "7.5");
  }

  @Test
  void anOutputClearedThatIsTheInput() {
    Trial.of(
            new ReferenceBackend() {
              @Override
              public void activate(Activation activation, Tensor p, Tensor q) {
                if (p.rows() == q.rows() && p.columns() == q.columns()) {
                  q.write(0, new double[q.length()], 0, q.length());
                }
                super.activate(activation, p, q);
              }
            })
        .isRejectedBy("7.2")
        .isAcceptedBy("7.1", "7.5");
  }

  @Test
  void aDerivativeTakenAtQ() {
    Trial.of(
            new ReferenceBackend() {
              @Override
              public void differentiate(
                  Activation activation, Tensor p, Tensor q, Tensor dq, Tensor delta) {
                super.differentiate(activation, q, q, dq, delta);
              }
            })
        .isRejectedBy("7.3")
        .isRejectedBy("7.4")
        .isAcceptedBy("7.1", "7.2");
  }

  @Test
  void aDerivativeOfFourDigitsInFloat32() {
    Trial.of(
            new ReferenceBackend() {
              @Override
              public void differentiate(
                  Activation activation, Tensor p, Tensor q, Tensor dq, Tensor delta) {
                super.differentiate(activation, p, q, dq, delta);
                if (delta.dtype() == DType.FLOAT32) {
                  scale(1 + 1e-4, delta);
                }
              }
            })
        .isRejectedBy("12.6")
        .isAcceptedBy("12.5");
  }

  @Test
  void aBiasAlongTheWrongAxis() {
    Trial.of(
            new ReferenceBackend() {
              @Override
              public void affine(Tensor q, Tensor w, Tensor b, Tensor p) {
                multiply(false, true, 1, q, w, 0, p);
                double[] bias = b.toArray();
                double[] values = p.toArray();
                for (int at = 0; at < values.length; at++) {
                  values[at] += bias[at / p.columns() % bias.length];
                }
                p.write(0, values, 0, values.length);
              }
            })
        .isRejectedBy("8.1")
        .isRejectedBy("12.1")
        .isAcceptedBy("8.2", "12.2");
  }

  @Test
  void columnSumsThatAdd() {
    Trial.of(
            new ReferenceBackend() {
              @Override
              public void columnSums(Tensor delta, Tensor db) {
                double[] old = db.toArray();
                super.columnSums(delta, db);
                double[] sums = db.toArray();
                for (int j = 0; j < sums.length; j++) {
                  sums[j] += old[j];
                }
                db.write(0, sums, 0, sums.length);
              }
            })
        .isRejectedBy("8.2")
        .isRejectedBy("12.1")
        .isAcceptedBy("8.1", "8.6", "12.2");
  }

  @Test
  void squaresSummedInFloat32() {
    Trial.of(
            new ReferenceBackend() {
              @Override
              public double sumOfSquares(Tensor t) {
                float sum = 0;
                for (double x : t.toArray()) {
                  sum += (float) (x * x);
                }
                return sum;
              }
            })
        .isRejectedBy("8.3")
        .isAcceptedBy("8.2", "8.4");
  }

  @Test
  void nanThatSurvivesScaleZero() {
    Trial.of(
            new ReferenceBackend() {
              @Override
              public void scale(double alpha, Tensor t) {
                double[] values = t.toArray();
                for (int i = 0; i < values.length; i++) {
                  values[i] *= alpha;
                }
                t.write(0, values, 0, values.length);
              }
            })
        .isRejectedBy("8.5")
        .isAcceptedBy("3.2", "8.4");
  }

  @Test
  void aBiasThatIsntChecked() {
    Trial.of(
            new ReferenceBackend() {
              @Override
              public void affine(Tensor q, Tensor w, Tensor b, Tensor p) {
                if (p.columns() == b.columns() && b.rows() == 1) {
                  super.affine(q, w, b, p);
                }
              }
            })
        .isRejectedBy("8.6")
        .isAcceptedBy("8.1");
  }

  @Test
  void gatherFromTheBeginning() {
    Trial.of(
            new ReferenceBackend() {
              @Override
              public void gather(Tensor source, int[] rows, int from, Tensor target) {
                super.gather(source, rows, 0, target);
              }
            })
        .isRejectedBy("9.1")
        .isAcceptedBy("9.2", "9.3", "9.6");
  }

  @Test
  void rowsCopiedToTheWrongPlace() {
    Trial.of(
            new ReferenceBackend() {
              @Override
              public void copyRows(Tensor source, int from, Tensor target, int to, int rows) {
                super.copyRows(source, from, target, from, rows);
              }
            })
        .isRejectedBy("9.3")
        .isAcceptedBy("9.1", "9.4");
  }

  @Test
  void stateNotWrittenBack() {
    Trial.of(
            new ReferenceBackend() {
              @Override
              public void update(
                  Optimizer optimizer,
                  Tensor w,
                  Tensor g,
                  Tensor[] state,
                  long step,
                  double learningRate) {
                Tensor[] copies = Arrays.stream(state).map(this::copy).toArray(Tensor[]::new);
                super.update(optimizer, w, g, copies, step, learningRate);
              }

              private Tensor copy(Tensor t) {
                Tensor copy = allocate(t.dtype(), t.rows(), t.columns());
                copyRows(t, 0, copy, 0, t.rows());
                return copy;
              }
            })
        .isRejectedBy("10.1")
        .isRejectedBy("13.2")
        .isRejectedBy("13.3")
        .isAcceptedBy("10.2", "13.1");
  }

  @Test
  void stepsCountedFromTwo() {
    Trial.of(
            new ReferenceBackend() {
              @Override
              public void update(
                  Optimizer optimizer,
                  Tensor w,
                  Tensor g,
                  Tensor[] state,
                  long step,
                  double learningRate) {
                super.update(optimizer, w, g, state, step + 1, learningRate);
              }
            })
        .isRejectedBy("10.1")
        .isRejectedBy("13.3")
        .isAcceptedBy("13.1");
  }
}
