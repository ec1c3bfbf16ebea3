package deltachain.core.training;

import deltachain.api.Optimizer;
import deltachain.core.schedule.Constant;
import deltachain.core.schedule.Schedule;
import java.util.HashMap;
import java.util.Map;

/**
 * How gradients become updates.
 *
 * @param optimizer takes the steps
 * @param schedule the rate of step t = 0, 1, …
 * @param clipping of the gradients, before the optimizer sees them
 * @param microBatch the most rows that go through the chains at once, ≥ 1: the gradients of a
 *     larger batch are accumulated over several passes. The parts have their shares of what the
 *     loss divides by, so that the gradient is that of the whole batch
 * @param layerRates a factor ≥ 0 on the rate by the number k of {@code Network.layers()}, from 0; a
 *     layer that isn't named has 1, and one with 0 is frozen
 * @param maxNorm the largest norm of the incoming weights of a unit after a step, &gt; 0; infinity
 *     for no bound
 */
public record Recipe(
    Optimizer optimizer,
    Schedule schedule,
    Clipping clipping,
    int microBatch,
    Map<Integer, Double> layerRates,
    double maxNorm) {

  /** The optimizer at its own constant rate, and nothing else. */
  public Recipe(Optimizer optimizer) {
    this(
        optimizer,
        new Constant(optimizer.learningRate()),
        Clipping.none(),
        Integer.MAX_VALUE,
        Map.of(),
        Double.POSITIVE_INFINITY);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Recipe {
    if (microBatch < 1) {
      throw new IllegalArgumentException(
          "micro-batch size " + microBatch + ": expected at least 1");
    }
    if (!(maxNorm > 0)) {
      throw new IllegalArgumentException(
          "largest norm of a unit's weights " + maxNorm + ": expected a number > 0");
    }
    layerRates = Map.copyOf(layerRates);
    layerRates.forEach(
        (layer, factor) -> {
          if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "rate factor " + factor + " of layer " + layer + ": expected a number ≥ 0");
          }
        });
  }

  /** This with another schedule. */
  public Recipe withSchedule(Schedule schedule) {
    return new Recipe(optimizer, schedule, clipping, microBatch, layerRates, maxNorm);
  }

  /** This with that clipping. */
  public Recipe withClipping(Clipping clipping) {
    return new Recipe(optimizer, schedule, clipping, microBatch, layerRates, maxNorm);
  }

  /** This with gradients accumulated over parts of at most that many rows. */
  public Recipe withMicroBatch(int rows) {
    return new Recipe(optimizer, schedule, clipping, rows, layerRates, maxNorm);
  }

  /** This with that factor on the rate of layer k of {@code Network.layers()}. */
  public Recipe withLayerRate(int k, double factor) {
    Map<Integer, Double> rates = new HashMap<>(layerRates);
    rates.put(k, factor);
    return new Recipe(optimizer, schedule, clipping, microBatch, rates, maxNorm);
  }

  /** This with that bound on the norm of a unit's incoming weights. */
  public Recipe withMaxNorm(double norm) {
    return new Recipe(optimizer, schedule, clipping, microBatch, layerRates, norm);
  }
}
