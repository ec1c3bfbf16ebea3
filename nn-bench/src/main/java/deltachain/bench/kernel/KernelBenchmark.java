package deltachain.bench.kernel;

import deltachain.api.DType;
import deltachain.api.Optimizer;
import deltachain.api.Tensor;
import deltachain.bench.step.RandomValues;
import deltachain.core.activation.ReLU;
import deltachain.core.activation.Sigmoid;
import deltachain.core.activation.Tanh;
import deltachain.core.lookup.Backends;
import deltachain.core.optimizer.Adam;
import deltachain.core.optimizer.Sgd;
import deltachain.spi.Backend;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Every kernel of a step but the product, on one tensor of float32. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class KernelBenchmark {
  private static final Tensor[] NO_STATE = {};
  private static final double LEARNING_RATE = 0.001;

  private final ReLU relu = new ReLU();
  private final Sigmoid sigmoid = new Sigmoid();
  private final Tanh tanh = new Tanh();
  private final Optimizer sgd = new Sgd(LEARNING_RATE);
  private final Optimizer adam = new Adam(LEARNING_RATE);

  /** The backend, by name. */
  @Param({"vector", "ejml", "ojalgo", "nd4j"})
  public String backend;

  /** Rows; those of Q in M and L. */
  @Param({"64", "256"})
  public int rows;

  /** Columns. */
  @Param({"128", "1024"})
  public int columns;

  private Backend kernels;
  private Tensor p;
  private Tensor q;
  private Tensor delta;
  private Tensor row;
  private Tensor weights;
  private Tensor[] state;
  private int[] numbers;

  /** Makes the operands. */
  @Setup
  public void setUp() {
    kernels = Backends.choose(backend);
    p = operand(rows, columns);
    q = operand(rows, columns);
    delta = operand(rows, columns);
    row = operand(1, columns);
    weights = operand(columns, columns);
    state = new Tensor[] {kernels.allocateState(q), squares()};
    numbers = IntStream.range(0, rows).map(i -> rows - 1 - i).toArray();
  }

  private Tensor operand(int height, int width) {
    Tensor operand = kernels.allocate(DType.FLOAT32, height, width);
    RandomValues.fill(operand, 3);
    return operand;
  }

  /** Second moments, which are never negative. */
  private Tensor squares() {
    Tensor v = kernels.allocateState(q);
    RandomValues.fill(v, 3);
    double[] values = v.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] *= values[i];
    }
    v.write(0, values, 0, values.length);
    return v;
  }

  /** Frees the memory. */
  @TearDown
  public void tearDown() {
    p.close();
    q.close();
    delta.close();
    row.close();
    weights.close();
    state[0].close();
    state[1].close();
  }

  /** Q = max(0, P). */
  @Benchmark
  public void relu() {
    kernels.activate(relu, p, q);
  }

  /** Q = σ(P). */
  @Benchmark
  public void sigmoid() {
    kernels.activate(sigmoid, p, q);
  }

  /** Q = tanh(P). */
  @Benchmark
  public void tanh() {
    kernels.activate(tanh, p, q);
  }

  /** Δ = dQ ⊙ σ'(P) for ReLU. */
  @Benchmark
  public void reluBackward() {
    kernels.differentiate(relu, p, q, p, delta);
  }

  /** P = Q Wᵀ + 1 bᵀ with as many inputs as outputs. */
  @Benchmark
  public void affine() {
    kernels.affine(q, weights, row, p);
  }

  /** db = column sums of Δ. */
  @Benchmark
  public void columnSums() {
    kernels.columnSums(p, row);
  }

  /** Σ t². */
  @Benchmark
  public double sumOfSquares() {
    return kernels.sumOfSquares(p);
  }

  /** Rows of a data set into a batch. */
  @Benchmark
  public void gather() {
    kernels.gather(p, numbers, 0, q);
  }

  /** w −= η g. */
  @Benchmark
  public void sgd() {
    kernels.update(sgd, q, p, NO_STATE, 1, LEARNING_RATE);
  }

  /** Adam's step, its moments with it. */
  @Benchmark
  public void adam() {
    kernels.update(adam, q, p, state, 1, LEARNING_RATE);
  }
}
