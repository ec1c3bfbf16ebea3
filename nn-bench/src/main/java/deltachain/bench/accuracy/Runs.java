package deltachain.bench.accuracy;

import deltachain.api.Loss;
import deltachain.core.activation.ReLU;
import deltachain.core.data.Dataset;
import deltachain.core.loss.CrossEntropy;
import deltachain.core.loss.MeanSquaredError;
import deltachain.core.metric.Classification;
import deltachain.core.metric.Regression;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import deltachain.core.optimizer.Adam;
import deltachain.core.training.Epoch;
import deltachain.core.training.Trainer;
import deltachain.data.Schema;
import deltachain.data.Task;
import deltachain.data.TrainTest;
import deltachain.data.csv.CsvFile;
import deltachain.data.csv.CsvOptions;
import deltachain.data.idx.IdxFolder;
import deltachain.data.scale.Divisor;
import deltachain.data.scale.Scaler;
import deltachain.data.scale.Standardizer;
import deltachain.data.split.Split;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains and tests the networks of an {@link Experiment}, one for each fold and seed. */
final class Runs {
  private static final int FOLDS = 5;

  private final Experiment experiment;
  private final Backend backend;

  /**
   * What one network reached.
   *
   * @param score accuracy or R² on the test rows
   * @param loss the mean training loss of the last epoch
   */
  record Run(double score, double loss, double seconds) {}

  Runs(Experiment experiment, Backend backend) {
    this.experiment = experiment;
    this.backend = backend;
  }

  List<Run> all(Path folder) {
    List<Run> runs = new ArrayList<>();
    for (TrainTest fold : folds(folder.resolve(experiment.file))) {
      for (long seed = 0; seed < experiment.seeds; seed++) {
        runs.add(run(fold.train(), fold.test().orElseThrow(), seed));
      }
    }
    return runs;
  }

  private List<TrainTest> folds(Path path) {
    if (experiment.isIdx()) {
      return List.of(IdxFolder.read(path));
    }
    Task task = experiment.hasClasses() ? Task.CLASSIFICATION : Task.REGRESSION;
    Dataset data = CsvFile.read(path, new CsvOptions(experiment.target, task));
    List<TrainTest> folds = new ArrayList<>();
    for (int k = 0; k < experiment.folds; k++) {
      folds.add(Split.fold(data, k, FOLDS));
    }
    return folds;
  }

  private Run run(Dataset train, Dataset test, long seed) {
    Scaler inputs =
        experiment.divisor == 1 && !experiment.isIdx()
            ? Standardizer.fit(train.x())
            : new Divisor(experiment.divisor);
    Scaler targets = train.isClassification() ? new Divisor(1) : Standardizer.fit(train.y());
    Dataset scaled = Schema.of(train).dataset(inputs.apply(train.x()), targets.apply(train.y()));
    NetworkBuilder builder = Network.inputs(train.x().columns()).dtype(experiment.dtype).seed(seed);
    for (int width : experiment.hidden) {
      builder.dense(width, new ReLU());
    }
    Loss loss = train.isClassification() ? new CrossEntropy() : new MeanSquaredError();
    try (Network network = builder.dense(train.outputs()).build(backend)) {
      List<Epoch> epochs =
          new Trainer(network, loss, new Adam(experiment.learningRate))
              .epochs(experiment.epochs)
              .batchSize(experiment.batch)
              .seed(seed)
              .fit(scaled);
      HeapTensor outputs = network.predict(inputs.apply(test.x()));
      double score =
          train.isClassification()
              ? new Classification(outputs, test.y()).accuracy()
              : Regression.of(targets.invert(outputs), test.y()).r2();
      return new Run(
          score,
          epochs.get(epochs.size() - 1).loss(),
          epochs.stream().mapToDouble(Epoch::seconds).sum());
    }
  }
}
