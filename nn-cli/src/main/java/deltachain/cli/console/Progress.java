package deltachain.cli.console;

import deltachain.core.training.TrainingListener;
import java.util.function.Supplier;

/** Tells the person at the console how training goes; closed when it ends, well or not. */
public interface Progress extends TrainingListener, AutoCloseable {

  /**
   * The form that suits the console: a bar on a terminal, a few lines elsewhere.
   *
   * @param rows of the training data
   * @param score how well the network does on the test rows right now, in words
   */
  static Progress on(Console console, int epochs, int rows, Supplier<String> score) {
    return console.isTerminal()
        ? new ProgressOnTerminal(console, epochs, rows)
        : new ProgressLines(console.err(), epochs, score);
  }

  @Override
  default void close() {}
}
