package deltachain.spi;

import deltachain.api.Activation;
import deltachain.api.Elementary;
import deltachain.api.Optimizer;
import deltachain.api.Tensor;
import java.util.Arrays;
import java.util.Objects;

/** The defaults of {@link Backend}: bulk loops over arrays, which {@link Staging} provides. */
final class ArrayKernels {
  private ArrayKernels() {}

  static void activate64(Elementary math, Activation activation, Tensor p, Tensor q) {
    Staging staging = Staging.local();
    int columns = p.columns();
    int step = Staging.rowsAtOnce(p, p.rows(), columns);
    for (int row = 0; row < p.rows(); row += step) {
      int rows = Math.min(step, p.rows() - row);
      int at = row * columns;
      int length = rows * columns;
      double[] ps = staging.load64(0, p, at, length);
      double[] qs = staging.room64(1, q, length);
      activation.forward(math, ps, qs, 0, rows, columns);
      staging.store64(qs, q, at, length);
    }
  }

  static void differentiate64(
      Elementary math, Activation activation, Tensor p, Tensor q, Tensor dq, Tensor delta) {
    Staging staging = Staging.local();
    int columns = p.columns();
    int step = Staging.rowsAtOnce(p, p.rows(), columns);
    for (int row = 0; row < p.rows(); row += step) {
      int rows = Math.min(step, p.rows() - row);
      int at = row * columns;
      int length = rows * columns;
      double[] ps = staging.load64(0, p, at, length);
      double[] qs = staging.load64(1, q, at, length);
      double[] dqs = staging.load64(2, dq, at, length);
      double[] deltas = staging.room64(3, delta, length);
      activation.backward(math, ps, qs, dqs, deltas, 0, rows, columns);
      staging.store64(deltas, delta, at, length);
    }
  }

  static void addRow64(Tensor p, Tensor b) {
    Staging staging = Staging.local();
    int columns = p.columns();
    double[] bs = staging.load64(0, b, 0, columns);
    int step = Staging.rowsAtOnce(p, p.rows(), columns);
    for (int row = 0; row < p.rows(); row += step) {
      int rows = Math.min(step, p.rows() - row);
      int length = rows * columns;
      double[] ps = staging.load64(1, p, row * columns, length);
      for (int at = 0; at < length; at += columns) {
        for (int j = 0; j < columns; j++) {
          ps[at + j] += bs[j];
        }
      }
      staging.store64(ps, p, row * columns, length);
    }
  }

  static void columnSums64(Tensor delta, Tensor db) {
    Staging staging = Staging.local();
    int columns = delta.columns();
    double[] sums = staging.room64(0, db, columns);
    Arrays.fill(sums, 0, columns, 0);
    int step = Staging.rowsAtOnce(delta, delta.rows(), columns);
    for (int row = 0; row < delta.rows(); row += step) {
      int rows = Math.min(step, delta.rows() - row);
      int length = rows * columns;
      double[] deltas = staging.load64(1, delta, row * columns, length);
      for (int at = 0; at < length; at += columns) {
        for (int j = 0; j < columns; j++) {
          sums[j] += deltas[at + j];
        }
      }
    }
    staging.store64(sums, db, 0, columns);
  }

  static double sumOfSquares64(Tensor t) {
    Staging staging = Staging.local();
    int step = Staging.rowsAtOnce(t, t.length(), 1);
    var sum = 0d;
    for (int at = 0; at < t.length(); at += step) {
      int length = Math.min(step, t.length() - at);
      double[] ts = staging.load64(0, t, at, length);
      for (int i = 0; i < length; i++) {
        var x = 0d + ts[i];
        sum += x * x;
      }
    }
    return sum;
  }

  static void scale64(double alpha, Tensor t) {
    Staging staging = Staging.local();
    double factor = (double) alpha;
    int step = Staging.rowsAtOnce(t, t.length(), 1);
    for (int at = 0; at < t.length(); at += step) {
      int length = Math.min(step, t.length() - at);
      double[] ts = staging.load64(0, t, at, length);
      for (int i = 0; i < length; i++) {
        ts[i] = factor == 0 ? 0 : factor * ts[i];
      }
      staging.store64(ts, t, at, length);
    }
  }

  static void update64(
      Optimizer optimizer, Tensor w, Tensor g, Tensor[] state, long step, double learningRate) {
    Staging staging = Staging.local();
    int atOnce = Staging.rowsAtOnce(w, w.length(), 1);
    double[][] states = staging.operands64(state.length);
    for (int at = 0; at < w.length(); at += atOnce) {
      int length = Math.min(atOnce, w.length() - at);
      double[] ws = staging.load64(0, w, at, length);
      double[] gs = staging.load64(1, g, at, length);
      for (int s = 0; s < state.length; s++) {
        states[s] =
            state[s] instanceof BlockTensor blocks
                ? blocks.block(at).doubles()
                : staging.load64(2 + s, state[s], at, length);
      }
      optimizer.update(ws, gs, states, 0, length, step, learningRate);
      staging.store64(ws, w, at, length);
      for (int s = 0; s < state.length; s++) {
        if (!(state[s] instanceof BlockTensor)) {
          staging.store64(states[s], state[s], at, length);
        }
      }
    }
    Arrays.fill(states, null); // a heap tensor's arrays are not to outlive it here
  }

  private static void copyRange64(Tensor source, int from, Tensor target, int to, int length) {
    if (target.hasArray()) {
      source.read(from, target.doubles(), to, length);
    } else if (source.hasArray()) {
      target.write(to, source.doubles(), from, length);
    } else {
      int step = Staging.rowsAtOnce(source, length, 1);
      for (int at = 0; at < length; at += step) {
        int count = Math.min(step, length - at);
        double[] block = Staging.local().block64(0, count);
        source.read(from + at, block, 0, count);
        target.write(to + at, block, 0, count);
      }
    }
  }

  static void gather(Tensor source, int[] rows, int from, Tensor target) {
    int columns = target.columns();
    for (int i = 0; i < target.rows(); i++) {
      int row = Objects.checkIndex(rows[from + i], source.rows());
      copyRange(source, row * columns, target, i * columns, columns);
    }
  }

  static void copyRows(Tensor source, int from, Tensor target, int to, int rows) {
    Objects.checkFromIndexSize(from, rows, source.rows());
    Objects.checkFromIndexSize(to, rows, target.rows());
    int columns = source.columns();
    copyRange(source, from * columns, target, to * columns, rows * columns);
  }

  private static void copyRange(Tensor source, int from, Tensor target, int to, int length) {
    switch (target.hasArray() ? target.dtype() : source.dtype()) {
      case FLOAT32 -> copyRange32(source, from, target, to, length);
      case FLOAT64 -> copyRange64(source, from, target, to, length);
    }
  }
}
