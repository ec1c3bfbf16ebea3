package deltachain.core.layer;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.initializer.Initializer;
import deltachain.core.random.SplitMix;
import deltachain.spi.Backend;
import java.util.HashMap;
import java.util.Map;

/** Where a layer is built: on which backend, behind how many columns, from which random stream. */
public final class Site {
  private final Backend backend;
  private final DType dtype;
  private final int inputs;
  private final SplitMix random;
  private final Map<String, Integer> numbers;

  private Site(
      Backend backend, DType dtype, int inputs, SplitMix random, Map<String, Integer> numbers) {
    this.backend = backend;
    this.dtype = dtype;
    this.inputs = inputs;
    this.random = random;
    this.numbers = numbers;
  }

  /** The site of a network's first layer. */
  public static Site of(Backend backend, DType dtype, int inputs, SplitMix random) {
    return new Site(backend, dtype, inputs, random, new HashMap<>());
  }

  /** The same network, behind that many columns. */
  public Site behind(int columns) {
    return new Site(backend, dtype, columns, random, numbers);
  }

  /** The backend of the layer's tensors. */
  public Backend backend() {
    return backend;
  }

  /** The element type of the layer's tensors. */
  public DType dtype() {
    return dtype;
  }

  /** Columns that the layer gets. */
  public int inputs() {
    return inputs;
  }

  /** Where initial values are drawn. */
  public SplitMix random() {
    return random;
  }

  /** 1, 2, … counted along the network for each kind: numbers the parameters' names. */
  public int next(String kind) {
    return numbers.merge(kind, 1, Integer::sum);
  }

  /** A new tensor with initial values. */
  public Tensor tensor(int rows, int columns, Initializer initializer, int fanIn, int fanOut) {
    double[] values = new double[Math.multiplyExact(rows, columns)];
    initializer.fill(values, fanIn, fanOut, random);
    Tensor tensor = backend.allocate(dtype, rows, columns);
    tensor.write(0, values, 0, values.length);
    return tensor;
  }

  /** A new row [1 × columns] of one value. */
  public Tensor row(int columns, double value) {
    return tensor(1, columns, Initializer.constant(value), columns, columns);
  }
}
