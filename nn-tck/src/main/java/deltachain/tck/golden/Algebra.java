package deltachain.tck.golden;

import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.HashMap;
import java.util.Map;

/** Matrix algebra by the backend's kernels, on the inputs of one identity; vectors are columns. */
final class Algebra implements AutoCloseable {
  private final Backend backend;
  private final Node given;
  private final Workspace workspace;
  private final Map<String, Tensor> inputs = new HashMap<>();

  Algebra(Backend backend, Node given) {
    this.backend = backend;
    this.given = given;
    this.workspace = new Workspace(backend);
    Node arrays = given.node("inputs");
    for (String name : arrays.keys()) {
      inputs.put(name, workspace.holding(arrays.values(name).upright()));
    }
  }

  /** An input by its letter. */
  Tensor get(String letter) {
    Tensor input = inputs.get(letter);
    if (input == null) {
      throw new IllegalArgumentException(given.path() + " has no input " + letter);
    }
    return input;
  }

  Tensor times(String m, String n) {
    return times(get(m), get(n));
  }

  Tensor times(String m, Tensor n) {
    return times(get(m), n);
  }

  /** M N. */
  Tensor times(Tensor m, Tensor n) {
    Tensor product = workspace.room(m.rows(), n.columns());
    backend.multiply(false, false, 1, m, n, 0, product);
    return product;
  }

  Tensor transposedTimes(String m, Tensor n) {
    return transposedTimes(get(m), n);
  }

  /** M' N. */
  Tensor transposedTimes(Tensor m, Tensor n) {
    Tensor product = workspace.room(m.columns(), n.columns());
    backend.multiply(true, false, 1, m, n, 0, product);
    return product;
  }

  /** M N', of two vectors their outer product. */
  Tensor outer(Tensor m, Tensor n) {
    Tensor product = workspace.room(m.rows(), n.rows());
    backend.multiply(false, true, 1, m, n, 0, product);
    return product;
  }

  double dot(String u, Tensor v) {
    return dot(get(u), v);
  }

  /** u'v of two vectors. */
  double dot(Tensor u, Tensor v) {
    return transposedTimes(u, v).toArray()[0];
  }

  /** σ(P) for the activation that the case names. */
  Tensor activate(String sigma, Tensor p) {
    Tensor q = workspace.room(p);
    backend.activate(Pointwise.of(given.text(sigma)), p, q);
    return q;
  }

  /** dQ ⊙ σ'(P) for the activation that the case names. */
  Tensor differentiate(String sigma, Tensor p, Tensor q, Tensor dq) {
    Tensor delta = workspace.room(p);
    backend.differentiate(Pointwise.of(given.text(sigma)), p, q, dq, delta);
    return delta;
  }

  @Override
  public void close() {
    workspace.close();
  }
}
