package deltachain.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import deltachain.api.DType;
import deltachain.bench.engine.BackendEngine;
import deltachain.bench.engine.Product;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a JVM compiles first may not make objects of vectors later. */
class FirstProductTest {
  private static final Pattern BYTES = Pattern.compile("(\\d+) bytes");

  private static final List<String> SIZES =
      List.of(
          "32x4x16",
          "32x16x3",
          "16x32x4",
          "3x32x16",
          "64x784x128",
          "64x128x3",
          "64x128x7",
          "64x128x10",
          "64x128x15",
          "10x64x128",
          "64x10x128",
          "1x784x128",
          "1x128x10",
          "1x10x128",
          "128x1x784",
          "4x100x50",
          "8x200x30",
          "8x64x32",
          "1x128x32",
          "64x64x4");

  /** A long sum is compiled before its few results were stored often. */
  @Test
  void aLongSumAllocatesNothingWhereNoOtherProductCameBefore() throws Exception {
    assertThat(bytes(List.of("float32 NN 1x784x128"))).isZero();
  }

  /**
   * Vectors are objects until the methods that use them are compiled: 100 MB in the first product
   * of a layer, if it waited for them.
   */
  @ParameterizedTest
  @ValueSource(strings = {"NN 64x784x128", "TN 128x64x784", "NT 64x784x128"})
  void theFirstProductDoesWithoutVectors(String shape) throws Exception {
    double bytes =
        ChildJvm.number(BYTES, FirstOne.class, List.of("-Dnn.threads=1"), "float32 " + shape);

    assertThat(bytes).isBetween(1.0, 4e6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void productsAllocateNothingWhateverTheirOrder(int seed) throws Exception {
    List<String> shapes = shapes();
    Collections.shuffle(shapes, new Random(seed));

    assertThat(bytes(shapes)).as(shapes.toString()).isZero();
  }

  static List<String> shapes() {
    return Stream.of("float32 NN ", "float32 TN ", "float32 NT ", "float64 NT ")
        .flatMap(form -> SIZES.stream().map(form::concat))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static double bytes(List<String> shapes) throws Exception {
    return ChildJvm.number(
        BYTES, Products.class, List.of("-Dnn.threads=1"), shapes.toArray(String[]::new));
  }

  /** Multiplies once. */
  static final class FirstOne {
    private FirstOne() {}

    public static void main(String[] args) {
      Runnable product = Products.product(new BackendEngine("vector"), args[0]);
      long before = Products.THREADS.getCurrentThreadAllocatedBytes();
      product.run();
      long after = Products.THREADS.getCurrentThreadAllocatedBytes();
      System.out.println(after - before + " bytes");
    }
  }

  /** Multiplies until that allocates nothing, but no longer than a minute. */
  static final class Products {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Products() {}

    public static void main(String[] args) {
      BackendEngine engine = new BackendEngine("vector");
      Runnable[] products =
          Stream.of(args).map(text -> product(engine, text)).toArray(Runnable[]::new);
      long begin = System.nanoTime();
      long bytes = bytes(products);
      while (bytes > 0 && System.nanoTime() - begin < 60e9) {
        bytes = bytes(products);
      }
      System.out.println(bytes + " bytes");
    }

    private static Runnable product(BackendEngine engine, String text) {
      String[] words = text.split(" ", 2);
      return engine.product(Product.of(words[1]), DType.of(words[0]));
    }

    private static long bytes(Runnable[] products) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (Runnable product : products) {
        for (int i = 0; i < 2_000; i++) {
          product.run();
        }
      }
      return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
  }
}
