package deltachain.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import deltachain.api.DType;
import deltachain.api.Elementary;
import deltachain.api.Tensor;
import deltachain.core.lookup.Backends;
import deltachain.spi.Backend;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caller into which much is inlined already may not make objects of the kernels' vectors. */
class DeepCallerTest {
  private static final Pattern BYTES = Pattern.compile("(\\d+) bytes");

  @ParameterizedTest
  @CsvSource({"exp,5", "exp,6", "tanh,5", "tanh,6", "erf,5", "erf,6", "product,3", "product,5"})
  void aKernelAllocatesNothingHoweverDeepItIsCalled(String kernel, String depth) throws Exception {
    double bytes = ChildJvm.number(BYTES, Caller.class, List.of("-Dnn.threads=1"), kernel, depth);

    assertThat(bytes).isZero();
  }

  /** Calls a kernel through so many methods, which the compiler inlines. */
  static final class Caller {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long WARM_UP = 1_000_000_000L;
    private static final long LONGEST_WARM_UP = 30_000_000_000L;

    private Caller() {}

    public static void main(String[] args) {
      Runnable kernel = kernel(args[0]);
      Runnable caller =
          switch (args[1]) {
            case "3" -> () -> three(kernel);
            case "5" -> () -> five(kernel);
            case "6" -> () -> six(kernel);
            default -> throw new IllegalArgumentException(args[1]);
          };
      System.out.println(bytes(caller) + " bytes");
    }

    private static Runnable kernel(String text) {
      Backend backend = Backends.choose("vector");
      Elementary math = backend.elementary();
      float[] x = new float[16];
      return switch (text) {
        case "exp" -> () -> math.exp(x, x, 0, x.length);
        case "tanh" -> () -> math.tanh(x, x, 0, x.length);
        case "erf" -> () -> math.erf(x, x, 0, x.length);
        case "product" -> outerProduct(backend);
        default -> throw new IllegalArgumentException(text);
      };
    }

    private static Runnable outerProduct(Backend backend) {
      Tensor column = backend.allocate(DType.FLOAT32, 2, 1);
      Tensor row = backend.allocate(DType.FLOAT32, 1, 16);
      Tensor product = backend.allocate(DType.FLOAT32, 2, 16);
      return () -> backend.multiply(false, false, 1, column, row, 0, product);
    }

    /** The bytes of a block of calls, the median, when the compiler has had its time. */
    private static long bytes(Runnable call) {
      long begin = System.nanoTime();
      long nanos;
      long bytes;
      do {
        bytes = block(call);
        nanos = System.nanoTime() - begin;
      } while (nanos < WARM_UP || bytes > 0 && nanos < LONGEST_WARM_UP);
      long[] blocks = new long[21];
      Arrays.setAll(blocks, block -> block(call));
      Arrays.sort(blocks);
      return blocks[blocks.length / 2];
    }

    private static long block(Runnable call) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 100; i++) {
        call.run();
      }
      return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void six(Runnable call) {
      five(call);
    }

    private static void five(Runnable call) {
      four(call);
    }

    private static void four(Runnable call) {
      three(call);
    }

    private static void three(Runnable call) {
      two(call);
    }

    private static void two(Runnable call) {
      one(call);
    }

    private static void one(Runnable call) {
      call.run();
    }
  }
}
