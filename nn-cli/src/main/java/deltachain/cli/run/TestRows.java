package deltachain.cli.run;

import deltachain.core.data.Dataset;
import deltachain.core.metric.Metric;
import deltachain.core.metric.Metrics;
import deltachain.core.metric.Probabilities;
import deltachain.core.network.Network;
import deltachain.data.scale.Scaler;
import deltachain.spi.HeapTensor;
import java.util.List;

/** Rows to test a network with, their features scaled once. */
public final class TestRows {
  private static final List<String> OF_CLASSES = List.of("accuracy", "f1_macro", "log_loss");
  private static final List<String> OF_NUMBERS = List.of("r2", "rmse", "mae");

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

  /** Whether they have classes to predict. */
  public boolean isClassification() {
    return rows.isClassification();
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
   * How well the network does on them, by the usual metrics.
   *
   * @throws FailedException if its outputs aren't finite numbers
   */
  public Score score(Network network) {
    return score(network, isClassification() ? OF_CLASSES : OF_NUMBERS);
  }

  /**
   * How well the network does on them.
   *
   * @param metrics names in {@link Metrics} that suit the task
   * @throws FailedException if its outputs aren't finite numbers
   */
  public Score score(Network network, List<String> metrics) {
    HeapTensor outputs = network.predict(x);
    requireFinite(outputs);
    HeapTensor predictions =
        isClassification()
            ? Probabilities.ofLogits(outputs)
            : scaling.targets().map((Scaler s) -> s.invert(outputs)).orElse(outputs);
    requireFinite(predictions);
    return new Score(metrics.stream().map(name -> measure(name, predictions)).toList());
  }

  private Score.Measure measure(String name, HeapTensor predictions) {
    Metric metric = Metrics.of(name);
    metric.add(predictions, rows.y());
    return new Score.Measure(name, metric.value());
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
