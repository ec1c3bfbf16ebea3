package deltachain.bench.dl4j;

import deltachain.bench.engine.Jar;
import deltachain.bench.engine.Training;
import deltachain.bench.engine.TrainingEngine;
import deltachain.bench.engine.TrainingRun;
import deltachain.bench.step.Problem;
import deltachain.core.lookup.Backends;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** DL4J's network of layers, fitted to one batch after the other. */
public final class Dl4j implements TrainingEngine {
  @Override
  public String name() {
    return "dl4j";
  }

  @Override
  public String version() {
    return Jar.of(MultiLayerNetwork.class) + ", " + Nd4j.getBackend().getClass().getSimpleName();
  }

  @Override
  public TrainingRun start(Training training) {
    Nd4j.getEnvironment().setMaxThreads(Backends.threads());
    return new Run(training);
  }

  private static final class Run implements TrainingRun {
    private final MultiLayerNetwork network;
    private final INDArray x;
    private final INDArray y;

    Run(Training training) {
      Problem problem = training.problem();
      network = network(problem, training.isAdam());
      set(training.initialValues(), problem);
      x = Nd4j.create(problem.x().floats(), new int[] {problem.batch(), problem.width(0)}, 'c');
      y = Nd4j.zeros(problem.batch(), problem.width(problem.depth()));
      int[] classes = training.classes();
      for (int i = 0; i < classes.length; i++) {
        y.putScalar(i, classes[i], 1);
      }
    }

    private static MultiLayerNetwork network(Problem problem, boolean adam) {
      IUpdater updater = adam ? new Adam(Training.LEARNING_RATE) : new Sgd(Training.LEARNING_RATE);
      NeuralNetConfiguration.ListBuilder layers =
          new NeuralNetConfiguration.Builder().updater(updater).list();
      int last = problem.depth();
      for (int i = 1; i < last; i++) {
        layers.layer(
            new DenseLayer.Builder()
                .nIn(problem.width(i - 1))
                .nOut(problem.width(i))
                .activation(Activation.RELU)
                .build());
      }
      layers.layer(
          new OutputLayer.Builder(LossFunction.MCXENT)
              .nIn(problem.width(last - 1))
              .nOut(problem.width(last))
              .activation(Activation.SOFTMAX)
              .build());
      MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
      network.init();
      return network;
    }

    /** Overwrites the weights, which DL4J keeps as [in × out], and biases. */
    private void set(List<float[]> values, Problem problem) {
      for (int layer = 0; layer < problem.depth(); layer++) {
        int in = problem.width(layer);
        int out = problem.width(layer + 1);
        INDArray w = Nd4j.create(values.get(2 * layer), new int[] {out, in}, 'c');
        INDArray b = Nd4j.create(values.get(2 * layer + 1), new int[] {1, out}, 'c');
        network.setParam(layer + "_W", w.transpose());
        network.setParam(layer + "_b", b);
      }
    }

    @Override
    public void step() {
      network.fit(x, y);
    }

    @Override
    public double loss() {
      return network.score();
    }

    @Override
    public void close() {
      network.close();
    }
  }
}
