package deltachain.core.training;

import deltachain.api.Loss;
import deltachain.api.Tensor;
import deltachain.core.data.Dataset;
import deltachain.core.layer.Parameter;
import deltachain.core.network.Network;
import deltachain.core.random.SplitMix;
import deltachain.core.schedule.Exponential;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A learning-rate range test (Smith, 2017): training steps whose rate grows exponentially from
 * {@code lowest} to {@code highest}, until the loss explodes. {@link Trainer#findRate} runs it, and
 * {@link RateCurve} says what came of it.
 *
 * <p>As in fastai (Howard and Gugger, 2020) the loss is smoothed, and has exploded when that is
 * more than four times its best. Not for {@code Rprop}, which sets its step sizes itself.
 *
 * @param lowest the rate of the first step, &gt; 0
 * @param highest the rate of the last step, above {@code lowest}
 * @param steps at most, ≥ 2; the rows are gone through as often as that takes
 */
public record RateRangeTest(double lowest, double highest, int steps) {
  private static final double KEPT = 0.9;
  private static final double EXPLODED = 4;

  /** 300 steps from 10⁻⁷ to 10. */
  public RateRangeTest() {
    this(1e-7, 10, 300);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public RateRangeTest {
    if (!(lowest > 0 && lowest < highest && highest < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "learning rates from "
              + lowest
              + " to "
              + highest
              + ": expected 0 < lowest < highest, both finite");
    }
    if (steps < 2) {
      throw new IllegalArgumentException("steps " + steps + ": expected at least 2");
    }
  }

  /** Runs the test, and leaves the network as it was, parameters and running statistics. */
  RateCurve run(Network network, Loss loss, Recipe recipe, Dataset data, int batchSize, long seed) {
    List<Tensor> adjusted =
        Stream.concat(network.parameters().stream(), network.statistics().stream())
            .map(Parameter::value)
            .toList();
    List<double[]> before = adjusted.stream().map(Tensor::toArray).toList();
    double growth = Math.pow(highest / lowest, 1.0 / (steps - 1));
    Recipe growing = recipe.withSchedule(new Exponential(lowest, growth));
    try (TrainingStep step = new TrainingStep(network, loss, growing, batchSize)) {
      return climb(step, data, batchSize, new SplitMix(seed));
    } finally {
      for (int k = 0; k < before.size(); k++) {
        adjusted.get(k).write(0, before.get(k), 0, before.get(k).length);
      }
    }
  }

  private RateCurve climb(TrainingStep step, Dataset data, int batchSize, SplitMix random) {
    int[] order = IntStream.range(0, data.rows()).toArray();
    int perPass = data.rows() / batchSize;
    List<RateCurve.Point> points = new ArrayList<>();
    Smoothing smoothing = new Smoothing();
    step.seed(random.nextLong());
    for (int t = 0; t < steps; t++) {
      if (t % perPass == 0) {
        random.shuffle(order);
      }
      double rate = step.learningRate();
      double cost = step.run(data.x(), data.y(), order, t % perPass * batchSize, batchSize);
      if (t == 0 && !Double.isFinite(cost)) {
        throw new DivergedException(cost, 1, 1, perPass, rate);
      }
      if (smoothing.explodes(cost)) {
        break;
      }
      points.add(new RateCurve.Point(rate, cost, smoothing.smooth));
    }
    return new RateCurve(points);
  }

  /** The exponential moving average of the losses, with its beginning made up for. */
  private static final class Smoothing {
    private double average;
    private double missing = 1;
    private double smooth;
    private double best = Double.POSITIVE_INFINITY;

    /** Takes a loss in; whether the average is now far above its best, or not finite. */
    boolean explodes(double cost) {
      average = KEPT * average + (1 - KEPT) * cost;
      missing *= KEPT;
      smooth = average / (1 - missing);
      best = Math.min(best, smooth);
      return !(smooth <= best + (EXPLODED - 1) * Math.abs(best));
    }
  }
}
