package deltachain.cli.speed;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.speed.Trial;
import deltachain.spi.Backend;
import java.util.ArrayList;
import java.util.List;

/** The products of a training step in its order, on random operands. */
final class Products implements Trial {
  private final Backend backend;
  private final List<Layer> layers = new ArrayList<>();
  private List<Layer> batch = List.of();
  private int batchRows;

  /** The operands and results of a dense layer. */
  private record Layer(Tensor q, Tensor w, Tensor p, Tensor delta, Tensor dw, Tensor dq) {
    Layer rows(int rows) {
      return new Layer(
          q.rowPrefix(rows), w, p.rowPrefix(rows), delta.rowPrefix(rows), dw, dq.rowPrefix(rows));
    }

    List<Tensor> tensors() {
      return List.of(q, w, p, delta, dw, dq);
    }
  }

  Products(Workload workload, Backend backend) {
    this.backend = backend;
    int batch = workload.batch();
    int[] widths = workload.widths();
    for (int i = 1; i < widths.length; i++) {
      int in = widths[i - 1];
      int out = widths[i];
      layers.add(
          new Layer(
              operand(batch, in),
              operand(out, in),
              operand(batch, out),
              operand(batch, out),
              operand(out, in),
              operand(batch, in)));
    }
  }

  private Tensor operand(int rows, int columns) {
    Tensor tensor = backend.allocate(DType.FLOAT32, rows, columns);
    double[] values = Workload.random(rows * columns);
    tensor.write(0, values, 0, values.length);
    return tensor;
  }

  @Override
  public void run(int rows) {
    if (rows != batchRows) { // views of a batch cost as much as a product of S
      batch = layers.stream().map(layer -> layer.rows(rows)).toList();
      batchRows = rows;
    }
    for (int i = 0; i < batch.size(); i++) {
      Layer of = batch.get(i);
      backend.multiply(false, true, 1, of.q, of.w, 0, of.p);
    }
    for (int i = batch.size() - 1; i >= 0; i--) {
      Layer of = batch.get(i);
      backend.multiply(true, false, 1, of.delta, of.q, 0, of.dw);
      if (i > 0) {
        backend.multiply(false, false, 1, of.delta, of.w, 0, of.dq);
      }
    }
  }

  @Override
  public void close() {
    layers.forEach(layer -> layer.tensors().forEach(Tensor::close));
  }
}
