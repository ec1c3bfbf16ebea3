package deltachain.cli.run;

import deltachain.cli.console.JsonLine;
import deltachain.cli.console.Text;
import deltachain.core.metric.Regression;

/** How well a network does on test rows. */
public sealed interface Score {

  /** In words, such as {@code test accuracy 0.9790}. */
  String words();

  /** Adds the measures to a report. */
  void addTo(JsonLine json);

  /**
   * Of classes.
   *
   * @param value the share of rows whose class was predicted
   */
  record Accuracy(double value) implements Score {
    @Override
    public String words() {
      return Text.format("test accuracy %.4f", value);
    }

    @Override
    public void addTo(JsonLine json) {
      json.number("testAccuracy", value);
    }
  }

  /**
   * Of numbers.
   *
   * @param value in the targets' own unit
   */
  record Fit(Regression value) implements Score {
    @Override
    public String words() {
      return Text.format("test R2 %.4f, RMSE %.4g", value.r2(), value.rmse());
    }

    @Override
    public void addTo(JsonLine json) {
      json.number("testR2", value.r2()).number("testRmse", value.rmse());
    }
  }
}
