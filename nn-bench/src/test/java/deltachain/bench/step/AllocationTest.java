package deltachain.bench.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {
  private static final int BLOCKS = 10;
  private static final int CALLS = 20;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @CsvSource({
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

    long step = bytes(benchmark::step);
    long products = bytes(benchmark::products);
    benchmark.tearDown();

    assertThat(step).as("bytes of %d steps", CALLS).isEqualTo(products);
  }

  @ParameterizedTest
  @CsvSource({"S", "M", "M1"})
  void theProductsOfEjmlAllocateNothing(Workload workload) {
    System.setProperty("nn.threads", "1");
    StepBenchmark benchmark = new StepBenchmark();
    benchmark.backend = "ejml";
    benchmark.workload = workload;
    benchmark.optimizer = "sgd";
    benchmark.setUp();

    long products = bytes(benchmark::products);
    benchmark.tearDown();

    assertThat(products).isZero();
  }

  /**
   * The fewest bytes that a block of calls allocates: the JVM itself adds some while it compiles.
   */
  private long bytes(Runnable call) {
    long fewest = Long.MAX_VALUE;
    for (int block = 0; block < BLOCKS; block++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        call.run();
      }
      fewest = Math.min(fewest, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return fewest;
  }
}
