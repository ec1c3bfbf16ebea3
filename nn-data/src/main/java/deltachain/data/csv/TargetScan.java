package deltachain.data.csv;

import deltachain.data.DataException;
import deltachain.data.Task;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Decides from the cells of the one target column whether it holds classes, and which. */
final class TargetScan {
  /** The most different whole numbers that are taken for classes if the task is left open. */
  static final int MAX_NUMERIC_CLASSES = 20;

  /** The most classes of any kind. */
  static final int MAX_CLASSES = 10_000;

  private final CsvTable table;
  private final String column;
  private final boolean auto;
  private final Set<String> labels = new HashSet<>();
  private final Set<Double> numbers = new HashSet<>();
  private boolean whole = true;
  private Optional<DataException> firstText = Optional.empty();

  TargetScan(CsvTable table, String column, Task task) {
    this.table = table;
    this.column = column;
    this.auto = task == Task.AUTO;
  }

  /** Takes the cell of a row. */
  void accept(long line, String cell) {
    if (Cells.isMissing(cell)) {
      throw table.error(line, column, Cells.missing(cell));
    }
    double number = Cells.number(cell);
    if (Double.isNaN(number)) {
      firstText = firstText.or(() -> Optional.of(mixed(line, cell)));
      labels.add(cell);
    } else {
      whole &= number == Math.rint(number);
      if (!auto || numbers.size() <= MAX_NUMERIC_CLASSES) {
        numbers.add(number);
        labels.add(cell);
      }
    }
    if (labels.size() > MAX_CLASSES) {
      throw table.error(
          line,
          column,
          "found more than "
              + MAX_CLASSES
              + " different labels: choose another target, or regression if they are numbers");
    }
  }

  private DataException mixed(long line, String cell) {
    return table.error(
        line,
        column,
        "found '"
            + cell
            + "' in a target of more than "
            + MAX_NUMERIC_CLASSES
            + " different numbers: correct it, or choose classification");
  }

  /** The classes; none if the target is to be a number. */
  Optional<Labels> classes() {
    boolean many = numbers.size() > MAX_NUMERIC_CLASSES;
    if (auto && many && firstText.isPresent()) {
      throw firstText.get();
    }
    boolean regression = auto && firstText.isEmpty() && (many || !whole);
    return regression ? Optional.empty() : Optional.of(Labels.sorted(labels));
  }
}
