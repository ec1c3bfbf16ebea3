package deltachain.core.training;

import deltachain.api.DType;
import deltachain.api.Elementary;
import deltachain.api.Loss;
import deltachain.api.Tensor;
import deltachain.core.network.Network;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;

/**
 * Evaluates a loss on the rows of a data set: gathers the targets, and brings an off-heap output
 * onto the heap and its gradient back.
 */
final class BatchLoss {
  private final Backend backend;
  private final DType dtype;
  private final int columns;
  private final Elementary math;
  private final Loss loss;
  private final int capacity;
  private final Staged targets = new Staged();
  private final Staged counted = new Staged();
  private final Staged outputs = new Staged();
  private final Staged gradients = new Staged();

  /** A heap tensor made anew only for other columns or more rows, and a view of its first rows. */
  private final class Staged {
    private HeapTensor all = new HeapTensor(DType.FLOAT32, 0, 0);
    private HeapTensor prefix = all;

    HeapTensor of(DType dtype, int rows, int columns) {
      if (all.dtype() != dtype || all.columns() != columns || all.rows() < rows) {
        all = new HeapTensor(dtype, Math.max(capacity, rows), columns);
        prefix = all;
      }
      if (rows == all.rows()) {
        return all;
      }
      if (prefix.rows() != rows || prefix.columns() != columns) {
        prefix = all.rowPrefix(rows);
      }
      return prefix;
    }
  }

  BatchLoss(Network network, Loss loss, int capacity) {
    this.backend = network.backend();
    this.dtype = network.dtype();
    this.columns = network.outputs();
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

  /** Returns D of the targets' rows, any number of them. */
  double denominator(Tensor y, int[] rows, int from, int count) {
    HeapTensor target = counted.of(dtype, count, y.columns());
    backend.gather(y, rows, from, target);
    return switch (dtype) {
      case FLOAT32 -> loss.denominator(target.floats(), count, columns, y.columns());
      case FLOAT64 -> loss.denominator(target.doubles(), count, columns, y.columns());
    };
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
