package deltachain.core.layer.kernel;

import deltachain.spi.RowKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The way back through {@link Lookup}: each table's gradient is the sum of dy over the rows that
 * looked there; dx is dy where a column was copied, and 0 where it holds categories. Operands: x,
 * dy, dx (or none), then the gradient of each table.
 */
public final class LookupBackward implements RowKernel {
  private final EmbeddedColumns columns;

  /** For those columns. */
  public LookupBackward(EmbeddedColumns columns) {
    this.columns = columns;
  }

  @Override
  public List<Role> roles() {
    List<Role> roles = new ArrayList<>(List.of(Role.IN, Role.IN, Role.OUT));
    roles.addAll(Collections.nCopies(columns.count(), Role.RESULT));
    return roles;
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] x = operands[0];
    double[] dy = operands[1];
    double[] dx = operands[2];
    for (int k = 0; row == 0 && k < columns.count(); k++) {
      Arrays.fill(operands[3 + k], 0, columns.categories(k) * columns.size(k), 0);
    }
    int at = 0;
    for (int r = 0; r < rows; r++) {
      int next = 0;
      for (int j = 0; j < columns.inputs(); j++) {
        int i = r * columns.inputs() + j;
        boolean embedded = next < columns.count() && j == columns.column(next);
        if (dx != null) {
          dx[i] = embedded ? 0 : dy[at];
        }
        if (embedded) {
          double[] gradient = operands[3 + next];
          int size = columns.size(next);
          int to = columns.category(next, x[i], row + r) * size;
          for (int c = 0; c < size; c++) {
            gradient[to + c] += dy[at + c];
          }
          at += size;
          next++;
        } else {
          at++;
        }
      }
    }
  }
}
