package deltachain.data.csv;

import deltachain.data.DataException;
import deltachain.data.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which columns of a file are features and which are targets.
 *
 * @param names the names of all columns
 * @param features the indices of the feature columns, from 0 on
 * @param targets the indices of the target columns
 */
record Columns(ColumnNames names, List<Integer> features, List<Integer> targets) {

  /**
   * The columns of a file by its target; all others are features.
   *
   * <p>The first row is a header if it has the target's name, or text in a feature column, or text
   * where the second row has a number.
   */
  static Columns detect(CsvTable table, String target) {
    ColumnNames names = names(table, target);
    List<Integer> targets = names.targets(target);
    Set<Integer> isTarget = new HashSet<>(targets);
    int columns = names.list().size();
    if (targets.size() == columns) {
      throw table.error(
          "every column is a target, expected at least one feature too: found "
              + columns
              + " in the row '"
              + String.join(",", table.first())
              + "'; cells must be separated by commas");
    }
    List<Integer> features =
        IntStream.range(0, columns).filter(i -> !isTarget.contains(i)).boxed().toList();
    return new Columns(names, features, targets);
  }

  private static ColumnNames names(CsvTable table, String target) {
    ColumnNames header = ColumnNames.ofHeader(table);
    ColumnNames numbered = ColumnNames.numbered(table);
    if (!header.nameAnyOf(target)) {
      List<Integer> targets = numbered.nameAllOf(target) ? numbered.targets(target) : List.of();
      if (!looksLikeHeader(table, new HashSet<>(targets))) {
        return numbered;
      }
    }
    header.requireUnlike();
    return header;
  }

  private static boolean looksLikeHeader(CsvTable table, Set<Integer> targets) {
    List<String> first = table.first();
    List<String> second = table.second();
    return IntStream.range(0, first.size())
        .filter(i -> Cells.isText(first.get(i)))
        .anyMatch(
            i -> !targets.contains(i) || (i < second.size() && Cells.isNumber(second.get(i))));
  }

  /**
   * The columns that have the schema's names, in the schema's order; the file's own order doesn't
   * matter.
   */
  static Columns matching(CsvTable table, Schema schema) {
    Set<String> wanted = new HashSet<>(schema.features());
    wanted.addAll(schema.targets());
    ColumnNames names =
        Stream.of(ColumnNames.ofHeader(table), ColumnNames.numbered(table))
            .filter(candidate -> candidate.list().stream().anyMatch(wanted::contains))
            .findFirst()
            .orElseThrow(() -> noNames(table, schema));
    names.requireUnlike();
    List<Integer> features = schema.features().stream().map(names::index).toList();
    List<Integer> targets = schema.targets().stream().map(names::index).toList();
    List<String> extra = names.list().stream().filter(name -> !wanted.contains(name)).toList();
    if (!extra.isEmpty()) {
      throw table.error(
          "found columns that the training data doesn't have: "
              + Cells.list(extra)
              + "; expected "
              + wanted.size()
              + " columns");
    }
    return new Columns(names, features, targets);
  }

  private static DataException noNames(CsvTable table, Schema schema) {
    return table.error(
        "the first row is '"
            + Cells.list(table.first())
            + "', expected the names of the training data's columns: "
            + Cells.list(schema.features())
            + " and "
            + Cells.list(schema.targets()));
  }
}
