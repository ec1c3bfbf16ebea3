package deltachain.cli.option;

import deltachain.api.Loss;
import deltachain.api.Optimizer;
import deltachain.core.data.Dataset;
import deltachain.core.loss.CrossEntropy;
import deltachain.core.loss.Losses;
import deltachain.core.loss.MeanSquaredError;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Optimizers;
import deltachain.core.training.RateCurve;
import deltachain.core.training.RateRangeTest;
import deltachain.core.training.Trainer;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the network learns. */
public final class LearningOptions {
  private static final int BATCH_SIZE = 64;

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      completionCandidates = LossNames.class,
      description =
          "What to minimise: ${COMPLETION-CANDIDATES}; with arguments, as huber(delta=1.5),"
              + " cross_entropy(label_smoothing=0.1) or mse(reduction=sum). Default: cross_entropy"
              + " for classes, mse for numbers.")
  private Optional<String> loss = Optional.empty();

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      description = "adam, adamw, sgd or momentum (sgd with 0.9). Default: ${DEFAULT-VALUE}.")
  private String optimizer = "adam";

  @Option(
      names = "--learning-rate",
      paramLabel = "RATE",
      description = "Greater than 0. Default: ${DEFAULT-VALUE}.")
  private double learningRate = 0.001;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      description =
          "Rows of a step, at most the training rows. Default: 64, or all rows if they are fewer.")
  private Optional<Integer> batchSize = Optional.empty();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often to go through the training rows. Default: ${DEFAULT-VALUE}.")
  private int epochs = 5;

  @Option(
      names = "--find-rate",
      description =
          "Instead of training, try learning rates from 1e-7 to 10 on the training rows, and suggest"
              + " one for --learning-rate.")
  private boolean findRate;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Decides initial weights, the order of rows, and which rows a fraction takes."
              + " Default: ${DEFAULT-VALUE}.")
  private long seed;

  /**
   * What the options say, checked.
   *
   * @param loss what to minimise, unless that is left to the data
   * @param batchSize rows of a step, unless that is left to the data
   * @param findRate whether to look for a learning rate, and not to train
   */
  public record Recipe(
      Optional<Loss> loss,
      Optimizer optimizer,
      Optional<Integer> batchSize,
      int epochs,
      long seed,
      boolean findRate) {

    /** What to minimise for classes, or for numbers. */
    public Loss loss(boolean classification) {
      return loss.orElseGet(() -> classification ? new CrossEntropy() : new MeanSquaredError());
    }

    /** Rows of a step if there are that many rows of training data. */
    public int batch(int rows) {
      return batchSize.orElse(Math.min(BATCH_SIZE, rows));
    }

    /** The training loop for a network and {@code rows} rows of data. */
    public Trainer trainer(Network network, Loss loss, int rows) {
      return new Trainer(network, loss, optimizer).batchSize(batch(rows)).epochs(epochs).seed(seed);
    }

    /**
     * How the loss follows a growing rate.
     *
     * @throws WrongUseException if the optimizer doesn't follow a rate
     */
    public RateCurve testRates(Network network, Loss loss, Dataset train) {
      Trainer trainer = trainer(network, loss, train.rows());
      return Checked.accepted("--find-rate", () -> trainer.findRate(train, new RateRangeTest()));
    }

    /**
     * Requires that the data have rows for a batch.
     *
     * @throws WrongUseException if they haven't
     */
    public void requireRows(int rows) {
      if (batchSize.isPresent() && batchSize.get() > rows) {
        throw new WrongUseException(
            "--batch-size "
                + batchSize.get()
                + " is more than the "
                + rows
                + " training rows: choose at most "
                + rows);
      }
    }
  }

  /**
   * Checks the options.
   *
   * @throws WrongUseException if one is illegal
   */
  public Recipe check() {
    if (!(learningRate > 0 && learningRate < Double.POSITIVE_INFINITY)) {
      throw new WrongUseException("--learning-rate " + learningRate + ": expected a number > 0");
    }
    return new Recipe(
        loss.map(text -> Checked.accepted("--loss", () -> Losses.of(text))),
        Checked.accepted("--optimizer", () -> Optimizers.of(optimizer, learningRate)),
        batchSize.map(rows -> Checked.atLeastOne("--batch-size", rows)),
        Checked.atLeastOne("--epochs", epochs),
        seed,
        findRate);
  }
}
