package deltachain.core.layer.kernel;

import deltachain.spi.RowKernel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Columns of categories replaced by rows of tables, where they stand; the others are copied.
 * Operands: x, y, then each column's table [categories × size].
 */
public final class Lookup implements RowKernel {
  private final EmbeddedColumns columns;

  /** For those columns. */
  public Lookup(EmbeddedColumns columns) {
    this.columns = columns;
  }

  @Override
  public List<Role> roles() {
    List<Role> roles = new ArrayList<>(List.of(Role.IN, Role.OUT));
    roles.addAll(Collections.nCopies(columns.count(), Role.SHARED));
    return roles;
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] x = operands[0];
    double[] y = operands[1];
    int at = 0;
    for (int r = 0; r < rows; r++) {
      int next = 0;
      for (int j = 0; j < columns.inputs(); j++) {
        double value = x[r * columns.inputs() + j];
        if (next < columns.count() && j == columns.column(next)) {
          int size = columns.size(next);
          int category = columns.category(next, value, row + r);
          System.arraycopy(operands[2 + next], category * size, y, at, size);
          at += size;
          next++;
        } else {
          y[at++] = value;
        }
      }
    }
  }
}
