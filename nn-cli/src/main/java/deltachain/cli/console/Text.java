package deltachain.cli.console;

import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
public final class Text {
  private Text() {}

  /** {@link String#format} without a locale's commas. */
  public static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  /** How fast samples went by, such as {@code 12,345 samples/s}. */
  public static String rate(double samples, double seconds) {
    return seconds > 0 ? format("%,.0f samples/s", samples / seconds) : "";
  }

  /** The text without line breaks and other control characters. */
  public static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "; ").replaceAll("\\p{Cntrl}", "?");
  }

  /** A bar of {@code width} characters, such as {@code "====> "} for a share of 0.45. */
  public static String bar(int width, double share) {
    int filled = (int) (share * width);
    return filled >= width
        ? "=".repeat(width)
        : "=".repeat(filled) + ">" + " ".repeat(width - filled - 1);
  }
}
