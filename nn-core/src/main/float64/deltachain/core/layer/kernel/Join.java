package deltachain.core.layer.kernel;

import deltachain.spi.RowKernel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** y = (x_1, x_2, …): the rows of several operands beside each other; y is the last operand. */
public final class Join implements RowKernel {
  private final int[] widths;

  /** Of so many columns each. */
  public Join(int... widths) {
    this.widths = widths.clone();
  }

  @Override
  public List<Role> roles() {
    List<Role> roles = new ArrayList<>(Collections.nCopies(widths.length, Role.IN));
    roles.add(Role.OUT);
    return roles;
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] y = operands[widths.length];
    int at = 0;
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < widths.length; k++) {
        System.arraycopy(operands[k], r * widths[k], y, at, widths[k]);
        at += widths[k];
      }
    }
  }
}
