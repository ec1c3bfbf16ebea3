package deltachain.backend.ojalgo;

import deltachain.api.DType;
import deltachain.spi.HeapTensor;
import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.PhysicalStore;
import org.ojalgo.matrix.store.R032Store;
import org.ojalgo.matrix.store.R064Store;

/** A heap tensor that keeps ojAlgo's stores over its array. */
final class OjalgoTensor extends HeapTensor {
  private @Nullable Stores stores;

  /**
   * ojAlgo's stores are column-major, so that over the same array they are the transpose. They need
   * an array of exactly their size: a view of the first rows of a larger tensor gets one of its
   * own.
   *
   * @param array whose memory the stores are: the tensor's own, or a copy
   * @param transposed [columns × rows]
   * @param plain [rows × columns]: physical over the same array if it is a vector, else logical
   */
  private record Stores(
      HeapTensor array, PhysicalStore<Double> transposed, MatrixStore<Double> plain) {}

  OjalgoTensor(DType dtype, int rows, int columns) {
    super(dtype, rows, columns);
  }

  private OjalgoTensor(OjalgoTensor owner, int rows) {
    super(owner, rows);
  }

  @Override
  public OjalgoTensor rowPrefix(int rows) {
    requireOpen();
    return new OjalgoTensor(this, rows);
  }

  /** This matrix, or its transpose, to be read or written by ojAlgo. */
  MatrixStore<Double> store(boolean transpose) {
    requireOpen();
    Stores present = stores();
    return transpose ? present.transposed : present.plain;
  }

  /** Brings the elements to where {@link #store} reads them: nothing to do but for a view. */
  void load() {
    copy(this, stores().array);
  }

  /** Brings back what ojAlgo wrote to {@link #store}: nothing to do but for a view. */
  void save() {
    copy(stores().array, this);
  }

  private static void copy(HeapTensor from, HeapTensor to) {
    if (from != to) {
      if (from.dtype() == DType.FLOAT32) {
        to.write(0, from.floats(), 0, from.length());
      } else {
        to.write(0, from.doubles(), 0, from.length());
      }
    }
  }

  private Stores stores() {
    if (stores == null) {
      stores = newStores();
    }
    return stores;
  }

  private Stores newStores() {
    boolean float32 = dtype() == DType.FLOAT32;
    int size = float32 ? floats().length : doubles().length;
    HeapTensor array = size == length() ? this : new HeapTensor(dtype(), rows(), columns());
    PhysicalStore<Double> transposed = wrap(array, columns());
    boolean vector = rows() == 1 || columns() == 1;
    return new Stores(array, transposed, vector ? wrap(array, rows()) : transposed.transpose());
  }

  private static PhysicalStore<Double> wrap(HeapTensor array, int structure) {
    return array.dtype() == DType.FLOAT32
        ? R032Store.wrap(array.floats(), structure)
        : R064Store.wrap(array.doubles(), structure);
  }

  @Override
  public void close() {
    super.close();
    stores = null;
  }
}
