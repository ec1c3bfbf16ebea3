package deltachain.data.csv;

import deltachain.core.data.Dataset;
import deltachain.data.DataException;
import deltachain.data.DataRequestException;
import deltachain.data.Schema;
import deltachain.data.Task;
import deltachain.data.heap.HeapSpace;
import deltachain.spi.HeapTensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file as a data set: UTF-8, commas, one sample a row, every feature a number.
 *
 * <p>The first row holds the names of the columns if it has text where a number belongs; else the
 * columns are called c1, c2, …. Values become float64.
 *
 * <p>A single target column holds classes, if the task is left open, when one of its cells is not a
 * number, or when all are whole numbers of which at most 20 differ. Classes are sorted by value if
 * all labels are numbers, else as text.
 *
 * <p>The file is read twice, first to see how long it is: it must be a regular file. One row at a
 * time is in memory as text.
 */
public final class CsvFile {
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

  private final CsvTable table;
  private final Columns columns;

  private CsvFile(CsvTable table, Columns columns) {
    this.table = table;
    this.columns = columns;
  }

  /**
   * Reads a file by its target columns.
   *
   * @throws DataRequestException if the options name columns that aren't there
   * @throws DataException if the file or what it holds can't be used
   */
  public static Dataset read(Path file, CsvOptions options) {
    CsvTable table = new CsvTable(file);
    Columns columns = Columns.detect(table, options.target());
    return new CsvFile(table, columns).read(options.task());
  }

  /**
   * Reads a file that must have the columns and classes of the training data; its columns may be in
   * any order.
   *
   * @throws DataException if the file or what it holds can't be used
   */
  public static Dataset read(Path file, Schema schema) {
    CsvTable table = new CsvTable(file);
    CsvFile csv = new CsvFile(table, Columns.matching(table, schema));
    int rows = table.forEach(csv.header(), (line, cells) -> {});
    Optional<Labels> classes =
        Optional.of(schema.classes()).filter(c -> !c.isEmpty()).map(Labels::of);
    return csv.fill(rows, classes);
  }

  private Dataset read(Task task) {
    List<Integer> targets = columns.targets();
    if (task == Task.CLASSIFICATION && targets.size() > 1) {
      throw table.requestError(
          "classification takes one target column, found " + targets.size() + ": name one");
    }
    if (task == Task.REGRESSION || targets.size() > 1) {
      return fill(table.forEach(header(), (line, cells) -> {}), Optional.empty());
    }
    int target = targets.get(0);
    TargetScan scan = new TargetScan(table, name(target), task);
    int rows = table.forEach(header(), (line, cells) -> scan.accept(line, cells.get(target)));
    requireRows(rows);
    return fill(rows, scan.classes());
  }

  private boolean header() {
    return columns.names().header();
  }

  private Dataset fill(int rows, Optional<Labels> classes) {
    requireRows(rows);
    double[] x = memory(rows, columns.features().size());
    double[] y = memory(rows, columns.targets().size());
    int[] filled = {0};
    table.forEach(
        header(),
        (line, cells) -> {
          int row = filled[0]++;
          requireUnchanged(row < rows);
          numbers(line, cells, columns.features(), x, row);
          if (classes.isPresent()) {
            y[row] = classIndex(line, cells, classes.get());
          } else {
            numbers(line, cells, columns.targets(), y, row);
          }
        });
    requireUnchanged(filled[0] == rows);
    Schema schema =
        new Schema(
            columns.names().of(columns.features()),
            columns.names().of(columns.targets()),
            classes.map(Labels::list).orElse(List.of()));
    return schema.dataset(
        HeapTensor.of(rows, schema.features().size(), x),
        HeapTensor.of(rows, schema.targets().size(), y));
  }

  private void requireRows(int rows) {
    if (rows == 0) {
      throw table.error("there are no rows below the line of names: expected at least one");
    }
  }

  private void requireUnchanged(boolean unchanged) {
    if (!unchanged) {
      throw table.error("the file changed while it was read: try again");
    }
  }

  private double[] memory(int rows, int width) {
    double length = (double) rows * width;
    if (length > MAX_ARRAY) {
      throw table.error(rows + " rows of " + width + " numbers are too many for one tensor");
    }
    HeapSpace.require(table.file().toString(), length * Double.BYTES);
    return new double[rows * width];
  }

  private void numbers(
      long line, List<String> cells, List<Integer> from, double[] values, int row) {
    int width = from.size();
    for (int j = 0; j < width; j++) {
      values[row * width + j] = number(line, cells, from.get(j));
    }
  }

  private double number(long line, List<String> cells, int column) {
    String cell = cells.get(column);
    double number = Cells.number(cell);
    if (!Double.isFinite(number)) {
      throw table.error(
          line,
          name(column),
          Cells.isMissing(cell)
              ? Cells.missing(cell)
              : "found '" + cell + "', expected a number: correct it, or drop the column");
    }
    return number;
  }

  private int classIndex(long line, List<String> cells, Labels classes) {
    int target = columns.targets().get(0);
    String label = cells.get(target);
    return classes
        .index(label)
        .orElseThrow(() -> table.error(line, name(target), classes.unknown(label)));
  }

  private String name(int column) {
    return columns.names().list().get(column);
  }
}
