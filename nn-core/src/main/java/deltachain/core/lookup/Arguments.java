package deltachain.core.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A name with arguments, as registries, the command line and model files write it: {@code relu},
 * {@code leaky_relu(0.2)}, {@code cross_entropy(label_smoothing=0.1, class_weights=[0.5 2])}.
 *
 * <p>Whoever makes the thing asks for each parameter once, in order; arguments without a key belong
 * to the parameters in that order. What nobody asked for is an error.
 */
public final class Arguments {
  private final String kind;
  private final String text;
  private final String name;
  private final List<String> positional = new ArrayList<>();
  private final Map<String, String> named = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final int count;

  private Arguments(String kind, String text) {
    this.kind = kind;
    this.text = text;
    int open = text.indexOf('(');
    boolean plain = open < 0 || !text.endsWith(")");
    this.name = plain ? text : text.substring(0, open);
    String inside = plain ? "" : text.substring(open + 1, text.length() - 1);
    for (String argument : split(inside)) {
      int equals = argument.replaceFirst("\\(.*", "").indexOf('=');
      if (equals < 0) {
        positional.add(argument.strip());
      } else {
        named.put(argument.substring(0, equals).strip(), argument.substring(equals + 1).strip());
      }
    }
    this.count = positional.size() + named.size();
  }

  /** The parts between commas, but for commas in parentheses. */
  private static List<String> split(String inside) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(inside.substring(start, i));
        start = i + 1;
      }
    }
    if (!inside.isBlank()) {
      parts.add(inside.substring(start));
    }
    return parts;
  }

  /**
   * Makes what {@code text} names.
   *
   * @param kind the word for one of these in messages
   * @param registry what makes one from its arguments, by name
   * @throws IllegalArgumentException for an unknown name, an illegal argument, or one too many
   */
  public static <T> T make(
      String kind, String text, Registry<? extends Function<Arguments, ? extends T>> registry) {
    Arguments arguments = new Arguments(kind, text);
    T made = registry.get(arguments.name).apply(arguments);
    arguments.requireAllUsed();
    return made;
  }

  /** The number of that parameter, or {@code otherwise} without such an argument. */
  public double number(String key, double otherwise) {
    String value = take(key, "");
    return value.isEmpty() ? otherwise : number(value);
  }

  /** The word of that parameter, or {@code otherwise} without such an argument. */
  public String word(String key, String otherwise) {
    return take(key, otherwise);
  }

  /** Whether that parameter is {@code true}, or {@code otherwise} without such an argument. */
  public boolean flag(String key, boolean otherwise) {
    String value = take(key, Boolean.toString(otherwise));
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(
          kind + " '" + text + "': " + key + " is '" + value + "', expected true or false");
    }
    return value.equals("true");
  }

  /** The numbers of that parameter, written {@code [0.5 1 2]}; none without such an argument. */
  public double[] numbers(String key) {
    String value = take(key, "[]");
    if (!value.startsWith("[") || !value.endsWith("]")) {
      throw new IllegalArgumentException(
          kind
              + " '"
              + text
              + "': "
              + key
              + " is '"
              + value
              + "', expected numbers such as [0.5 2]");
    }
    String inside = value.substring(1, value.length() - 1).strip();
    String[] words = inside.isEmpty() ? new String[0] : inside.split("\\s+");
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = number(words[i]);
    }
    return numbers;
  }

  private String take(String key, String otherwise) {
    asked.add(key);
    String value = named.remove(key);
    if (value != null) {
      return value;
    }
    return positional.isEmpty() ? otherwise : positional.remove(0);
  }

  private double number(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          kind + " '" + text + "': '" + value + "' is not a number", e);
    }
  }

  private void requireAllUsed() {
    if (positional.isEmpty() && named.isEmpty()) {
      return;
    }
    String takes = asked.isEmpty() ? "no parameters" : String.join(", ", asked);
    String has =
        asked.isEmpty() || named.isEmpty() ? "" + count : String.join(", ", named.keySet());
    throw new IllegalArgumentException(
        kind + " '" + name + "' takes " + takes + ", but has " + has);
  }
}
