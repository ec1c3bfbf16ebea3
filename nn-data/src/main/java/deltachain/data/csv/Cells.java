package deltachain.data.csv;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the text of a cell stands for. */
final class Cells {
  private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity");
  private static final int SHOWN = 20;

  private Cells() {}

  /**
   * The number that a cell holds in decimal or scientific notation; NaN if it holds none, infinite
   * if it is too large for a double.
   */
  static double number(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean legal = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e';
      if (!legal && c != 'E') {
        return Double.NaN; // Java alone would take 0x1p3, 1f and NaN
      }
    }
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Whether the cell holds a number that a network can work with. */
  static boolean isNumber(String cell) {
    return Double.isFinite(number(cell));
  }

  /** Whether the cell is a word, rather than a number, nothing, or a NaN or infinity. */
  static boolean isText(String cell) {
    return Double.isNaN(number(cell)) && !isMissing(cell);
  }

  /** Whether the cell holds nothing, or a NaN or infinity. */
  static boolean isMissing(String cell) {
    String unsigned = cell.startsWith("-") || cell.startsWith("+") ? cell.substring(1) : cell;
    return cell.isEmpty()
        || NOT_FINITE.contains(unsigned.toLowerCase(Locale.ROOT))
        || Double.isInfinite(number(cell));
  }

  /** What to say of a cell that {@link #isMissing}. */
  static String missing(String cell) {
    return cell.isEmpty()
        ? "the cell is empty: fill it in, or drop the row"
        : "found " + cell + ", expected a finite number: correct it, or drop the row";
  }

  /** Names in a message: the first few, and how many more there are. */
  static String list(List<String> names) {
    return names.size() <= SHOWN
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, SHOWN)) + " … and " + (names.size() - SHOWN) + " more";
  }
}
