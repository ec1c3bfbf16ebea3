package deltachain.core.layer;

import deltachain.api.Tensor;

/** A tensor for the largest batch, of which smaller batches see the first rows. */
public final class RowBuffer {
  private final Tensor all;
  private Tensor smaller;

  RowBuffer(Tensor all) {
    this.all = all;
    this.smaller = all;
  }

  /** Rows of the largest batch; 0 for a buffer that nobody needs. */
  public int capacity() {
    return all.rows();
  }

  /**
   * The first rows, as a view that is made anew only when their number changes.
   *
   * @param rows from 0 to those of the largest batch
   */
  public Tensor first(int rows) {
    if (rows == all.rows()) {
      return all;
    }
    if (rows != smaller.rows()) {
      smaller = all.rowPrefix(rows);
    }
    return smaller;
  }
}
