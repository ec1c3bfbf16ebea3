package deltachain.tck.kernel;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.HeapTensor;
import deltachain.tck.sample.Samples;
import deltachain.tck.sample.Values;

/** Where an end of a copy lives: in the backend's memory or on the heap, in either type. */
enum Side {
  BACKEND,
  HEAP_FLOAT32,
  HEAP_FLOAT64;

  DType dtype(Samples samples) {
    return switch (this) {
      case BACKEND -> samples.dtype();
      case HEAP_FLOAT32 -> DType.FLOAT32;
      case HEAP_FLOAT64 -> DType.FLOAT64;
    };
  }

  Tensor tensor(Samples samples, int rows, int columns, double... values) {
    return switch (this) {
      case BACKEND -> samples.of(rows, columns, values);
      case HEAP_FLOAT32 -> HeapTensor.of(rows, columns, Values.floats(values));
      case HEAP_FLOAT64 -> HeapTensor.of(rows, columns, values.clone());
    };
  }
}
