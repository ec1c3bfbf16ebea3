package deltachain.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.api.Elementary;
import deltachain.core.lookup.Backends;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When it has made 18,000 nodes of a method, C2 inlines the rest late. Where it didn't know which
 * class a vector is, it then makes an object, in some JVMs. How many nodes there are depends on
 * what a program has done before: a profile that has seen more makes 3 % more of them, the probes
 * of an agent for coverage 5 %.
 */
class LateInliningTest {
  private static final Pattern DONE = Pattern.compile("(\\d+) bytes");

  /** What HotSpot's log says of a compilation, a class, a method, and of what is inlined late. */
  private static final Pattern LOGGED =
      Pattern.compile(
          "<(?<what>task|klass|method|late_inline|inline_id) (compile_id|id|method)='(?<id>\\d+)'");

  @TempDir private Path folder;

  @Test
  void noOperationOfAProductIsInlinedLate() throws Exception {
    Compilations all = compilations(FirstProductTest.Products.class, FirstProductTest.shapes());

    assertThat(all.late).anyMatch(line -> line.contains(" jdk.internal.vm.vector."));
    assertThat(all.late).filteredOn(line -> line.contains(" jdk.incubator.vector.")).isEmpty();
    assertThat(all.nodes).isNotEmpty();
    assertThat(all.nodes).allSatisfy((kernel, nodes) -> assertThat(nodes).isLessThan(16_500));
  }

  @Test
  void noOperationOfAnElementaryFunctionIsInlinedLate() throws Exception {
    Compilations all = compilations(Functions.class, List.of());

    assertThat(all.nodes.keySet())
        .anyMatch(kernel -> kernel.endsWith(".Exp32 exp"))
        .anyMatch(kernel -> kernel.endsWith(".Tanh64 tanh"))
        .anyMatch(kernel -> kernel.endsWith(".Log32 log"))
        .anyMatch(kernel -> kernel.contains(".Erf64"));
    assertThat(all.late).filteredOn(line -> line.contains(" jdk.incubator.vector.")).isEmpty();
    assertThat(all.nodes).allSatisfy((kernel, nodes) -> assertThat(nodes).isLessThan(17_500));
  }

  private Compilations compilations(Class<?> program, List<String> arguments) throws Exception {
    Path log = folder.resolve("compilations.xml");
    List<String> flags =
        List.of(
            "-Dnn.threads=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:+LogCompilation",
            "-XX:LogFile=" + log);
    ChildJvm.number(DONE, program, flags, arguments.toArray(String[]::new));
    return new Compilations(log);
  }

  /** Calls each function for long enough that C2 compiles it. */
  static final class Functions {
    private Functions() {}

    public static void main(String[] args) {
      Elementary math = Backends.choose("vector").elementary();
      float[] x = new float[64];
      double[] y = new double[64];
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < 8e9) {
        math.exp(x, x, 0, x.length);
        math.tanh(x, x, 0, x.length);
        math.erf(x, x, 0, x.length);
        math.log(x, x, 0, x.length);
        math.exp(y, y, 0, y.length);
        math.tanh(y, y, 0, y.length);
        math.erf(y, y, 0, y.length);
        math.log(y, y, 0, y.length);
      }
      System.out.println(8 * (x.length + y.length) + " bytes");
    }
  }

  /** What HotSpot's log says of how our kernels were compiled. */
  private static final class Compilations {
    /** "kernel that is compiled: method that is inlined late". */
    final List<String> late = new ArrayList<>();

    /** By kernel, the most that there were when an operation of vectors was put in. */
    final Map<String, Long> nodes = new TreeMap<>();

    Compilations(Path log) throws IOException {
      Map<String, String> names = new HashMap<>();
      String kernel = "";
      long task = 0;
      for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
        Matcher matcher = LOGGED.matcher(line);
        if (!matcher.lookingAt()) {
          continue;
        }
        String id = matcher.group("id");
        switch (matcher.group("what")) {
          case "task" -> {
            kernel = attribute(line, "method").replaceFirst(" [(].*", "");
            task = Long.parseLong(id);
            names.clear();
          }
          case "klass" -> names.put(id, attribute(line, "name"));
          case "method" ->
              names.put(id, names.get(attribute(line, "holder")) + "." + attribute(line, "name"));
          case "late_inline" -> {
            if (isOurs(kernel)) {
              late.add(kernel + ": " + names.get(id));
            }
          }
          default -> {
            // HotSpot makes it of the compilation's number and of how many nodes there are.
            if (isOurs(kernel)) {
              nodes.merge(kernel, Long.parseLong(id) - (task << 33), Math::max);
            }
          }
        }
      }
    }

    private static boolean isOurs(String method) {
      return method.startsWith("deltachain.backend.vector.");
    }

    private static String attribute(String line, String name) {
      String value = line.substring(line.indexOf(name + "='") + name.length() + 2);
      return value.substring(0, value.indexOf('\''));
    }
  }
}
