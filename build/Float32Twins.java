import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the float32 twin of mathematics that was written once, in float64.
 *
 * <p>Run by the build as {@code java Float32Twins.java <src/main/float64> <output folder>}. Every
 * file is copied; each member of its outermost type that has {@code double[} in its declaration, or a
 * name that ends in {@code 64}, is repeated at the end of the type with these replacements:
 *
 * <ul>
 *   <li>in the declaration: {@code double[} becomes {@code float[}; scalar parameters and results
 *       stay {@code double}, because the public interfaces have them so;
 *   <li>in the body: {@code double} becomes {@code float}, {@code 0.5} becomes {@code 0.5f}, and
 *       {@code Math.sqrt(x)} and its like become {@code (float) Math.sqrt(x)}. A literal with the
 *       suffix {@code d} stays, so {@code var sum = 0d} accumulates in double in both twins;
 *   <li>everywhere: a name that ends in {@code 64} ends in {@code 32}, and library types change as
 *       {@link #NAMES} says.
 * </ul>
 *
 * <p>A type whose name itself ends in {@code 64} gets a twin file instead, with the body's
 * replacements all through it.
 */
final class Float32Twins {
  /** Library types and their float32 counterparts. */
  private static final Map<String, String> NAMES =
      Map.of(
          "doubles", "floats",
          "Double", "Float",
          "DoubleVector", "FloatVector",
          "LongVector", "IntVector",
          "reinterpretAsLongs", "reinterpretAsInts",
          "reinterpretAsDoubles", "reinterpretAsFloats",
          "DoublePointer", "FloatPointer",
          "DoubleBuffer", "FloatBuffer",
          "DMatrixRMaj", "FMatrixRMaj",
          "R064Store", "R032Store");

  private static final Pattern WORD_64 = Pattern.compile("\\b(\\w*[A-Za-z_])64\\b");
  private static final Pattern LITERAL =
      Pattern.compile("(?<![\\w.])(\\d+\\.\\d*(?:[eE][-+]?\\d+)?|\\d+[eE][-+]?\\d+)(?![\\w.])");
  private static final Pattern DOUBLE_MATH =
      Pattern.compile("\\bMath\\.(sqrt|exp|expm1|log|log1p|tanh|sin|cos|pow|cbrt)\\(");

  private Float32Twins() {}

  public static void main(String[] args) throws IOException {
    Path source = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Set<Path> written = new HashSet<>();
    for (Path file : javaFiles(source)) {
      String text = Files.readString(file);
      Path out = target.resolve(source.relativize(file));
      String name = file.getFileName().toString().replace(".java", "");
      if (name.endsWith("64")) {
        write(out, text, written);
        write(out.resolveSibling(name.replaceAll("64$", "32") + ".java"), body(text), written);
      } else {
        write(out, withTwins(text, file), written);
      }
    }
    for (Path old : javaFiles(target)) {
      if (!written.contains(old)) {
        Files.delete(old);
      }
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(f -> f.toString().endsWith(".java")).sorted().collect(Collectors.toList());
    }
  }

  /** Writes only what changed, so that an unchanged source is not compiled again. */
  private static void write(Path out, String text, Set<Path> written) throws IOException {
    written.add(out);
    if (!Files.exists(out) || !Files.readString(out).equals(text)) {
      Files.createDirectories(out.getParent());
      Files.writeString(out, text);
    }
  }

  private static String withTwins(String text, Path file) {
    String masked = mask(text);
    int close = masked.lastIndexOf('}');
    StringBuilder twins = new StringBuilder();
    int start = masked.indexOf('{') + 1;
    while (start < close) {
      int declared = endOfDeclaration(masked, start);
      int end = endOfMember(masked, declared);
      if (wantsTwin(masked.substring(start, declared))) {
        String declaration = text.substring(start, declared).replaceFirst("(?s)^\\s*/\\*\\*.*?\\*/", "\n");
        twins.append(renamed(declaration.replace("double[", "float[")));
        twins.append(body(text.substring(declared, end))).append('\n');
      }
      start = end;
    }
    if (twins.length() == 0) {
      throw new IllegalStateException(
          file + " has no member to repeat for float32: move it to src/main/java");
    }
    return text.substring(0, close) + twins + text.substring(close);
  }

  /** Where the body, the initialiser or the closing semicolon of the member at start begins. */
  private static int endOfDeclaration(String masked, int start) {
    int parentheses = 0;
    for (int i = start; i < masked.length(); i++) {
      char c = masked.charAt(i);
      parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (parentheses == 0 && (c == '{' || c == '=' || c == ';')) {
        return i;
      }
    }
    return masked.length() - 1;
  }

  private static int endOfMember(String masked, int declared) {
    boolean block = masked.charAt(declared) == '{';
    int braces = 0;
    for (int i = declared; i < masked.length(); i++) {
      char c = masked.charAt(i);
      braces += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (braces == 0 && (c == ';' || (c == '}' && block))) {
        return i + 1;
      }
    }
    return masked.length();
  }

  private static boolean wantsTwin(String maskedHeader) {
    if (maskedHeader.matches("(?s).*\\b(class|record|interface|enum)\\b.*")) {
      return false;
    }
    return maskedHeader.contains("double[")
        || maskedHeader.stripTrailing().matches("(?s).*\\w64(\\(.*\\))?\\s*");
  }

  private static String body(String text) {
    String out = text.replaceAll("\\bdouble\\b", "float");
    out = LITERAL.matcher(out).replaceAll("$1f");
    out = DOUBLE_MATH.matcher(out).replaceAll("(float) Math.$1(");
    return renamed(out);
  }

  private static String renamed(String text) {
    String out = WORD_64.matcher(text).replaceAll(m -> m.group(1) + "32");
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      out = out.replaceAll("\\b" + name.getKey() + "\\b", Matcher.quoteReplacement(name.getValue()));
    }
    return out.replaceAll("_DDRM\\b", "_FDRM");
  }

  /** The text with the insides of comments, strings and characters blanked, same length. */
  private static String mask(String text) {
    Matcher quiet =
        Pattern.compile("(?s)//[^\\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'")
            .matcher(text);
    return quiet.replaceAll(m -> Matcher.quoteReplacement(m.group().replaceAll("[^\\n]", " ")));
  }
}
