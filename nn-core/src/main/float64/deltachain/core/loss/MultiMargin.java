package deltachain.core.loss;

/**
 * Multi-class margin loss: l_i = 1/k Σ_{j≠t} max(0, m − z_it + z_ij)^p for the class t of the row
 * and the margin m; ∂l_i/∂z_ij = p max(0, …)^{p−1} / k where m − z_it + z_ij &gt; 0, and minus
 * their sum at t (Crammer and Singer, On the algorithmic implementation of multiclass kernel-based
 * vector machines, 2001, in the form of Weston and Watkins, 1999). Targets are class indices [n ×
 * 1].
 */
public final class MultiMargin extends RowwiseLoss {
  private final boolean squared;
  private final double margin;

  /** The mean over the rows, with p = 1 and margin 1. */
  public MultiMargin() {
    this(1, 1, Reduction.MEAN);
  }

  /**
   * With parameters of one's own.
   *
   * @param p 1, or 2 for squares
   * @param margin finite, &gt; 0
   * @throws IllegalArgumentException if one is out of range
   */
  public MultiMargin(double p, double margin, Reduction reduction) {
    super(reduction);
    Legal.require(p == 1 || p == 2, "multi_margin p", p, "1 or 2");
    Legal.requirePositive("multi_margin margin", margin);
    this.squared = p == 2;
    this.margin = margin;
  }

  @Override
  public String name() {
    return named("multi_margin", squared ? "p=2" : "p=1", "margin=" + margin);
  }

  @Override
  void require(double[] q, double[] y, int rows, int columns, int targetColumns, int stride) {
    Targets.requireIndices(this, targetColumns, stride);
  }

  @Override
  double row(
      double[] q, double[] y, double[] dq, int at, int from, int columns, int targetColumns) {
    int target = at + Targets.classIndex(y[from], at / columns, columns);
    double enough = (double) margin;
    var sum = 0d;
    double slopes = 0;
    for (int i = at; i < at + columns; i++) {
      double missing = i == target ? 0 : Math.max(0, enough - (q[target] - q[i]));
      sum += squared ? missing * missing : missing;
      dq[i] = squared ? 2 * missing / columns : missing > 0 ? 1 / (double) columns : 0;
      slopes += dq[i];
    }
    dq[target] = -slopes;
    return sum / columns;
  }
}
