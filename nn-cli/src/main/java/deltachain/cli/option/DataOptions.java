package deltachain.cli.option;

import deltachain.data.Task;
import deltachain.data.load.LoadOptions;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What to learn from. */
public final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "SPEC",
      description = {
        "A built-in set (digits, spiral, friedman), a CSV file, or a folder with MNIST's four IDX"
            + " files, gzipped or not. Inputs of a CSV file are standardised by its training rows;"
            + " images are 0..1. Default: ${DEFAULT-VALUE}."
      })
  private String data = "digits";

  @Option(
      names = "--target",
      paramLabel = "COL",
      description =
          "The target column of a CSV file, by name or number from 1; several for regression,"
              + " with commas. Default: the last.")
  private String target = "";

  @Option(
      names = "--task",
      paramLabel = "TASK",
      description = "classification or regression. Default: decided by the target's values.")
  private Optional<String> task = Optional.empty();

  @Option(
      names = "--test",
      paramLabel = "SPEC|FRACTION",
      description =
          "Test rows: a CSV file, or a fraction of the training rows such as 0.2. Default: the"
              + " set's own test rows, else the fraction 0.2.")
  private String test = "";

  /** The name of the set, or its path. */
  public String spec() {
    return data;
  }

  /** How to read it, with {@code seed} to decide which rows a fraction takes. */
  public LoadOptions load(long seed) {
    return new LoadOptions(target, task.map(Task::of).orElse(Task.AUTO), test, seed);
  }
}
