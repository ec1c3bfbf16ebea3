package deltachain.core.optimizer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The inverse Hessian as the last steps saw it: the two-loop recursion over pairs s = Δx, y = Δ∇f
 * (Nocedal, 1980).
 */
final class Curvature {
  private final int memory;
  private final Deque<Pair> pairs = new ArrayDeque<>();

  /** A step: s, y and 1 / (s·y). */
  private static final class Pair {
    final double[] s;
    final double[] y;
    final double rho;
    double alpha;

    Pair(double[] s, double[] y, double rho) {
      this.s = s;
      this.y = y;
      this.rho = rho;
    }
  }

  Curvature(int memory) {
    this.memory = memory;
  }

  boolean isEmpty() {
    return pairs.isEmpty();
  }

  void forget() {
    pairs.clear();
  }

  /** Learns from a step, unless it curves the wrong way. */
  void learn(double[] s, double[] y) {
    double sy = Vectors.dot(s, y);
    if (sy <= Math.ulp(1.0) * Vectors.dot(y, y)) {
      return;
    }
    if (pairs.size() == memory) {
      pairs.removeFirst();
    }
    pairs.addLast(new Pair(s, y, 1 / sy));
  }

  /** v = H v. */
  void apply(double[] v) {
    if (pairs.isEmpty()) {
      return;
    }
    for (Iterator<Pair> newest = pairs.descendingIterator(); newest.hasNext(); ) {
      Pair pair = newest.next();
      pair.alpha = pair.rho * Vectors.dot(pair.s, v);
      Vectors.add(-pair.alpha, pair.y, v);
    }
    Pair last = pairs.getLast();
    Vectors.scale(1 / (last.rho * Vectors.dot(last.y, last.y)), v);
    for (Pair pair : pairs) {
      double beta = pair.rho * Vectors.dot(pair.y, v);
      Vectors.add(pair.alpha - beta, pair.s, v);
    }
  }
}
