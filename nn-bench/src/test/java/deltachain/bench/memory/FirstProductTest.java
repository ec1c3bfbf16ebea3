package deltachain.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import deltachain.bench.engine.BackendEngine;
import deltachain.bench.engine.Product;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FirstProductTest {
  private static final Pattern BYTES = Pattern.compile("(\\d+) bytes");

  /** A long sum is compiled before its few results were stored often. */
  @Test
  void aLongSumAllocatesNothingWhereNoOtherProductCameBefore() throws Exception {
    double bytes = ChildJvm.number(BYTES, LongSum.class, List.of("-Dnn.threads=1"));

    assertThat(bytes).isZero();
  }

  /** Multiplies until that allocates nothing, but no longer than five seconds. */
  static final class LongSum {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private LongSum() {}

    public static void main(String[] args) {
      Runnable product = new BackendEngine("vector").product(Product.of("NN 1x784x128"));
      long begin = System.nanoTime();
      long bytes = bytes(product);
      while (bytes > 0 && System.nanoTime() - begin < 5e9) {
        bytes = bytes(product);
      }
      System.out.println(bytes + " bytes");
    }

    private static long bytes(Runnable product) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 10_000; i++) {
        product.run();
      }
      return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
  }
}
