package deltachain.bench.step;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.lookup.Backends;
import deltachain.core.loss.CrossEntropy;
import deltachain.core.network.Network;
import deltachain.core.optimizer.Optimizers;
import deltachain.core.training.TrainingStep;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import java.util.ArrayList;
import java.util.List;
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

/**
 * One whole training step, and beside it the matrix products of that step alone: what the framework
 * adds is the difference.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class StepBenchmark {
  /** The backend, by name. */
  @Param({"vector", "ejml", "ojalgo", "nd4j"})
  public String backend;

  /** The network and batch. */
  @Param({"S", "M", "L", "M1"})
  public Workload workload;

  /** The optimizer, by name. */
  @Param({"sgd", "adam"})
  public String optimizer;

  private Network network;
  private TrainingStep training;
  private HeapTensor x;
  private HeapTensor y;
  private int[] rows;
  private final List<Product> products = new ArrayList<>();

  /** The three products of a dense layer; the first layer has no dQ. */
  private record Product(Tensor q, Tensor w, Tensor p, Tensor delta, Tensor dw, Tensor dq) {}

  /** Makes the network, the data, and operands for the products. */
  @Setup
  public void setUp() {
    Backend opened = Backends.choose(backend);
    Problem problem = workload.problem();
    network = problem.network(opened);
    training =
        new TrainingStep(
            network, new CrossEntropy(), Optimizers.of(optimizer, 0.001), problem.batch());
    x = problem.x();
    y = problem.y();
    rows = IntStream.range(0, problem.batch()).toArray();
    for (int i = 1; i <= problem.depth(); i++) {
      products.add(product(opened, problem.batch(), problem.width(i - 1), problem.width(i)));
    }
  }

  private static Product product(Backend backend, int batch, int in, int out) {
    return new Product(
        operand(backend, batch, in),
        operand(backend, out, in),
        operand(backend, batch, out),
        operand(backend, batch, out),
        operand(backend, out, in),
        operand(backend, batch, in));
  }

  private static Tensor operand(Backend backend, int rows, int columns) {
    Tensor tensor = backend.allocate(DType.FLOAT32, rows, columns);
    RandomValues.fill(tensor, 3);
    return tensor;
  }

  /** Frees the memory. */
  @TearDown
  public void tearDown() {
    training.close();
    network.close();
  }

  /** Gather, forward chain, loss, backward chain, update. */
  @Benchmark
  public double step() {
    return training.run(x, y, rows, 0, rows.length);
  }

  /** P = Q Wᵀ, dW = Δᵀ Q and, but for the first layer, dQ = Δ W, in the order of a step. */
  @Benchmark
  public void products() {
    Backend multiplier = network.backend();
    for (int i = 0; i < products.size(); i++) {
      Product of = products.get(i);
      multiplier.multiply(false, true, 1, of.q, of.w, 0, of.p);
    }
    for (int i = products.size() - 1; i >= 0; i--) {
      Product of = products.get(i);
      multiplier.multiply(true, false, 1, of.delta, of.q, 0, of.dw);
      if (i > 0) {
        multiplier.multiply(false, false, 1, of.delta, of.w, 0, of.dq);
      }
    }
  }
}
