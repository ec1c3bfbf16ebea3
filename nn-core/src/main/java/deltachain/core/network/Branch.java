package deltachain.core.network;

import deltachain.core.layer.Blueprint;
import java.util.List;
import java.util.function.UnaryOperator;

/** Describes the layers of a residual block or of one branch. */
public final class Branch extends LayerStack<Branch> {
  private Branch() {}

  static List<Blueprint> described(UnaryOperator<Branch> description) {
    return description.apply(new Branch()).blueprints();
  }

  @Override
  Branch self() {
    return this;
  }
}
