package deltachain.cli.run;

import deltachain.api.Activation;
import deltachain.api.Elementary;
import deltachain.api.Loss;
import deltachain.cli.option.WrongUseException;
import deltachain.core.activation.Identity;
import deltachain.core.activation.LogSoftmax;
import deltachain.core.activation.Sigmoid;
import deltachain.core.activation.Softplus;
import deltachain.core.data.Dataset;
import deltachain.core.loss.Losses;
import deltachain.core.loss.Weighted;
import deltachain.core.network.NetworkBuilder;
import deltachain.spi.HeapTensor;
import java.util.Arrays;
import java.util.List;

/**
 * What training minimises: a loss, with the targets and the last activation that suit it.
 *
 * <p>Classes are given as indices, as 0 and 1 for each class, or as −1 and 1, whichever the loss
 * takes first. Outputs that the loss refuses get an activation that makes them legal.
 *
 * @param data the training rows with targets that the loss takes
 * @param last the activation behind the last layer
 */
public record Objective(Loss loss, Dataset data, Activation last) {
  private static final List<Activation> LAST =
      List.of(new Identity(), new LogSoftmax(), new Softplus(), new Sigmoid());

  /**
   * The objective of that loss on training rows.
   *
   * @throws WrongUseException if the loss doesn't suit the targets
   */
  public static Objective of(Elementary math, Loss loss, Dataset train) {
    if (loss instanceof Weighted) {
      throw new WrongUseException(
          "--loss " + loss.name() + ": no column of the data holds weights: leave weighted(…) out");
    }
    Dataset data = train.isClassification() ? encode(math, loss, train) : train;
    Dataset trial = train.isClassification() ? data.select(new int[] {0}) : data;
    for (Activation last : LAST) {
      if (objection(math, loss, trial, last).isEmpty()) {
        return new Objective(loss, data, last);
      }
    }
    String reason = objection(math, loss, trial, LAST.get(0));
    String remedy = "; standardised numbers suit losses of differences: mse, mae, huber and such";
    throw new WrongUseException("--loss: " + reason + (train.isClassification() ? "" : remedy));
  }

  /** The network with the last activation behind it, unless that changes nothing. */
  public NetworkBuilder complete(NetworkBuilder network) {
    return last instanceof Identity ? network : network.activation(last);
  }

  /** The targets that the loss takes, whatever its arguments are. */
  private static Dataset encode(Elementary math, Loss loss, Dataset train) {
    Loss plain = Losses.of(loss.name().replaceFirst("\\(.*", ""));
    Dataset one = train.select(new int[] {0});
    boolean indices = LAST.stream().anyMatch(a -> objection(math, plain, one, a).isEmpty());
    if (indices) {
      return train;
    }
    Dataset bits = oneOf(one, 0);
    boolean zeros = LAST.stream().anyMatch(a -> objection(math, plain, bits, a).isEmpty());
    return oneOf(train, zeros ? 0 : -1);
  }

  /** A column for each class: 1 for the row's own, else {@code other}. */
  private static Dataset oneOf(Dataset train, double other) {
    int classes = train.classes().size();
    double[] indices = train.y().toArray();
    float[] y = new float[Math.multiplyExact(train.rows(), classes)];
    Arrays.fill(y, (float) other);
    for (int row = 0; row < train.rows(); row++) {
      y[row * classes + (int) indices[row]] = 1;
    }
    HeapTensor targets = HeapTensor.of(train.rows(), classes, y);
    return new Dataset(train.x(), targets, train.features(), train.classes(), List.of());
  }

  /** What the loss has against these targets and this activation of any outputs, or nothing. */
  private static String objection(Elementary math, Loss loss, Dataset data, Activation last) {
    int outputs = data.outputs();
    double[] q = new double[data.rows() * outputs];
    for (int i = 0; i < q.length; i++) {
      q[i] = i % 2 == 0 ? 2 : -2;
    }
    last.forward(math, q, q, 0, data.rows(), outputs);
    try {
      double[] dq = new double[q.length];
      loss.evaluate(math, q, data.y().toArray(), dq, data.rows(), outputs, data.y().columns());
      return "";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
