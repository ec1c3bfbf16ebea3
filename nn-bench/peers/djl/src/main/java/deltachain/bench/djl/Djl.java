package deltachain.bench.djl;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import deltachain.bench.engine.Training;
import deltachain.bench.engine.TrainingEngine;
import deltachain.bench.engine.TrainingRun;
import deltachain.bench.step.Problem;
import deltachain.core.lookup.Backends;
import java.util.List;

/** DJL's blocks, trainer and optimizers. */
public final class Djl implements TrainingEngine {
  @Override
  public String name() {
    return "djl";
  }

  @Override
  public String version() {
    return "DJL " + Engine.getDjlVersion() + ", PyTorch " + Engine.getInstance().getVersion();
  }

  @Override
  public TrainingRun start(Training training) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(Backends.threads()));
    return new Run(training);
  }

  /** Frees what a step made when the next begins: its loss may be asked for until then. */
  private static final class Run implements TrainingRun {
    private final Model model = Model.newInstance("benchmark");
    private final Trainer trainer;
    private final NDList x;
    private final NDList y;
    private NDManager ofStep;
    private NDArray loss;

    Run(Training training) {
      Problem problem = training.problem();
      model.setBlock(network(problem));
      trainer =
          model.newTrainer(
              new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                  .optOptimizer(optimizer(training)));
      Shape shape = new Shape(problem.batch(), problem.width(0));
      trainer.initialize(shape);
      List<float[]> values = training.initialValues();
      for (int i = 0; i < values.size(); i++) {
        model.getBlock().getParameters().valueAt(i).getArray().set(values.get(i));
      }
      ofStep = trainer.getManager().newSubManager();
      x = new NDList(ofStep.create(problem.x().floats(), shape));
      y = new NDList(ofStep.create(training.classes()));
      loss = x.head();
    }

    private static SequentialBlock network(Problem problem) {
      SequentialBlock network = new SequentialBlock();
      for (int i = 1; i <= problem.depth(); i++) {
        network.add(Linear.builder().setUnits(problem.width(i)).build());
        if (i < problem.depth()) {
          network.add(Activation.reluBlock());
        }
      }
      return network;
    }

    private static Optimizer optimizer(Training training) {
      Tracker rate = Tracker.fixed((float) Training.LEARNING_RATE);
      return training.isAdam()
          ? Optimizer.adam().optLearningRateTracker(rate).build()
          : Optimizer.sgd().setLearningRateTracker(rate).build();
    }

    @Override
    public void step() {
      NDManager before = ofStep;
      ofStep = trainer.getManager().newSubManager();
      x.attach(ofStep);
      y.attach(ofStep);
      before.close();
      try (GradientCollector collector = trainer.newGradientCollector()) {
        loss = trainer.getLoss().evaluate(y, trainer.forward(x));
        collector.backward(loss);
      }
      trainer.step();
    }

    @Override
    public double loss() {
      return loss.getFloat();
    }

    @Override
    public void close() {
      ofStep.close();
      trainer.close();
      model.close();
    }
  }
}
