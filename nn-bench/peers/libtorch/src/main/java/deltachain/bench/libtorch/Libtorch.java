package deltachain.bench.libtorch;

import deltachain.bench.engine.Jar;
import deltachain.bench.engine.Training;
import deltachain.bench.engine.TrainingEngine;
import deltachain.bench.engine.TrainingRun;
import deltachain.bench.step.Problem;
import deltachain.core.lookup.Backends;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** libtorch by JavaCPP's presets, eager: its own layers, autograd and optimizers. */
public final class Libtorch implements TrainingEngine {
  @Override
  public String name() {
    return "libtorch";
  }

  @Override
  public String version() {
    try (BytePointer capability = torch.get_cpu_capability()) {
      return Jar.of(torch.class) + ", " + capability.getString();
    }
  }

  @Override
  public TrainingRun start(Training training) {
    torch.set_num_threads(Backends.threads());
    return new Run(training);
  }

  /** Frees what a step made when the next begins: its loss may be asked for until then. */
  private static final class Run implements TrainingRun {
    private final PointerScope memory = new PointerScope();
    private final Perceptron network;
    private final Tensor x;
    private final Tensor y;
    private PointerScope ofStep = new PointerScope();
    private Tensor loss = new Tensor();

    Run(Training training) {
      Problem problem = training.problem();
      ofStep.close();
      network = new Perceptron(problem.widths(), training.isAdam());
      network.set(training.initialValues());
      x = Tensor.create(problem.x().floats(), problem.batch(), problem.width(0));
      y = Perceptron.classes(training.classes());
      ofStep = new PointerScope();
    }

    @Override
    public void step() {
      ofStep.close();
      ofStep = new PointerScope();
      loss = network.step(x, y);
    }

    @Override
    public double loss() {
      return loss.item_float();
    }

    @Override
    public void close() {
      ofStep.close();
      memory.close();
    }
  }
}
