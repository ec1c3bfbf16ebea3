package deltachain.core.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Layer#describe} said, read back from a file that nobody vouches for: whatever is
 * missing, of another kind or too large throws {@link IllegalArgumentException}.
 */
public final class Description {
  /** More columns than any network needs: keeps lying descriptions from taking memory. */
  private static final int MOST_UNITS = 1 << 24;

  private final Map<?, ?> fields;

  /** The description of one layer, or of anything else that has fields. */
  public Description(Map<?, ?> fields) {
    this.fields = fields;
  }

  /** A number of columns or the like: from 1 to 2²⁴. */
  public int units(String name) {
    return inRange(name, field(name, Integer.class));
  }

  static int columns(long columns) {
    return inRange("columns", columns);
  }

  private static int inRange(String name, long units) {
    if (units < 1 || units > MOST_UNITS) {
      throw new IllegalArgumentException(name + " is " + units + ": expected 1 to " + MOST_UNITS);
    }
    return (int) units;
  }

  int inputs() {
    return units("inputs");
  }

  int integer(String name) {
    return field(name, Integer.class);
  }

  double number(String name) {
    return field(name, Number.class).doubleValue();
  }

  boolean flag(String name) {
    return field(name, Boolean.class);
  }

  /** Text. */
  public String text(String name) {
    return field(name, String.class);
  }

  /** The layers of a list, the first of which takes {@code inputs} columns. */
  public List<Described> layers(String name, int inputs) {
    return layers(field(name, List.class), inputs);
  }

  /** The layers of descriptions, the first of which takes {@code inputs} columns. */
  public static List<Described> layers(List<?> list, int inputs) {
    List<Described> layers = new ArrayList<>();
    int width = inputs;
    for (Object element : list) {
      Description layer = of(element);
      if (layer.inputs() != width) {
        throw new IllegalArgumentException(
            "layer " + layer + " takes " + layer.inputs() + " inputs, but gets " + width);
      }
      Described described = LayerKinds.read(layer);
      layers.add(described);
      width = described.outputs();
    }
    return layers;
  }

  List<Description> items(String name) {
    List<Description> items = new ArrayList<>();
    for (Object element : field(name, List.class)) {
      items.add(of(element));
    }
    return items;
  }

  List<List<?>> lists(String name) {
    List<List<?>> lists = new ArrayList<>();
    for (Object element : field(name, List.class)) {
      if (!(element instanceof List<?> list)) {
        throw new IllegalArgumentException("'" + name + "' holds " + element + ": expected lists");
      }
      lists.add(list);
    }
    return lists;
  }

  private static Description of(@Nullable Object element) {
    if (element instanceof Map<?, ?> map) {
      return new Description(map);
    }
    throw new IllegalArgumentException("found " + element + ": expected an object");
  }

  /**
   * A field of that type.
   *
   * @throws IllegalArgumentException if it is missing or of another type
   */
  public <T> T field(String name, Class<T> type) {
    @Nullable Object value = fields.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "'" + name + "' is " + value + ": expected a " + type.getSimpleName());
    }
    return type.cast(value);
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
