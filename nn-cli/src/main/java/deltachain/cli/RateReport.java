package deltachain.cli;

import deltachain.cli.console.Console;
import deltachain.cli.console.Text;
import deltachain.cli.run.FailedException;
import deltachain.core.lookup.Backends;
import deltachain.core.network.Network;
import deltachain.core.training.RateCurve;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a learning-rate range test came to.
 *
 * @param suggestion rounded to two digits
 */
record RateReport(RateCurve curve, BigDecimal suggestion) {
  private static final int LINES = 12;

  /**
   * The report on a test.
   *
   * @throws FailedException if no rate made the loss fall
   */
  static RateReport of(RateCurve curve) {
    double suggestion = curve.suggestion().orElseThrow(RateReport::nothingFound);
    return new RateReport(curve, new BigDecimal(suggestion).round(new MathContext(2)));
  }

  private static FailedException nothingFound() {
    return new FailedException(
        "--find-rate: the loss fell at no learning rate: look at the data, or choose another"
            + " network");
  }

  /** Prints a small table and the suggestion, then perhaps the JSON object. */
  void print(Console console, boolean json, Backends.Choice choice, Network network) {
    PrintWriter lines = console.report(json);
    RateCurve.Point lowest = curve.lowest();
    lines.println("learning rate  loss");
    for (RateCurve.Point point : sample()) {
      lines.println(Text.format("%-13.2g  %.4g", point.rate(), point.smooth()));
    }
    lines.println(
        Text.format(
            "suggested learning rate: %s (a tenth of %.2g, where the loss was lowest: %.4g)",
            suggestion.toPlainString(), lowest.rate(), lowest.smooth()));
    if (json) {
      console
          .out()
          .println(
              Summary.json("train", choice, network)
                  .number("suggestedLearningRate", suggestion.doubleValue())
                  .number("lowestLoss", lowest.smooth())
                  .number("rateOfLowestLoss", lowest.rate())
                  .put("steps", curve.points().size()));
    }
  }

  /** A dozen of the points, the first and the last among them. */
  private List<RateCurve.Point> sample() {
    int last = curve.points().size() - 1;
    return IntStream.range(0, LINES)
        .map(k -> k * last / (LINES - 1))
        .distinct()
        .mapToObj(curve.points()::get)
        .toList();
  }
}
