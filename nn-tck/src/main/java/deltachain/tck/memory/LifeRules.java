package deltachain.tck.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.activation.ReLU;
import deltachain.core.optimizer.Adam;
import deltachain.spi.Backend;
import deltachain.tck.UnderTest;
import deltachain.tck.sample.Samples;
import deltachain.tck.sample.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 4: when memory is given back, and what happens after. */
public interface LifeRules extends UnderTest {
  /** 8 MiB of float64. */
  int ROWS = 1024;

  /** Together with {@link #ROWS}: 8 MiB of float64. */
  int COLUMNS = 1024;

  /** Off-heap memory is freed by a thread of its own, some time after the collection. */
  int ATTEMPTS = 20;

  @ParameterizedTest
  @EnumSource
  default void rule4_1_closingTwiceDoesNothing(DType dtype) {
    require(dtype);
    Backend backend = backend();
    Tensor closed = backend.allocate(dtype, 3, 2);
    closed.close();
    try (Tensor other = backend.allocate(dtype, 3, 2)) {
      other.write(0, Values.filled(6, 5), 0, 6);
      closed.close();
      assertThat(other.toArray()).as("rule 4.1: %s", dtype).containsOnly(5);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule4_2_accessAfterCloseThrows(DType dtype) {
    require(dtype);
    Tensor closed = backend().allocate(dtype, 3, 2);
    boolean array = closed.hasArray();
    closed.close();
    Map<String, ThrowingCallable> accesses = new LinkedHashMap<>();
    accesses.put("read doubles", () -> closed.read(0, new double[6], 0, 6));
    accesses.put("read floats", () -> closed.read(0, new float[6], 0, 6));
    accesses.put("write doubles", () -> closed.write(0, new double[6], 0, 6));
    accesses.put("write floats", () -> closed.write(0, new float[6], 0, 6));
    accesses.put("toArray", closed::toArray);
    accesses.put("rowPrefix", () -> closed.rowPrefix(1));
    if (array) {
      accesses.put("array", dtype == DType.FLOAT32 ? closed::floats : closed::doubles);
    }
    accesses.forEach((access, call) -> refused(access + " of a closed " + dtype, call));
  }

  @ParameterizedTest
  @EnumSource
  default void rule4_3_kernelsRefuseAClosedTensor(DType dtype) {
    require(dtype);
    Backend backend = backend();
    try (Samples samples = new Samples(backend, dtype, 43)) {
      Tensor open = samples.normal(3, 3);
      Tensor other = samples.normal(3, 3);
      Tensor row = samples.normal(1, 3);
      Tensor closed = samples.zeros(3, 3);
      Tensor closedRow = samples.zeros(1, 3);
      closed.close();
      closedRow.close();
      Map<String, ThrowingCallable> kernels = new LinkedHashMap<>();
      kernels.put("multiply, A", () -> backend.multiply(false, false, 1, closed, open, 0, open));
      kernels.put("multiply, B", () -> backend.multiply(false, false, 1, open, closed, 0, open));
      kernels.put("multiply, C", () -> backend.multiply(false, false, 1, open, open, 0, closed));
      kernels.put("activate", () -> backend.activate(new ReLU(), closed, open));
      kernels.put(
          "differentiate", () -> backend.differentiate(new ReLU(), open, open, closed, open));
      kernels.put("affine, Q", () -> backend.affine(closed, open, row, other));
      kernels.put("affine, W", () -> backend.affine(open, closed, row, other));
      kernels.put("affine, b", () -> backend.affine(open, open, closedRow, other));
      kernels.put("affine, P", () -> backend.affine(open, open, row, closed));
      kernels.put("columnSums", () -> backend.columnSums(closed, row));
      kernels.put("sumOfSquares", () -> backend.sumOfSquares(closed));
      kernels.put("scale", () -> backend.scale(2, closed));
      kernels.put("gather", () -> backend.gather(closed, new int[] {0, 1, 2}, 0, open));
      kernels.put("copyRows", () -> backend.copyRows(open, 0, closed, 0, 3));
      kernels.put(
          "update",
          () -> backend.update(new Adam(0.1), closed, open, new Tensor[] {open, open}, 1, 0.1));
      kernels.forEach((kernel, call) -> refused(kernel + " with a closed " + dtype, call));
    }
  }

  private static void refused(String access, ThrowingCallable call) {
    assertThatThrownBy(call)
        .as("rule 4.2 or 4.3: %s tensor", access)
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource
  default void rule4_4_closedTensorsGiveTheirMemoryBack(DType dtype) {
    require(dtype);
    requireNoGrowth("rule 4.4: closed", dtype, true);
  }

  @ParameterizedTest
  @EnumSource
  default void rule4_5_forgottenTensorsAreReclaimed(DType dtype) {
    require(dtype);
    requireNoGrowth("rule 4.5: forgotten", dtype, false);
  }

  /** Makes 48 tensors of 4 or 8 MiB one after the other: at most 8 may still be in use. */
  private void requireNoGrowth(String rule, DType dtype, boolean close) {
    Backend backend = backend();
    long bytes = (long) ROWS * COLUMNS * dtype.bytes();
    boolean heap = makeAndLeave(backend, dtype, close);
    long before = inUse(heap);
    for (int i = 0; i < 48; i++) {
      makeAndLeave(backend, dtype, close);
    }
    long growth = inUse(heap) - before;
    for (int attempt = 1; attempt < ATTEMPTS && growth >= 8 * bytes; attempt++) {
      growth = inUse(heap) - before;
    }
    assertThat(growth)
        .as("%s: growth in bytes after 48 tensors of %d bytes, %s", rule, bytes, dtype)
        .isLessThan(8 * bytes);
  }

  private static long inUse(boolean heap) {
    if (heap) {
      return MemoryInUse.heap();
    }
    var resident = MemoryInUse.resident();
    Assumptions.assumeTrue(
        resident.isPresent(), "this system doesn't tell how much off-heap memory is resident");
    return resident.getAsLong();
  }

  private static boolean makeAndLeave(Backend backend, DType dtype, boolean close) {
    Tensor tensor = backend.allocate(dtype, ROWS, COLUMNS);
    tensor.write(0, new double[ROWS * 8], 0, ROWS * 8);
    if (close) {
      tensor.close();
    }
    return tensor.hasArray();
  }
}
