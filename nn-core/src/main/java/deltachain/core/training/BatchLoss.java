package deltachain.core.training;

import deltachain.api.DType;
import deltachain.api.Elementary;
import deltachain.api.Loss;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;

/**
 * Evaluates a loss on the rows of a data set: gathers the targets, and brings an off-heap output
 * onto the heap and its gradient back.
 */
final class BatchLoss {
  private final Backend backend;
  private final Elementary math;
  private final Loss loss;
  private final int capacity;
  private final Staged targets = new Staged();
  private final Staged outputs = new Staged();
  private final Staged gradients = new Staged();

  /** A heap tensor that is made anew only when the shape changes, and a view of its first rows. */
  private final class Staged {
    private HeapTensor all = new HeapTensor(DType.FLOAT32, 0, 0);
    private HeapTensor prefix = all;

    HeapTensor of(DType dtype, int rows, int columns) {
      if (all.dtype() != dtype || all.columns() != columns) {
        all = new HeapTensor(dtype, capacity, columns);
        prefix = all;
      }
      if (rows == capacity) {
        return all;
      }
      if (prefix.rows() != rows || prefix.columns() != columns) {
        prefix = all.rowPrefix(rows);
      }
      return prefix;
    }
  }

  BatchLoss(Backend backend, Loss loss, int capacity) {
    this.backend = backend;
    this.math = backend.elementary();
    this.loss = loss;
    this.capacity = capacity;
  }

  /** Returns C of the outputs q against the targets' rows, and sets dq = ∂C/∂q. */
  double evaluate(Tensor q, Tensor y, int[] rows, int from, Tensor dq) {
    HeapTensor target = targets.of(q.dtype(), q.rows(), y.columns());
    backend.gather(y, rows, from, target);
    if (q.hasArray()) {
      return evaluate(q, target, dq);
    }
    HeapTensor heapQ = outputs.of(q.dtype(), q.rows(), q.columns());
    HeapTensor heapDq = gradients.of(q.dtype(), q.rows(), q.columns());
    backend.copyRows(q, 0, heapQ, 0, q.rows());
    double cost = evaluate(heapQ, target, heapDq);
    backend.copyRows(heapDq, 0, dq, 0, q.rows());
    return cost;
  }

  private double evaluate(Tensor q, Tensor y, Tensor dq) {
    return switch (q.dtype()) {
      case FLOAT32 ->
          loss.evaluate(
              math, q.floats(), y.floats(), dq.floats(), q.rows(), q.columns(), y.columns());
      case FLOAT64 ->
          loss.evaluate(
              math, q.doubles(), y.doubles(), dq.doubles(), q.rows(), q.columns(), y.columns());
    };
  }
}
