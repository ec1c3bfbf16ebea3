package deltachain.tck.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltachain.api.Tensor;
import deltachain.spi.Shapes;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects a kernel to refuse shapes that don't fit, by name, before it writes its output. */
final class Mismatch {
  private final String rule;
  private final Tensor output;
  private final double[] before;

  Mismatch(String rule, Tensor output) {
    this.rule = rule;
    this.output = output;
    this.before = output.toArray();
  }

  void expect(Tensor one, Tensor other, ThrowingCallable kernel) {
    assertThatThrownBy(kernel)
        .as("%s: %s and %s", rule, Shapes.describe(one), Shapes.describe(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(one.rows() + " × " + one.columns())
        .hasMessageContaining(other.rows() + " × " + other.columns());
    assertThat(output.toArray()).as("%s: the output is untouched", rule).containsExactly(before);
  }
}
