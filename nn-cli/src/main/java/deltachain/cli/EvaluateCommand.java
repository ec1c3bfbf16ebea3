package deltachain.cli;

import deltachain.cli.console.Console;
import deltachain.cli.console.JsonLine;
import deltachain.cli.console.Text;
import deltachain.cli.option.BackendOptions;
import deltachain.cli.option.MetricOptions;
import deltachain.cli.option.OutputOptions;
import deltachain.cli.option.WrongUseException;
import deltachain.cli.run.Score;
import deltachain.cli.run.TestRows;
import deltachain.cli.run.TrainingNotes;
import deltachain.core.lookup.Backends;
import deltachain.core.model.ModelFile;
import deltachain.core.network.Network;
import deltachain.core.speed.PredictionTrial;
import deltachain.core.speed.Trial;
import deltachain.data.load.Data;
import deltachain.spi.Backend;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tests a saved network. */
@Command(
    name = "evaluate",
    description = "Test a network that nn train --save has saved.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nn evaluate --model mnist.nn",
      "  nn evaluate --model iris.nn --data new.csv --metrics accuracy,roc_auc"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final int TIMED_ROWS = 256;

  private final Console console;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      required = true,
      description = "The saved network.")
  private Path model = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "SPEC",
      description =
          "What to test it with: all rows of a CSV file, or the test rows of a built-in set or a"
              + " folder of IDX files. Default: the test rows of its training.")
  private Optional<String> data = Optional.empty();

  @Mixin private final MetricOptions metrics = new MetricOptions();
  @Mixin private final BackendOptions backend = new BackendOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(model)) {
      throw new WrongUseException(
          "--model " + model + ": there is no such file: save one with nn train --save");
    }
    Backends.Choice choice = backend.choose(TIMED_ROWS, this::trial, console.err()::println);
    ModelFile.Model loaded = ModelFile.load(model, choice.backend());
    try (Network network = loaded.network()) {
      TrainingNotes notes = TrainingNotes.of(model, network, loaded.metadata());
      TestRows rows = rows(notes);
      Optional<List<String>> names = metrics.check(rows.isClassification());
      long start = System.nanoTime();
      Score score = names.map(n -> rows.score(network, n)).orElseGet(() -> rows.score(network));
      double seconds = (System.nanoTime() - start) * 1e-9;
      report(choice, network, data.orElse(notes.source().spec()), rows.count(), score, seconds);
    }
    return 0;
  }

  private TestRows rows(TrainingNotes notes) {
    return data.map(spec -> new TestRows(Data.loadTest(spec, notes.schema()), notes.scaling()))
        .orElseGet(notes::recordedTest);
  }

  /** Predictions of that network on another backend, for {@code --backend auto}. */
  private Trial trial(Backend candidate) {
    try {
      ModelFile.Model loaded = ModelFile.load(model, candidate);
      Network network = loaded.network();
      TestRows rows = rows(TrainingNotes.of(model, network, loaded.metadata()));
      return new PredictionTrial(network, rows.sample(TIMED_ROWS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(
      Backends.Choice choice, Network network, String spec, int rows, Score score, double seconds) {
    PrintWriter lines = console.report(output.json());
    lines.println(Summary.backend(choice));
    lines.println(
        Text.format(
            "network        %s, %s, %,d parameters",
            model, network.dtype(), network.parameterCount()));
    lines.println(
        Text.format("data           %s, %,d rows, %s", spec, rows, Text.rate(rows, seconds)));
    lines.println("result         " + score.words());
    if (output.json()) {
      JsonLine json = Summary.json("evaluate", choice, network);
      json.put("data", spec).put("rows", rows);
      score.addTo(json);
      Summary.addTime(json, rows, seconds);
      console.out().println(json);
    }
  }
}
