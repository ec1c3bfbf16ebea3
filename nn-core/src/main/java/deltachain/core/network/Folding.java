package deltachain.core.network;

import deltachain.api.Tensor;
import deltachain.core.initializer.Initializer;
import deltachain.core.layer.BatchNorm;
import deltachain.core.layer.Blueprint;
import deltachain.core.layer.Dense;
import deltachain.core.layer.Description;
import deltachain.core.layer.Layer;
import deltachain.core.layer.Parameter;
import java.util.List;

/** A copy of a network without the batch normalisations that follow a dense layer. */
final class Folding {
  private final Network from;

  Folding(Network from) {
    this.from = from;
  }

  Network folded() {
    List<Layer> layers = from.layers();
    NetworkBuilder builder = Network.inputs(from.inputs()).dtype(from.dtype());
    Initializer zero = Initializer.constant(0);
    for (int k = 0; k < layers.size(); k++) {
      Layer layer = layers.get(k);
      if (folds(k + 1)) {
        builder.dense(layer.outputs(), zero, zero);
      } else if (!folds(k)) {
        builder.layer(copy(layer));
      }
    }
    Network to = builder.build(from.backend());
    int next = 0;
    for (int k = 0; k < layers.size(); k++) {
      if (!folds(k)) {
        fill(layers.get(k), to.layers().get(next++));
      } else if (layers.get(k) instanceof BatchNorm norm) {
        Dense dense = (Dense) to.layers().get(next - 1);
        norm.foldInto(dense.weights(), dense.bias().orElseThrow());
      }
    }
    return to;
  }

  /** Whether layer k is a batch normalisation after a dense layer. */
  private boolean folds(int k) {
    List<Layer> layers = from.layers();
    return k > 0
        && k < layers.size()
        && layers.get(k) instanceof BatchNorm
        && layers.get(k - 1) instanceof Dense;
  }

  private static Blueprint copy(Layer layer) {
    return Description.layers(List.of(layer.describe()), layer.inputs()).get(0).blueprint();
  }

  private void fill(Layer source, Layer target) {
    fill(source.parameters(), target.parameters());
    fill(source.statistics(), target.statistics());
  }

  private void fill(List<Parameter> source, List<Parameter> target) {
    for (int i = 0; i < source.size(); i++) {
      Tensor value = source.get(i).value();
      from.backend().copyRows(value, 0, target.get(i).value(), 0, value.rows());
    }
  }
}
