package deltachain.bench.engine;

import deltachain.bench.step.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A matrix product in float32: C [m × n] = op(A) [m × k] op(B) [k × n].
 *
 * @param form which operands are stored transposed
 */
public record Product(Form form, int m, int k, int n) {
  private static final Pattern TEXT = Pattern.compile("(NN|TN|NT) (\\d+)x(\\d+)x(\\d+)");

  /** Which operands are stored transposed. */
  public enum Form {
    /** A·B. */
    NN,
    /** Aᵀ·B. */
    TN,
    /** A·Bᵀ. */
    NT;

    /** Whether A is stored [k × m]. */
    public boolean transposesA() {
      return this == TN;
    }

    /** Whether B is stored [n × k]. */
    public boolean transposesB() {
      return this == NT;
    }
  }

  /**
   * From the text of {@link #toString}.
   *
   * @throws IllegalArgumentException if it isn't such a text
   */
  public static Product of(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "product '" + text + "': expected a form and three sizes, such as NN 64x128x784");
    }
    return new Product(
        Form.valueOf(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)),
        Integer.parseInt(matcher.group(4)));
  }

  /**
   * The shapes of P = Q Wᵀ, dQ = Δ W and dW = Δᵀ Q of every layer, each in every form.
   *
   * @return 9 for every layer
   */
  public static List<Product> of(Problem problem) {
    List<Product> products = new ArrayList<>();
    for (int i = 1; i <= problem.depth(); i++) {
      int batch = problem.batch();
      int in = problem.width(i - 1);
      int out = problem.width(i);
      for (Form form : Form.values()) {
        products.add(new Product(form, batch, in, out));
        products.add(new Product(form, batch, out, in));
        products.add(new Product(form, out, batch, in));
      }
    }
    return products;
  }

  /** Floating point operations: 2 for a multiplication and an addition. */
  public double operations() {
    return 2.0 * m * k * n;
  }

  /** Form and m, k, n: {@code NN 64x128x784} is [64 × 128] · [128 × 784]. */
  @Override
  public String toString() {
    return form + " " + m + "x" + k + "x" + n;
  }
}
