package deltachain.core.training;

import deltachain.api.Tensor;
import deltachain.core.layer.Parameter;
import deltachain.core.network.Network;
import deltachain.spi.Backend;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * An average of a network's weights along training, which often predicts better than the last ones:
 * θ̄ += f · (θ − θ̄) at the n-th update, f being 1 at first.
 *
 * <p>{@link #swap} exchanges it with the network's weights, and swapping again exchanges them back.
 * Averaged are the parameters; running statistics of normalising layers stay those of the last
 * weights.
 */
public final class WeightAverage implements AutoCloseable {
  private static final Tensor[] NO_STATE = {};
  private static final Approach APPROACH = new Approach();
  private static final Swap SWAP = new Swap();

  private final Backend backend;
  private final LongToDoubleFunction share;
  private final List<Tensor> weights;
  private final List<Tensor[]> averages;
  private long updates;

  private WeightAverage(Network network, LongToDoubleFunction share) {
    this.backend = network.backend();
    this.share = share;
    this.weights = network.parameters().stream().map(Parameter::value).toList();
    this.averages =
        weights.stream()
            .map(w -> new Tensor[] {backend.allocate(w.dtype(), w.rows(), w.columns())})
            .toList();
  }

  /**
   * The exponential moving average, f = 1 − decay from the second update on (Polyak and Juditsky,
   * 1992; Tarvainen and Valpola, 2017). Usually updated {@link #afterEveryStep}.
   *
   * @param decay in [0, 1), such as 0.999
   */
  public static WeightAverage exponential(Network network, double decay) {
    if (!(decay >= 0 && decay < 1)) {
      throw new IllegalArgumentException(
          "decay " + decay + ": expected a number at least 0 and below 1");
    }
    return new WeightAverage(network, n -> n == 1 ? 1 : 1 - decay);
  }

  /**
   * The mean of all updates, f = 1/n: stochastic weight averaging (Izmailov et al., 2018). Usually
   * updated {@link #afterEveryEpoch} late in training, at a constant or cyclic rate.
   */
  public static WeightAverage uniform(Network network) {
    return new WeightAverage(network, n -> 1.0 / n);
  }

  /** Takes the network's present weights in. */
  public void update() {
    updates++;
    double factor = share.applyAsDouble(updates);
    for (int k = 0; k < weights.size(); k++) {
      backend.update(APPROACH, averages.get(k)[0], weights.get(k), NO_STATE, 1, factor);
    }
  }

  /**
   * Exchanges the network's weights and the average.
   *
   * @throws IllegalStateException if there was no update yet
   */
  public void swap() {
    if (updates == 0) {
      throw new IllegalStateException("nothing was averaged yet: call update after a step");
    }
    for (int k = 0; k < weights.size(); k++) {
      Tensor w = weights.get(k);
      backend.update(SWAP, w, w, averages.get(k), 1, 1);
    }
  }

  /** A listener that updates this after every step. */
  public TrainingListener afterEveryStep() {
    return new TrainingListener() {
      @Override
      public void onBatch(int epoch, int batch, int batches, double loss, int samples) {
        update();
      }
    };
  }

  /** A listener that updates this after every epoch from that number on, 1 being the first. */
  public TrainingListener afterEveryEpoch(int first) {
    return new TrainingListener() {
      @Override
      public void onEpoch(Epoch epoch) {
        if (epoch.number() >= first) {
          update();
        }
      }
    };
  }

  /** Gives the memory of the average back; the network stays. */
  @Override
  public void close() {
    averages.forEach(average -> average[0].close());
  }
}
