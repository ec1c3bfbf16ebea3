package deltachain.tck.golden;

import deltachain.api.Tensor;
import java.util.Set;
import java.util.TreeSet;

/** Compares the value and the gradients of one identity with the file's, and misses none. */
final class Derivatives {
  private final Node given;
  private final Checks checks;
  private final Set<String> left;

  Derivatives(Node given, Checks checks) {
    this.given = given;
    this.checks = checks;
    this.left = new TreeSet<>(given.node("grads").keys());
  }

  void value(double got) {
    checks.close(given.path() + " value", got, given.number("value"), Tolerance.FORMULA);
  }

  void gradient(String letter, Tensor got) {
    left.remove(letter);
    checks.close(
        given.path() + " grads." + letter,
        got.toArray(),
        given.node("grads").values(letter).data(),
        Tolerance.FORMULA);
  }

  void requireAll() {
    checks.that(left.isEmpty(), given.path() + " has gradients nobody computed: " + left);
  }
}
