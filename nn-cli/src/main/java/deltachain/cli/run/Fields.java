package deltachain.cli.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of which every field is checked when it is read.
 *
 * @param where what messages begin with
 */
record Fields(String where, Map<?, ?> map) {

  String text(String name) {
    return field(name, String.class);
  }

  long whole(String name) {
    return field(name, Number.class).longValue();
  }

  List<String> texts(String name) {
    return ((List<?>) field(name, List.class)).stream().map(String::valueOf).toList();
  }

  List<Double> numbers(String name) {
    return ((List<?>) field(name, List.class))
        .stream().map(value -> value instanceof Number n ? n.doubleValue() : Double.NaN).toList();
  }

  Fields object(String name) {
    return new Fields(where, field(name, Map.class));
  }

  Optional<Fields> optional(String name) {
    return map.containsKey(name) ? Optional.of(object(name)) : Optional.empty();
  }

  private <T> T field(String name, Class<T> type) {
    @Nullable Object value = map.get(name);
    if (!type.isInstance(value)) {
      throw new FailedException(
          where
              + ": the notes of its training have "
              + (value == null ? "no" : "a wrong")
              + " '"
              + name
              + "': expected a model that nn train saved");
    }
    return type.cast(value);
  }
}
