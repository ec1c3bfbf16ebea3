package deltachain.bench.prediction;

import deltachain.api.DType;
import deltachain.bench.step.Problem;
import deltachain.core.lookup.Backends;
import deltachain.core.network.Network;
import deltachain.core.network.Predictor;
import deltachain.spi.HeapTensor;
import java.util.concurrent.TimeUnit;
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

/** The outputs of a batch: of one row for the latency, of more for the throughput. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class PredictionBenchmark {
  /** The backend, by name. */
  @Param({"vector", "ejml", "ojalgo", "nd4j"})
  public String backend;

  /** The widths of the network. */
  @Param({"4-16-3", "784-128-10", "784-1024-1024-10"})
  public String shape;

  /** Rows at once. */
  @Param({"1", "64", "1024"})
  public int batch;

  private Network network;
  private Predictor predictor;
  private HeapTensor x;
  private HeapTensor outputs;

  /** Makes the network and its inputs. */
  @Setup
  public void setUp() {
    Problem problem = Problem.of(shape, batch);
    network = problem.network(Backends.choose(backend));
    predictor = new Predictor(network, batch);
    x = problem.x();
    outputs = new HeapTensor(DType.FLOAT32, batch, network.outputs());
  }

  /** Frees the memory. */
  @TearDown
  public void tearDown() {
    predictor.close();
    network.close();
  }

  /** The outputs of the batch, on the heap. */
  @Benchmark
  public void predict() {
    predictor.predict(x, outputs);
  }
}
