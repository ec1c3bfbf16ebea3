package deltachain.cli;

import deltachain.api.Loss;
import deltachain.cli.console.Console;
import deltachain.cli.console.Interruption;
import deltachain.cli.console.JsonLine;
import deltachain.cli.console.Progress;
import deltachain.cli.console.Text;
import deltachain.cli.option.BackendOptions;
import deltachain.cli.option.DataOptions;
import deltachain.cli.option.LearningOptions;
import deltachain.cli.option.NetworkOptions;
import deltachain.cli.option.OutputOptions;
import deltachain.cli.option.SaveOption;
import deltachain.cli.option.WrongUseException;
import deltachain.cli.run.Objective;
import deltachain.cli.run.Scaling;
import deltachain.cli.run.Score;
import deltachain.cli.run.TestRows;
import deltachain.cli.run.TrainingData;
import deltachain.cli.run.TrainingNotes;
import deltachain.core.data.Dataset;
import deltachain.core.lookup.Backends;
import deltachain.core.model.ModelFile;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import deltachain.core.speed.TrainingTrial;
import deltachain.core.training.Epoch;
import deltachain.data.Schema;
import deltachain.spi.ScalarElementary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains a network, tests it, and perhaps saves it. */
@Command(
    name = "train",
    description = "Train a network and say how well it does on rows it hasn't seen.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nn train",
      "  nn train --data iris.csv --target species --hidden 16 --epochs 100 --batch-size 16",
      "  nn train --data mnist/ --backend ejml --save mnist.nn",
      "  nn train --data mnist/ --optimizer sgd --find-rate"
    })
final class TrainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final NetworkOptions shape = new NetworkOptions();
  @Mixin private final LearningOptions learning = new LearningOptions();
  @Mixin private final BackendOptions backend = new BackendOptions();
  @Mixin private final SaveOption save = new SaveOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    NetworkOptions.Shape layers = shape.check();
    LearningOptions.Recipe recipe = learning.check();
    Optional<Path> file = save.check();
    requireTraining(recipe, file);
    backend.check();
    TrainingData set = TrainingData.load(data.spec(), data.load(recipe.seed()));
    recipe.requireRows(set.train().rows());
    Scaling scaling = set.scaling();
    Dataset train = scaling.apply(set.train());
    TestRows test = new TestRows(set.test(), scaling);
    Loss loss = recipe.loss(train.isClassification());
    Objective objective = Objective.of(ScalarElementary.INSTANCE, loss, train);
    int batch = recipe.batch(train.rows());
    NetworkBuilder builder =
        objective
            .complete(layers.network(train.features().size(), train.outputs(), batch))
            .seed(recipe.seed());
    Backends.Choice choice =
        backend.choose(
            batch,
            b ->
                new TrainingTrial(
                    builder, objective.loss(), recipe.optimizer(), objective.data(), batch, b),
            console.err()::println);
    console.err().println(set.describe());
    console.err().flush();
    try (Network network = builder.build(choice.backend())) {
      if (recipe.findRate()) {
        RateReport found =
            RateReport.of(recipe.testRates(network, objective.loss(), objective.data()));
        found.print(console, output.json(), choice, network);
        return 0;
      }
      List<Epoch> history = train(network, objective, recipe, test);
      Score score = test.score(network);
      if (file.isPresent()) {
        TrainingNotes notes =
            new TrainingNotes(Schema.of(train), scaling, loss.name(), set.source());
        Interruption.after(() -> ModelFile.save(file.get(), network, notes.describe()));
      }
      report(new Outcome(choice, network, layers, history, score, file));
    }
    return 0;
  }

  private static void requireTraining(LearningOptions.Recipe recipe, Optional<Path> file) {
    if (recipe.findRate() && file.isPresent()) {
      throw new WrongUseException(
          "--find-rate trains nothing to --save: look for a rate first, then train with it");
    }
  }

  private List<Epoch> train(
      Network network, Objective objective, LearningOptions.Recipe recipe, TestRows test) {
    int rows = objective.data().rows();
    try (Progress progress =
        Progress.on(console, recipe.epochs(), rows, () -> test.score(network).headline())) {
      return recipe
          .trainer(network, objective.loss(), rows)
          .listener(progress)
          .fit(objective.data());
    }
  }

  /** What came of it. */
  private record Outcome(
      Backends.Choice choice,
      Network network,
      NetworkOptions.Shape layers,
      List<Epoch> history,
      Score score,
      Optional<Path> file) {

    Epoch last() {
      return history.get(history.size() - 1);
    }

    double seconds() {
      return history.stream().mapToDouble(Epoch::seconds).sum();
    }

    double samples() {
      return history.stream().mapToDouble(Epoch::samples).sum();
    }
  }

  private void report(Outcome outcome) {
    Network network = outcome.network();
    PrintWriter lines = console.report(output.json());
    lines.println(Summary.backend(outcome.choice()));
    lines.println(
        Text.format(
            "network        %s, %s, %,d parameters",
            outcome.layers().describe(network.inputs(), network.outputs()),
            network.dtype(),
            network.parameterCount()));
    lines.println(
        Text.format(
            "training       loss %.4g, %.2f s, %s",
            outcome.last().loss(),
            outcome.seconds(),
            Text.rate(outcome.samples(), outcome.seconds())));
    lines.println("result         " + outcome.score().words());
    outcome.file().ifPresent(path -> lines.println("saved          " + path));
    if (output.json()) {
      JsonLine json = Summary.json("train", outcome.choice(), network);
      json.put("epochs", outcome.last().number()).number("trainLoss", outcome.last().loss());
      outcome.score().addTo(json);
      Summary.addTime(json, outcome.samples(), outcome.seconds());
      console.out().println(json);
    }
  }
}
