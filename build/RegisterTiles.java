import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the register tiles of {@code backend-vector}: a method for each number of rows, each number
 * of vectors and each order of A. C2 keeps sums in registers only if each is a local variable, and
 * reads A without a check for each element only if one of its strides is the constant 1.
 *
 * <p>Run by the build as {@code java RegisterTiles.java <output folder>}; writes {@code
 * RegisterTiles64} and {@code RegisterTiles32}.
 */
final class RegisterTiles {
  /** 8 rows of 2 vectors: with 2 vectors of B and 8 elements of A they fill 26 of 32 registers. */
  private static final int ROWS = 8;

  private static final int VECTORS = 2;

  private static final String TYPE =
      """
      package deltachain.backend.vector;

      import jdk.incubator.vector.%Box%Vector;
      import jdk.incubator.vector.VectorSpecies;

      /** Tiles of a product, whose sums stay in registers; written by build/RegisterTiles.java. */
      final class RegisterTiles%bits% {
        private static final VectorSpecies<%Box%> SPECIES = Lanes%bits%.SPECIES;
        private static final int LANES = SPECIES.length();

        private RegisterTiles%bits%() {}

        /**
         * A B for tiles below one another.
         *
         * @param rows of a tile, 1 … 8
         * @param vectors beside one another in a tile, 1 or 2
         * @param k inner length
         * @param a element (i, l) stands at {@code ao + i * aRow + l * aColumn}; one stride is 1
         * @param tiles how many
         * @param b row l stands at {@code bo + l * bRow}
         * @param c row i stands at {@code co + i * cRow}; rows are written in their order, whole
         */
        static void multiply(
            int rows, int vectors, int k, %scalar%[] a, int ao, int aRow, int aColumn, int tiles,
            %scalar%[] b, int bo, int bRow, %scalar%[] c, int co, int cRow) {
          if (aRow == 1) {
            columns(rows, vectors, k, a, ao, aColumn, tiles, b, bo, bRow, c, co, cRow);
          } else {
            rows(rows, vectors, k, a, ao, aRow, tiles, b, bo, bRow, c, co, cRow);
          }
        }
      """;

  private static final String SWITCH =
      """

        private static void %order%(
            int rows, int vectors, int k, %scalar%[] a, int ao, int stride, int tiles,
            %scalar%[] b, int bo, int bRow, %scalar%[] c, int co, int cRow) {
          switch (10 * rows + vectors) {
      %cases%
            default -> throw new IllegalArgumentException(rows + " rows, " + vectors + " vectors");
          }
        }
      """;

  private static final String CASE =
      "      case %rows%%vectors% -> %order%%rows%x%vectors%"
          + "(k, a, ao, stride, tiles, b, bo, bRow, c, co, cRow);";

  private static final String TILE =
      """

        private static void %order%%rows%x%vectors%(
            int k, %scalar%[] a, int ao, int stride, int tiles,
            %scalar%[] b, int bo, int bRow, %scalar%[] c, int co, int cRow) {
          for (int t = 0; t < tiles; t++) {
      %zeros%
      %starts%
            int bl = bo;
            for (int l = 0; l < k; l++) {
      %loads%
      %sums%
              bl += bRow;%next%
            }
      %stores%
            ao += %height%;
            co += %rows% * cRow;
          }
        }
      """;

  private RegisterTiles() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0], "deltachain", "backend", "vector");
    write(folder.resolve("RegisterTiles64.java"), type("64", "double", "Double"));
    write(folder.resolve("RegisterTiles32.java"), type("32", "float", "Float"));
  }

  /** Writes only what changed, so that an unchanged source is not compiled again. */
  private static void write(Path out, String text) throws IOException {
    if (!Files.exists(out) || !Files.readString(out).equals(text)) {
      Files.createDirectories(out.getParent());
      Files.writeString(out, text);
    }
  }

  private static String type(String bits, String scalar, String box) {
    return (TYPE + order("rows") + order("columns") + "}\n")
        .replace("%bits%", bits)
        .replace("%scalar%", scalar)
        .replace("%Box%", box);
  }

  private static String order(String order) {
    String cases =
        shapes((rows, vectors) -> named(CASE, order, rows, vectors)).collect(Collectors.joining("\n"));
    String tiles =
        shapes((rows, vectors) -> tile(order, rows, vectors)).collect(Collectors.joining());
    return SWITCH.replace("%order%", order).replace("%cases%", cases) + tiles;
  }

  private static Stream<String> shapes(BiFunction<Integer, Integer, String> text) {
    return IntStream.rangeClosed(1, ROWS)
        .boxed()
        .flatMap(
            rows ->
                IntStream.rangeClosed(1, VECTORS).mapToObj(vectors -> text.apply(rows, vectors)));
  }

  private static String named(String template, String order, int rows, int vectors) {
    return template
        .replace("%order%", order)
        .replace("%rows%", Integer.toString(rows))
        .replace("%vectors%", Integer.toString(vectors));
  }

  private static String tile(String order, int rows, int vectors) {
    boolean rowMajor = order.equals("rows");
    String zeros = lines(rows, i -> lines(vectors, j -> zero(i, j)));
    String starts = rowMajor ? lines(rows, RegisterTiles::start) : "      int al = ao;";
    String loads = lines(vectors, RegisterTiles::load);
    String sums = lines(rows, i -> broadcast(i, rowMajor) + lines(vectors, j -> sum(i, j)));
    String stores = lines(rows, i -> lines(vectors, j -> store(i, j)));
    return named(TILE, order, rows, vectors)
        .replace("%zeros%", zeros)
        .replace("%starts%", starts)
        .replace("%loads%", loads)
        .replace("%sums%", sums)
        .replace("%next%", rowMajor ? "" : "\n        al += stride;")
        .replace("%stores%", stores)
        .replace("%height%", rowMajor ? rows + " * stride" : Integer.toString(rows));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  private static String zero(int i, int j) {
    return "      %Box%Vector c" + i + j + " = %Box%Vector.zero(SPECIES);";
  }

  private static String start(int i) {
    return "      int a" + i + " = " + (i == 0 ? "ao" : "a" + (i - 1) + " + stride") + ";";
  }

  private static String load(int j) {
    return "        %Box%Vector b" + j + " = %Box%Vector.fromArray(SPECIES, b, bl" + beside(j) + ");";
  }

  private static String broadcast(int i, boolean rowMajor) {
    String index = rowMajor ? "a" + i + " + l" : "al + " + i;
    return "        %Box%Vector x" + i + " = %Box%Vector.broadcast(SPECIES, a[" + index + "]);\n";
  }

  private static String sum(int i, int j) {
    return "        c" + i + j + " = x" + i + ".fma(b" + j + ", c" + i + j + ");";
  }

  private static String store(int i, int j) {
    return "      c" + i + j + ".intoArray(c, co + " + i + " * cRow" + beside(j) + ");";
  }

  private static String beside(int j) {
    return " + " + j + " * LANES";
  }
}
