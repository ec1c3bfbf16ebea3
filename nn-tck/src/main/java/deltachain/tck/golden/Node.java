package deltachain.tck.golden;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An object of a golden file, read by key. What is missing or of another kind throws {@link
 * IllegalArgumentException} and is named by its path.
 *
 * @param path where the object stands, such as {@code cases[3].params}; empty for the whole file
 * @param fields as the JSON library gives them
 */
record Node(String path, Map<String, Object> fields) {
  static final Node EMPTY = new Node("", Map.of());

  /** All keys, in the file's order. */
  Set<String> keys() {
    return fields.keySet();
  }

  /** Whether there is something other than null under that key. */
  boolean has(String key) {
    return fields.get(key) != null;
  }

  /** Whatever is under that key. */
  Object get(String key) {
    Object value = fields.get(key);
    if (value == null) {
      throw new IllegalArgumentException(at(key) + " is missing");
    }
    return value;
  }

  String text(String key) {
    if (get(key) instanceof String text) {
      return text;
    }
    throw unlike(key, "a string");
  }

  double number(String key) {
    return number(at(key), get(key));
  }

  double number(String key, double otherwise) {
    return has(key) ? number(key) : otherwise;
  }

  int integer(String key) {
    if (get(key) instanceof Integer integer) {
      return integer;
    }
    throw unlike(key, "a whole number");
  }

  /** Whether a flag is there and set. */
  boolean flag(String key) {
    return Boolean.TRUE.equals(fields.get(key));
  }

  List<?> list(String key) {
    if (get(key) instanceof List<?> list) {
      return list;
    }
    throw unlike(key, "a list");
  }

  Node node(String key) {
    return of(at(key), get(key));
  }

  /** The objects of a list. */
  List<Node> nodes(String key) {
    List<?> list = list(key);
    return IntStream.range(0, list.size())
        .mapToObj(i -> of(at(key) + "[" + i + "]", list.get(i)))
        .toList();
  }

  /** An array: an object of shape and data, or a plain list of numbers. */
  Values values(String key) {
    if (get(key) instanceof List<?> list) {
      double[] data = numbers(at(key), list);
      return new Values(new int[] {data.length}, data);
    }
    Node array = node(key);
    double[] data = numbers(at(key) + ".data", array.list("data"));
    int[] shape =
        Arrays.stream(numbers(at(key) + ".shape", array.list("shape")))
            .mapToInt(size -> (int) size)
            .toArray();
    if (shape.length < 1 || Arrays.stream(shape).reduce(1, Math::multiplyExact) != data.length) {
      throw new IllegalArgumentException(
          at(key) + " has shape " + array.list("shape") + " but " + data.length + " numbers");
    }
    return new Values(shape, data);
  }

  @SuppressWarnings("unchecked")
  static Node of(String path, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Node(path, (Map<String, Object>) map);
    }
    throw new IllegalArgumentException(path + " is " + value + ": expected an object");
  }

  private static double[] numbers(String path, List<?> list) {
    return list.stream().mapToDouble(value -> number(path, value)).toArray();
  }

  /** A number, or one of the strings NaN, Infinity and -Infinity. */
  private static double number(String path, @Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if ("NaN".equals(value) || "Infinity".equals(value) || "-Infinity".equals(value)) {
      return Double.parseDouble((String) value);
    }
    throw new IllegalArgumentException(path + " holds " + value + ": expected a number");
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private IllegalArgumentException unlike(String key, String expected) {
    return new IllegalArgumentException(
        at(key) + " is " + fields.get(key) + ": expected " + expected);
  }
}
