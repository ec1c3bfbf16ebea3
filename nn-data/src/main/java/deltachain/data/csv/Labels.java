package deltachain.data.csv;

import deltachain.core.lookup.Suggestion;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of a target column: their labels, and the index of each.
 *
 * <p>If all labels are numbers they are compared as such, so that 1 and 1.0 are one class, and
 * sorted by value; else they are compared and sorted as text.
 */
final class Labels {
  private final boolean numeric;
  private final List<String> list;
  private final Map<String, Integer> indices = new HashMap<>();

  private Labels(boolean numeric, List<String> list) {
    this.numeric = numeric;
    this.list = list;
    for (String label : list) {
      indices.put(key(label), indices.size());
    }
  }

  /** The classes of these labels, sorted. */
  static Labels sorted(Collection<String> labels) {
    if (!labels.stream().allMatch(Cells::isNumber)) {
      return new Labels(false, labels.stream().distinct().sorted().toList());
    }
    List<String> byValue =
        labels.stream()
            .map(Cells::number)
            .map(Labels::text)
            .distinct()
            .map(Double::valueOf)
            .sorted()
            .map(Labels::text)
            .toList();
    return new Labels(true, byValue);
  }

  /** The classes of a data set, in its order. */
  static Labels of(List<String> classes) {
    return new Labels(classes.stream().allMatch(Cells::isNumber), classes);
  }

  /** A whole number without a point; one text for 0 and −0. */
  private static String text(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1L << 53;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }

  private String key(String label) {
    return numeric && Cells.isNumber(label) ? text(Cells.number(label)) : label;
  }

  /** The index of a label's class, if it is one of these. */
  Optional<Integer> index(String label) {
    return Optional.ofNullable(indices.get(key(label)));
  }

  /** The labels by index. */
  List<String> list() {
    return list;
  }

  /** What to say of a label that has no class here. */
  String unknown(String label) {
    return "found label '"
        + label
        + "'"
        + Suggestion.didYouMean(label, list)
        + ", expected one of the "
        + list.size()
        + " classes of the training data: "
        + Cells.list(list);
  }
}
