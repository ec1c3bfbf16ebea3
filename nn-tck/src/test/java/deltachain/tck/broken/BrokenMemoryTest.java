package deltachain.tck.broken;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.HeapTensor;
import deltachain.tck.sample.Values;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenMemoryTest {

  @Test
  void memoryThatIsNotCleared() {
    Memory broken =
        new Memory(
            tensor -> {
              tensor.write(0, Values.filled(tensor.length(), 1), 0, tensor.length());
              return tensor;
            });
    Trial.of(broken).isRejectedBy("1.1").isAcceptedBy("1.2", "1.4", "5.4");
  }

  @Test
  void truncationInsteadOfRounding() {
    Memory broken =
        new Memory(
            tensor ->
                new Wrapped(tensor) {
                  @Override
                  public void write(int from, double[] source, int offset, int length) {
                    double[] truncated = source.clone();
                    for (int i = 0; i < source.length && dtype() == DType.FLOAT32; i++) {
                      float near = (float) source[i];
                      boolean up = Math.abs(near) > Math.abs(source[i]);
                      truncated[i] = up ? Math.nextAfter(near, 0) : near;
                    }
                    super.write(from, truncated, offset, length);
                  }
                });
    Trial.of(broken).isRejectedBy("1.5").isAcceptedBy("1.1", "1.7", "2.2");
  }

  @Test
  void anArrayThatIsACopy() {
    Memory broken =
        new Memory(
            tensor ->
                new Wrapped(tensor) {
                  @Override
                  public float[] floats() {
                    return super.floats().clone();
                  }
                });
    Trial.of(broken).isRejectedBy("1.8").isAcceptedBy("1.4", "2.1");
  }

  @Test
  void aRangeOutOfBoundsThatIsCutShort() {
    Memory broken =
        new Memory(
            tensor ->
                new Wrapped(tensor) {
                  @Override
                  public void write(int from, double[] source, int offset, int length) {
                    super.write(from, source, offset, Math.min(length, length() - from));
                  }
                });
    Trial.of(broken).isRejectedBy("2.4").isAcceptedBy("2.1", "2.2", "2.3");
  }

  @Test
  void aViewThatBeginsOneRowTooLate() {
    Memory broken =
        new Memory(
            tensor ->
                new Wrapped(tensor) {
                  @Override
                  public Tensor rowPrefix(int rows) {
                    Tensor owner = this;
                    int shift = rows < rows() ? columns() : 0;
                    return new Wrapped(super.rowPrefix(rows)) {
                      @Override
                      public void read(int from, double[] target, int offset, int length) {
                        owner.read(from + shift, target, offset, length);
                      }
                    };
                  }
                });
    Trial.of(broken).isRejectedBy("3.1").isAcceptedBy("1.4", "2.1");
  }

  @Test
  void aViewThatIsACopy() {
    Memory broken =
        new Memory(
            tensor ->
                new Wrapped(tensor) {
                  @Override
                  public Tensor rowPrefix(int rows) {
                    double[] values = super.rowPrefix(rows).toArray();
                    Tensor copy = new HeapTensor(dtype(), rows, columns());
                    copy.write(0, values, 0, values.length);
                    return copy;
                  }
                });
    Trial.of(broken).isRejectedBy("3.2").isAcceptedBy("3.1", "3.3", "3.5");
  }

  @Test
  void aViewWhoseCloseEndsItsOwner() {
    Memory broken =
        new Memory(
            tensor ->
                new Wrapped(tensor) {
                  @Override
                  public Tensor rowPrefix(int rows) {
                    Tensor owner = this;
                    return new Wrapped(super.rowPrefix(rows)) {
                      @Override
                      public void close() {
                        owner.close();
                      }
                    };
                  }
                });
    Trial.of(broken).isRejectedBy("3.6").isAcceptedBy("3.1", "3.2", "3.7");
  }

  @Test
  void accessAfterClose() {
    Memory broken =
        new Memory(
            tensor ->
                new Wrapped(tensor) {
                  @Override
                  public void close() {}
                });
    Trial.of(broken)
        .isRejectedBy("3.7")
        .isRejectedBy("4.2")
        .isRejectedBy("4.3")
        .isAcceptedBy("1.1", "3.2", "4.1");
  }

  @Test
  void memoryThatIsNeverGivenBack() {
    List<double[]> kept = new ArrayList<>();
    Memory broken =
        new Memory(
            tensor -> {
              kept.add(new double[tensor.length()]);
              return tensor;
            });
    Trial.of(broken).isRejectedBy("4.4").isRejectedBy("4.5").isAcceptedBy("1.1", "4.2");
    assertThat(kept).isNotEmpty();
  }
}
