package deltachain.cli.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What computes.
 *
 * @param cpu the processor's name, where the system tells, else its architecture
 * @param cores how many Java may use
 * @param vectorBits how wide the vectors are that the JDK's Vector API uses; empty if Java was
 *     started without that module
 */
public record Machine(String cpu, int cores, OptionalInt vectorBits) {
  /** The option that Java needs for wide vectors. */
  public static final String VECTOR_OPTION = "--add-modules jdk.incubator.vector";

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /** This machine. */
  public static Machine here() {
    return new Machine(cpuName(), Runtime.getRuntime().availableProcessors(), preferredWidth());
  }

  private static String cpuName() {
    String architecture = System.getProperty("os.arch");
    try {
      List<String> lines = Files.isReadable(CPU_INFO) ? Files.readAllLines(CPU_INFO) : List.of();
      return lines.stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(architecture);
    } catch (IOException e) {
      return architecture;
    }
  }

  /** By reflection: the module may be absent, and compiling against it needs an option. */
  private static OptionalInt preferredWidth() {
    try {
      Class<?> shape = Class.forName("jdk.incubator.vector.VectorShape");
      Object preferred = shape.getMethod("preferredShape").invoke(null);
      return OptionalInt.of((int) shape.getMethod("vectorBitSize").invoke(preferred));
    } catch (ReflectiveOperationException e) {
      return OptionalInt.empty();
    }
  }

  /** Three lines for people. */
  public List<String> lines() {
    return List.of(
        "cpu            " + cpu + ", " + cores + (cores == 1 ? " core" : " cores"),
        "vectors        "
            + (vectorBits.isPresent()
                ? vectorBits.getAsInt() + " bits with the JDK's Vector API"
                : "without the JDK's Vector API, which needs " + VECTOR_OPTION),
        "java           "
            + Runtime.version()
            + ", "
            + System.getProperty("java.vm.name")
            + ", "
            + System.getProperty("os.name"));
  }

  /** For a JSON object. */
  public Map<String, Object> json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("cpu", cpu);
    fields.put("cores", cores);
    fields.put("vectorBits", vectorBits.orElse(0));
    fields.put("java", Runtime.version().toString());
    fields.put("os", System.getProperty("os.name"));
    return fields;
  }
}
