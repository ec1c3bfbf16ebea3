package deltachain.bench.engine;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.bench.step.Problem;
import deltachain.bench.step.RandomValues;
import deltachain.core.lookup.Backends;
import deltachain.core.loss.CrossEntropy;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Optimizers;
import deltachain.core.training.TrainingStep;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import java.util.stream.IntStream;

/** One of our backends, by its name. */
public final class BackendEngine implements TrainingEngine, ProductEngine {
  private final Backends.Choice choice;

  /**
   * Opens the backend.
   *
   * @throws deltachain.core.lookup.BackendException if it is missing or doesn't work
   */
  public BackendEngine(String name) {
    this.choice = Backends.select(name);
  }

  @Override
  public String name() {
    return choice.found().name();
  }

  @Override
  public String version() {
    return choice.found().provider().version();
  }

  @Override
  public TrainingRun start(Training training) {
    return new Run(choice.backend(), training);
  }

  @Override
  public Runnable product(Product product) {
    return product(product, DType.FLOAT32);
  }

  /** Multiplies matrices of that type, each call the same ones. */
  public Runnable product(Product product, DType dtype) {
    boolean transposeA = product.form().transposesA();
    boolean transposeB = product.form().transposesB();
    Tensor a = operand(dtype, product.m(), product.k(), transposeA);
    Tensor b = operand(dtype, product.k(), product.n(), transposeB);
    Tensor c = operand(dtype, product.m(), product.n(), false);
    Backend backend = choice.backend();
    return () -> backend.multiply(transposeA, transposeB, 1, a, b, 0, c);
  }

  private Tensor operand(DType dtype, int rows, int columns, boolean transposed) {
    Tensor operand =
        choice.backend().allocate(dtype, transposed ? columns : rows, transposed ? rows : columns);
    RandomValues.fill(operand, 3);
    return operand;
  }

  private static final class Run implements TrainingRun {
    private final Network network;
    private final TrainingStep training;
    private final HeapTensor x;
    private final HeapTensor y;
    private final int[] rows;
    private double loss;

    Run(Backend backend, Training of) {
      Problem problem = of.problem();
      this.network = problem.network(backend);
      this.training =
          new TrainingStep(
              network,
              new CrossEntropy(),
              Optimizers.of(of.optimizer(), Training.LEARNING_RATE),
              problem.batch());
      this.x = problem.x();
      this.y = problem.y();
      this.rows = IntStream.range(0, problem.batch()).toArray();
    }

    @Override
    public void step() {
      loss = training.run(x, y, rows, 0, rows.length);
    }

    @Override
    public double loss() {
      return loss;
    }

    @Override
    public void close() {
      training.close();
      network.close();
    }
  }
}
