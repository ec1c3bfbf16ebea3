package deltachain.cli.console;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object on one line, its keys in the order they were put. */
public final class JsonLine {
  private static final JSON WRITER = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** Adds a string, a whole number, a boolean, or a list or map of such. */
  public JsonLine put(String key, Object value) {
    fields.put(key, value);
    return this;
  }

  /** Adds a number; JSON has no NaN and no infinity, so those become null. */
  @SuppressWarnings("NullAway") // a map for JSON may hold nulls
  public JsonLine number(String key, double value) {
    fields.put(key, Double.isFinite(value) ? value : null);
    return this;
  }

  /** The object's text. */
  @Override
  public String toString() {
    try {
      return WRITER.asString(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
