package deltachain.data.csv;

import deltachain.core.lookup.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a file by name: from its first row, or c1, c2, … if that holds none. */
final class ColumnNames {
  private final CsvTable table;
  private final boolean header;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> indices = new HashMap<>();

  private ColumnNames(CsvTable table, boolean header) {
    this.table = table;
    this.header = header;
    for (String cell : table.first()) {
      String name = header && !cell.isEmpty() ? cell : "c" + (names.size() + 1);
      indices.putIfAbsent(name, names.size());
      names.add(name);
    }
  }

  /** The cells of the first row. */
  static ColumnNames ofHeader(CsvTable table) {
    return new ColumnNames(table, true);
  }

  /** The names c1, c2, … */
  static ColumnNames numbered(CsvTable table) {
    return new ColumnNames(table, false);
  }

  /** Whether the names are those of the first row. */
  boolean header() {
    return header;
  }

  /** All names, by index. */
  List<String> list() {
    return names;
  }

  /** The names of those columns. */
  List<String> of(List<Integer> columns) {
    return columns.stream().map(names::get).toList();
  }

  /** The index of a column. */
  int index(String name) {
    return Optional.ofNullable(indices.get(name)).orElseThrow(() -> table.error(unknown(name)));
  }

  /**
   * The indices of target columns given by name, or by number from 1 on, with commas between; the
   * last column if none is given.
   */
  List<Integer> targets(String target) {
    if (target.isBlank()) {
      return List.of(names.size() - 1);
    }
    if (target.contains(",") && indices.containsKey(target)) {
      return List.of(index(target));
    }
    List<Integer> columns = new ArrayList<>();
    for (String part : parts(target).toList()) {
      int column = isNumber(part) ? byNumber(part) : byName(part);
      if (columns.contains(column)) {
        throw table.requestError(
            "the target '" + target + "' names column " + (column + 1) + " twice");
      }
      columns.add(column);
    }
    return columns;
  }

  /** Whether one of the targets is given by a name of these. */
  boolean nameAnyOf(String target) {
    return (target.contains(",") && indices.containsKey(target))
        || parts(target).anyMatch(part -> !isNumber(part) && indices.containsKey(part));
  }

  /** Whether all targets are given by names of these, or by numbers, or not at all. */
  boolean nameAllOf(String target) {
    return target.isBlank()
        || parts(target).allMatch(part -> isNumber(part) || indices.containsKey(part));
  }

  private static Stream<String> parts(String target) {
    return Arrays.stream(target.split(",", -1)).map(String::strip);
  }

  private static boolean isNumber(String part) {
    return part.matches("[0-9]{1,9}");
  }

  private int byName(String name) {
    return Optional.ofNullable(indices.get(name))
        .orElseThrow(() -> table.requestError(unknown(name)));
  }

  private int byNumber(String number) {
    int column = Integer.parseInt(number);
    if (column < 1 || column > names.size()) {
      throw table.requestError(
          "there is no target column " + column + ": expected 1 to " + names.size());
    }
    return column - 1;
  }

  /** Requires that no two columns have one name. */
  void requireUnlike() {
    for (int i = 0; i < names.size(); i++) {
      if (index(names.get(i)) != i) {
        throw table.error("two columns are called '" + names.get(i) + "': rename one");
      }
    }
  }

  private String unknown(String name) {
    return "no column is called '"
        + name
        + "'"
        + Suggestion.didYouMean(name, names)
        + "; "
        + (header ? "there are: " : "the file has no line of names, so there are: ")
        + Cells.list(names);
  }
}
