package deltachain.core.layer;

import deltachain.api.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Layers one after the other in one {@link Run}: their passes and the buffers between them.
 *
 * <p>Layer k reads value k and writes value k + 1; value 0 and the derivatives at both ends are the
 * caller's tensors. A strand without layers gives its input back.
 */
public final class Strand {
  private final List<Layer> layers;
  private final List<Pass> passes;
  private final Run run;
  private final Slices slices;
  private final List<RowBuffer> values = new ArrayList<>();
  private final List<RowBuffer> derivatives = new ArrayList<>();

  private Strand(List<Layer> layers, Run run) {
    this.layers = layers;
    this.run = run;
    this.passes = layers.stream().map(layer -> layer.newPass(run)).toList();
    this.slices =
        new Slices(layers.stream().mapToInt(layer -> layer.parameters().size()).toArray());
  }

  /** Layers that are only run forward: those that can write over their input do. */
  public static Strand forward(List<Layer> layers, Run run) {
    Strand strand = new Strand(layers, run);
    for (int k = 0; k < layers.size(); k++) {
      boolean over = k > 0 && layers.get(k).inPlace();
      strand.values.add(over ? strand.values.get(k - 1) : run.rows(layers.get(k).outputs()));
    }
    return strand;
  }

  /**
   * Layers that are run forward and backward.
   *
   * @param lowest the least k for which ∂C/∂value k is ever wanted
   */
  public static Strand bothWays(List<Layer> layers, Run run, int lowest) {
    Strand strand = new Strand(layers, run);
    for (int k = 0; k < layers.size(); k++) {
      int outputs = layers.get(k).outputs();
      strand.values.add(run.rows(outputs));
      boolean wanted = k + 1 >= lowest && k + 1 < layers.size();
      strand.derivatives.add(wanted ? run.rows(outputs) : run.none(outputs));
    }
    return strand;
  }

  /** As the run's mode needs it: forward alone in prediction, both ways in training. */
  static Strand of(List<Layer> layers, Run run) {
    return run.backward() ? bothWays(layers, run, 0) : forward(layers, run);
  }

  /** The first k ≥ 0 whose layer has parameters, or the number of layers. */
  public static int firstAdjustable(List<Layer> layers) {
    int k = 0;
    while (k < layers.size() && layers.get(k).parameters().isEmpty()) {
      k++;
    }
    return k;
  }

  /** Runs all layers, and returns the output of the last, in a buffer of this strand. */
  public Tensor forward(Tensor in) {
    int rows = in.rows();
    Tensor value = in;
    for (int k = 0; k < passes.size(); k++) {
      Tensor out = value(k + 1, rows);
      passes.get(k).forward(value, out);
      value = out;
    }
    return value;
  }

  /**
   * Runs all layers backward, down to ∂C/∂in or, without, to the first one with parameters.
   *
   * @param gradients ∂C/∂parameter of all layers, input side first, written; the same list in every
   *     call
   */
  public void backward(Tensor in, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients) {
    int rows = in.rows();
    if (passes.isEmpty() && dIn != null) {
      run.backend().copyRows(dOut, 0, dIn, 0, rows);
    }
    List<List<Tensor>> perLayer = slices.of(gradients);
    int last = passes.size() - 1;
    int stop = dIn != null ? 0 : firstAdjustable(layers);
    for (int k = last; k >= stop; k--) {
      passes
          .get(k)
          .backward(
              k == 0 ? in : value(k, rows),
              value(k + 1, rows),
              k == last ? dOut : derivative(k + 1, rows),
              k > stop ? derivative(k, rows) : k == 0 ? dIn : null,
              perLayer.get(k));
    }
  }

  /** Value k of the batch, k from 1: the output of layer k − 1. */
  public Tensor value(int k, int rows) {
    return values.get(k - 1).first(rows);
  }

  /** ∂C/∂value k, k from 1 to the number of layers − 1; without rows where it isn't wanted. */
  public Tensor derivative(int k, int rows) {
    RowBuffer buffer = derivatives.get(k - 1);
    return buffer.first(Math.min(rows, buffer.capacity()));
  }
}
