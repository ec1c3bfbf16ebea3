package deltachain.tck.golden;

import static java.util.Map.entry;

import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.Map;

/**
 * The derivatives that backpropagation is made of: value and gradients of eight scalar expressions
 * in matrices and vectors, by the backend's product and activations alone.
 */
final class MatrixIdentityCases implements Cases {

  /** Computes C and puts every gradient where it is compared. */
  @FunctionalInterface
  private interface Identity {
    void derive(Algebra in, Derivatives out);
  }

  private static final Map<String, Identity> BY_FORMULA =
      Map.ofEntries(
          entry("y'Ax", MatrixIdentityCases::bilinear),
          entry("y'ABx", MatrixIdentityCases::bilinearOfProduct),
          entry("1/2 x'A'Ax", MatrixIdentityCases::quadratic),
          entry("1/2 x'B'A'ABx", MatrixIdentityCases::quadraticOfProduct),
          entry("y's(Ax)", MatrixIdentityCases::layer),
          entry("y's(A)x", MatrixIdentityCases::activatedMatrix),
          entry("y's1(A s2(B)) x", MatrixIdentityCases::nestedMatrices),
          entry("y's1(A s2(B x))", MatrixIdentityCases::twoLayers));

  @Override
  public void run(Backend backend, Node file, Tally tally) {
    for (Node given : file.nodes("cases")) {
      String formula = given.text("C");
      tally.run(
          formula,
          checks -> {
            Identity identity = BY_FORMULA.get(formula);
            if (identity == null) {
              throw new MissingWord(formula);
            }
            try (Algebra in = new Algebra(backend, given)) {
              Derivatives out = new Derivatives(given, checks);
              identity.derive(in, out);
              out.requireAll();
            }
          });
    }
  }

  /** C = y'Ax: dA = y x', dx = A'y, dy = Ax. */
  private static void bilinear(Algebra in, Derivatives out) {
    Tensor p = in.times("A", "x");
    out.value(in.dot("y", p));
    out.gradient("A", in.outer(in.get("y"), in.get("x")));
    out.gradient("x", in.transposedTimes("A", in.get("y")));
    out.gradient("y", p);
  }

  /** C = y'ABx: dA = y (Bx)', dB = A'y x', dx = B'A'y, dy = ABx. */
  private static void bilinearOfProduct(Algebra in, Derivatives out) {
    Tensor q = in.times("B", "x");
    Tensor p = in.times("A", q);
    Tensor dq = in.transposedTimes("A", in.get("y"));
    out.value(in.dot("y", p));
    out.gradient("A", in.outer(in.get("y"), q));
    out.gradient("B", in.outer(dq, in.get("x")));
    out.gradient("x", in.transposedTimes("B", dq));
    out.gradient("y", p);
  }

  /** C = ½ ‖p‖² with p = Ax: dA = p x', dx = A'p. */
  private static void quadratic(Algebra in, Derivatives out) {
    Tensor p = in.times("A", "x");
    out.value(0.5 * in.dot(p, p));
    out.gradient("A", in.outer(p, in.get("x")));
    out.gradient("x", in.transposedTimes("A", p));
  }

  /** C = ½ ‖p‖² with p = Aq, q = Bx: dA = p q', dB = (A'p) x', dx = B'A'p. */
  private static void quadraticOfProduct(Algebra in, Derivatives out) {
    Tensor q = in.times("B", "x");
    Tensor p = in.times("A", q);
    Tensor dq = in.transposedTimes("A", p);
    out.value(0.5 * in.dot(p, p));
    out.gradient("A", in.outer(p, q));
    out.gradient("B", in.outer(dq, in.get("x")));
    out.gradient("x", in.transposedTimes("B", dq));
  }

  /** C = y'σ(p) with p = Ax: Δ = y ⊙ σ'(p), dA = Δ x', dx = A'Δ, dy = σ(p). */
  private static void layer(Algebra in, Derivatives out) {
    Tensor p = in.times("A", "x");
    Tensor q = in.activate("sigma1", p);
    Tensor delta = in.differentiate("sigma1", p, q, in.get("y"));
    out.value(in.dot("y", q));
    out.gradient("A", in.outer(delta, in.get("x")));
    out.gradient("x", in.transposedTimes("A", delta));
    out.gradient("y", q);
  }

  /** C = y'Qx with Q = σ(A): dQ = y x', dA = dQ ⊙ σ'(A), dx = Q'y, dy = Qx. */
  private static void activatedMatrix(Algebra in, Derivatives out) {
    Tensor q = in.activate("sigma1", in.get("A"));
    Tensor dq = in.outer(in.get("y"), in.get("x"));
    Tensor qx = in.times(q, in.get("x"));
    out.value(in.dot("y", qx));
    out.gradient("A", in.differentiate("sigma1", in.get("A"), q, dq));
    out.gradient("x", in.transposedTimes(q, in.get("y")));
    out.gradient("y", qx);
  }

  /**
   * C = y'Q₁x with Q₁ = σ₁(P), P = A Q₂, Q₂ = σ₂(B): Δ₁ = (y x') ⊙ σ₁'(P), dA = Δ₁ Q₂', dB = (A'Δ₁)
   * ⊙ σ₂'(B), dx = Q₁'y, dy = Q₁x.
   */
  private static void nestedMatrices(Algebra in, Derivatives out) {
    Tensor q2 = in.activate("sigma2", in.get("B"));
    Tensor p = in.times("A", q2);
    Tensor q1 = in.activate("sigma1", p);
    Tensor q1x = in.times(q1, in.get("x"));
    Tensor delta1 = in.differentiate("sigma1", p, q1, in.outer(in.get("y"), in.get("x")));
    Tensor dq2 = in.transposedTimes("A", delta1);
    out.value(in.dot("y", q1x));
    out.gradient("A", in.outer(delta1, q2));
    out.gradient("B", in.differentiate("sigma2", in.get("B"), q2, dq2));
    out.gradient("x", in.transposedTimes(q1, in.get("y")));
    out.gradient("y", q1x);
  }

  /**
   * C = y'q₁ with q₁ = σ₁(p₁), p₁ = A q₂, q₂ = σ₂(p₂), p₂ = Bx, a network of two layers: Δ₁ = y ⊙
   * σ₁'(p₁), dA = Δ₁ q₂', Δ₂ = (A'Δ₁) ⊙ σ₂'(p₂), dB = Δ₂ x', dx = B'Δ₂, dy = q₁.
   */
  private static void twoLayers(Algebra in, Derivatives out) {
    Tensor p2 = in.times("B", "x");
    Tensor q2 = in.activate("sigma2", p2);
    Tensor p1 = in.times("A", q2);
    Tensor q1 = in.activate("sigma1", p1);
    Tensor delta1 = in.differentiate("sigma1", p1, q1, in.get("y"));
    Tensor delta2 = in.differentiate("sigma2", p2, q2, in.transposedTimes("A", delta1));
    out.value(in.dot("y", q1));
    out.gradient("A", in.outer(delta1, q2));
    out.gradient("B", in.outer(delta2, in.get("x")));
    out.gradient("x", in.transposedTimes("B", delta2));
    out.gradient("y", q1);
  }
}
