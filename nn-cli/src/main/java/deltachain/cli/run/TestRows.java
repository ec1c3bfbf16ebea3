package deltachain.cli.run;

import deltachain.core.data.Dataset;
import deltachain.core.metric.Classification;
import deltachain.core.metric.Regression;
import deltachain.core.network.Network;
import deltachain.data.scale.Scaler;
import deltachain.spi.HeapTensor;

/** Rows to test a network with, their features scaled once. */
public final class TestRows {
  private final Dataset rows;
  private final Scaling scaling;
  private final HeapTensor x;

  /** Rows in their own unit, and the scaling of the network's training. */
  public TestRows(Dataset rows, Scaling scaling) {
    this.rows = rows;
    this.scaling = scaling;
    this.x = scaling.inputs().map(s -> s.apply(rows.x())).orElse(rows.x());
  }

  /** How many there are. */
  public int count() {
    return rows.rows();
  }

  /**
   * The scaled features of the first {@code n} rows, from the beginning again if there are fewer.
   */
  public HeapTensor sample(int n) {
    HeapTensor sample = new HeapTensor(x.dtype(), n, x.columns());
    double[] row = new double[x.columns()];
    for (int i = 0; i < n; i++) {
      x.read(i % x.rows() * row.length, row, 0, row.length);
      sample.write(i * row.length, row, 0, row.length);
    }
    return sample;
  }

  /**
   * How well the network does on them.
   *
   * @throws FailedException if its outputs aren't finite numbers
   */
  public Score score(Network network) {
    HeapTensor outputs = network.predict(x);
    requireFinite(outputs);
    if (rows.isClassification()) {
      return new Score.Accuracy(new Classification(outputs, rows.y()).accuracy());
    }
    HeapTensor numbers = scaling.targets().map((Scaler s) -> s.invert(outputs)).orElse(outputs);
    return new Score.Fit(Regression.of(numbers, rows.y()));
  }

  private static void requireFinite(HeapTensor outputs) {
    for (double value : outputs.toArray()) {
      if (!Double.isFinite(value)) {
        throw new FailedException(
            "the network's outputs for the test rows became "
                + value
                + ": try a lower --learning-rate, or look for extreme values in the rows");
      }
    }
  }
}
