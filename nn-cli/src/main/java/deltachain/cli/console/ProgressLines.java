package deltachain.cli.console;

import deltachain.core.training.Epoch;
import java.io.PrintWriter;
import java.util.function.Supplier;

/** A line for each epoch, or for about twenty of them if there are more. */
final class ProgressLines implements Progress {
  private static final int LINES = 20;

  private final PrintWriter err;
  private final int epochs;
  private final Supplier<String> score;
  private final int every;

  ProgressLines(PrintWriter err, int epochs, Supplier<String> score) {
    this.err = err;
    this.epochs = epochs;
    this.score = score;
    this.every = (epochs + LINES - 1) / LINES;
  }

  @Override
  public void onEpoch(Epoch epoch) {
    int number = epoch.number();
    if (number == 1 || number % every == 0 || number == epochs) {
      err.println(
          Text.format(
              "epoch %d/%d: loss %.4g, %s, %s",
              number,
              epochs,
              epoch.loss(),
              score.get(),
              Text.rate(epoch.samples(), epoch.seconds())));
      err.flush();
    }
  }
}
