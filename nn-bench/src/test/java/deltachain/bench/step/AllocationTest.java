package deltachain.bench.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import deltachain.bench.prediction.PredictionBenchmark;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {
  private static final int BLOCKS = 101;
  private static final int CALLS = 20;
  private static final long LONGEST_WARM_UP = 60_000_000_000L;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @CsvSource({
    "vector,S,sgd",
    "vector,S,adam",
    "vector,M,sgd",
    "vector,M,adam",
    "vector,M1,adam",
    "ejml,S,sgd",
    "ejml,S,adam",
    "ejml,M,sgd",
    "ejml,M,adam",
    "ejml,M1,adam",
    "ojalgo,S,sgd",
    "ojalgo,S,adam",
    "ojalgo,M,sgd",
    "ojalgo,M,adam",
    "ojalgo,M1,adam"
  })
  void aStepAllocatesNothingBeyondTheProductsOfTheLibrary(
      String backend, Workload workload, String optimizer) {
    System.setProperty("nn.threads", "1");
    StepBenchmark benchmark = new StepBenchmark();
    benchmark.backend = backend;
    benchmark.workload = workload;
    benchmark.optimizer = optimizer;
    benchmark.setUp();

    long products = backend.equals("ojalgo") ? bytes(benchmark::products, 0, 0) : 0;
    long step = bytes(benchmark::step, products, LONGEST_WARM_UP);
    benchmark.tearDown();

    assertThat(step).as("bytes of %d steps", CALLS).isLessThanOrEqualTo(products);
  }

  @ParameterizedTest
  @CsvSource({"ejml,S", "ejml,M", "ejml,M1", "vector,S", "vector,M", "vector,M1"})
  void productsAllocateNothing(String backend, Workload workload) {
    System.setProperty("nn.threads", "1");
    StepBenchmark benchmark = new StepBenchmark();
    benchmark.backend = backend;
    benchmark.workload = workload;
    benchmark.optimizer = "sgd";
    benchmark.setUp();

    long products = bytes(benchmark::products, 0, LONGEST_WARM_UP);
    benchmark.tearDown();

    assertThat(products).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "vector,4-16-3,1",
    "vector,784-128-10,1",
    "vector,784-128-10,64",
    "ejml,784-128-10,1",
    "ejml,784-128-10,64"
  })
  void aPredictionAllocatesNothing(String backend, String shape, int batch) {
    System.setProperty("nn.threads", "1");
    PredictionBenchmark benchmark = new PredictionBenchmark();
    benchmark.backend = backend;
    benchmark.shape = shape;
    benchmark.batch = batch;
    benchmark.setUp();

    long bytes = bytes(benchmark::predict, 0, LONGEST_WARM_UP);
    benchmark.tearDown();

    assertThat(bytes).isZero();
  }

  /**
   * The bytes that a block of calls allocates when warm, the median of the blocks: while the JVM
   * compiles, vectors are objects, and code that is compiled anew may make objects of them again. A
   * block without objects is no sign of that: before vectors, single elements are multiplied.
   *
   * @param enough ends the warm-up, which {@code nanos} end otherwise
   */
  private long bytes(Runnable call, long enough, long nanos) {
    long begin = System.nanoTime();
    long median;
    do {
      long[] blocks = new long[BLOCKS];
      Arrays.setAll(blocks, block -> block(call));
      Arrays.sort(blocks);
      median = blocks[BLOCKS / 2];
    } while (median > enough && System.nanoTime() - begin < nanos);
    return median;
  }

  private long block(Runnable call) {
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
