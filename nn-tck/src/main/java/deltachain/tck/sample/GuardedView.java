package deltachain.tck.sample;

import deltachain.api.Tensor;

/**
 * A row-prefix view whose owner goes on for some rows of sentinels, finite ones and NaN by turns: a
 * kernel that writes beyond the view changes them, one that reads beyond it gives wrong results.
 */
public final class GuardedView {
  static final int ROWS_BEYOND = 3;
  private static final double SENTINEL = 12345;

  private final Tensor owner;
  private final Tensor view;

  GuardedView(Tensor owner, int rows) {
    this.owner = owner;
    this.view = owner.rowPrefix(rows);
    for (int row = rows; row < owner.rows(); row++) {
      owner.write(
          row * owner.columns(), Values.filled(owner.columns(), sentinel(row)), 0, owner.columns());
    }
  }

  private double sentinel(int row) {
    return (row - view.rows()) % 2 == 0 ? SENTINEL : Double.NaN;
  }

  /** The view. */
  public Tensor view() {
    return view;
  }

  /** Fails if an element beyond the view was changed. */
  public void requireIntact(String context) {
    double[] all = owner.toArray();
    for (int i = view.length(); i < all.length; i++) {
      int row = i / owner.columns();
      Matching.element(
          context + ", beyond the row prefix", row, i % owner.columns(), all[i], sentinel(row), 0);
    }
  }
}
