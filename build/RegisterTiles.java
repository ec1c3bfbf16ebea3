import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the register tiles of {@code backend-vector}: a method for each number of rows, each number
 * of vectors and each order of A, for a packed B and for any. C2 keeps sums in registers only if each
 * is a local variable, and leaves out the check of each access only where the stride is a constant.
 *
 * <p>Run by the build as {@code java RegisterTiles.java <output folder>}; writes {@code
 * RegisterTiles64}, {@code NarrowTiles64}, {@code FourColumnTiles64}, {@code RowDotTiles64} and {@code
 * DotTiles64} with their float32 twins.
 */
final class RegisterTiles {
  /** 8 rows of 2 vectors: with 2 vectors of B and 8 elements of A they fill 26 of 32 registers. */
  private static final int ROWS = 8;

  private static final int VECTORS = 2;

  /** Rows and vectors of a tile with half as many elements of A, for products of few terms. */
  private static final int WIDE = 4;

  private static final String TYPE =
      """
      package deltachain.backend.vector;

      import jdk.incubator.vector.%Box%Vector;
      import jdk.incubator.vector.VectorSpecies;

      /** Tiles of a product, whose sums stay in registers; written by build/RegisterTiles.java. */
      final class RegisterTiles%bits% {
        private static final VectorSpecies<%Box%> SPECIES = Lanes%bits%.SPECIES;
        private static final int LANES = SPECIES.length();
        private static final int PANEL = Tiles%bits%.PANEL;
        private static final int STRIP = Strips%bits%.HIGH;

        private RegisterTiles%bits%() {}

        /**
         * A B for tiles below one another.
         *
         * @param rows of a tile, 1 … 8
         * @param vectors beside one another in a tile, 1 or 2; or 4 of 4 rows, if B isn't packed
         * @param k inner length
         * @param a element (i, l) stands at {@code ao + i * aRow + l * aColumn}; one stride is 1
         * @param tiles how many
         * @param b row l stands at {@code bo + l * bRow}
         * @param c row i stands at {@code co + i * cRow}; rows are written in their order, whole
         */
        static void multiply(
            int rows, int vectors, int k, %scalar%[] a, int ao, int aRow, int aColumn, int tiles,
            %scalar%[] b, int bo, int bRow, %scalar%[] c, int co, int cRow) {
          if (aRow == 1 && aColumn == STRIP && bRow == PANEL) {
            stripsPacked(rows, vectors, k, a, ao, STRIP, tiles, b, bo, PANEL, c, co, cRow);
          } else if (aRow == 1 && bRow == PANEL) {
            columnsPacked(rows, vectors, k, a, ao, aColumn, tiles, b, bo, PANEL, c, co, cRow);
          } else if (aRow == 1) {
            columns(rows, vectors, k, a, ao, aColumn, tiles, b, bo, bRow, c, co, cRow);
          } else if (bRow == PANEL) {
            rowsPacked(rows, vectors, k, a, ao, aRow, tiles, b, bo, PANEL, c, co, cRow);
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

  private static final String TILES =
      """

        private static final class Tile extends CompiledAlone {%tiles%
        }
      }
      """;

  private static final String CASE =
      "      case %rows%%vectors% -> Tile.%order%%rows%x%vectors%"
          + "(k, a, ao, stride, tiles, b, bo, bRow, c, co, cRow);";

  private static final String TILE =
      """

        static void %order%%rows%x%vectors%(
            int k, %scalar%[] a, int ao, int stride, int tiles,
            %scalar%[] b, int bo, int bRow, %scalar%[] c, int co, int cRow) {
          for (int t = 0; t < tiles; t++) {
            Lanes%bits%.claim(k, c, co, cRow, %rows%, %vectors% * LANES);
      %zeros%
      %starts%
            for (%loop%) {
      %loads%
      %sums%
      %steps%
            }
      %stores%
            ao += %height%;
            co += %rows% * cRow;
          }
        }
      """;

  /** With three groups of columns 12 sums, 4 vectors of A and 3 of B in registers. */
  private static final int NARROW_ROWS = 4;

  private static final String NARROW_TYPE =
      """
      package deltachain.backend.vector;

      import jdk.incubator.vector.%Box%Vector;
      import jdk.incubator.vector.VectorMask;
      import jdk.incubator.vector.VectorShuffle;
      import jdk.incubator.vector.VectorSpecies;

      /** Tiles of a C that is narrower than a vector; written by build/RegisterTiles.java. */
      final class NarrowTiles%bits% {
        /** Rows of a tile. */
        static final int ROWS = %rows%;

        private static final VectorSpecies<%Box%> SPECIES = Lanes%bits%.SPECIES;
        private static final int LANES = SPECIES.length();

        /** Each quarter to the place of the next. */
        private static final VectorShuffle<%Box%> ROTATE =
            VectorShuffle.fromOp(SPECIES, p -> (p + 3 * LANES / 4) % LANES);

        /** A row of C, for the lanes of its columns. */
        private static final VectorShuffle<%Box%> TURN =
            VectorShuffle.fromOp(SPECIES, i -> i % 4 * (LANES / 4) + i / 4);

        private NarrowTiles%bits%() {}

        /**
         * A B for some rows.
         *
         * @param groups of four columns, 2 … 4, packed by {@link Narrow%bits%}
         * @param k inner length, whole vectors
         * @param a row i begins at {@code ao + i * aRow}
         * @param rows at least {@link #ROWS}
         * @param c row i begins at {@code co + i * cRow}; rows are written in their order, a whole
         *     vector each
         * @param inC rows to be written there, whole tiles; the last tile begins {@link #ROWS} before
         *     the end, and may have rows of the one before it
         * @param end where the others are written, from 0 on
         */
        static void multiply(
            int groups, int k, %scalar%[] a, int ao, int aRow, int rows,
            %scalar%[] b, int bo, %scalar%[] c, int co, int cRow, int inC, %scalar%[] end) {
          switch (groups) {
      %cases%
            default -> throw new IllegalArgumentException(groups + " groups");
          }
        }

      %tiles%
      """;

  private static final String NARROW_CASE =
      "      case %groups% ->"
          + " Tile.groups%groups%(k, a, ao, aRow, rows, b, bo, c, co, cRow, inC, end);";

  /**
   * A loop over the rows of a tile has a fraction of the nodes that C2 counts, and is unrolled when it
   * has counted them: rows change places, and in the end have their own again. If their indices did so
   * too, C2 would check each load.
   */
  private static final String NARROW_TILE =
      """

        static void groups%groups%(
            int k, %scalar%[] a, int ao, int aRow, int rows,
            %scalar%[] b, int bo, %scalar%[] c, int co, int cRow, int inC, %scalar%[] end) {
          %Box%Vector zero = %Box%Vector.zero(SPECIES);
      %panels%
          for (int i = 0; i < rows; i += ROWS) {
            int first = Math.min(i, rows - ROWS);
            int from = ao + first * aRow;
      %zeros%
            for (int l = 0; l < k; l += LANES) {
              %Box%Vector x0 = zero;
              %Box%Vector x1 = zero;
              %Box%Vector x2 = zero;
              %Box%Vector x3 = zero;
              for (int row = 0; row < ROWS; row++) {
                x0 = x1;
                x1 = x2;
                x2 = x3;
                x3 = %Box%Vector.fromArray(SPECIES, a, from + row * aRow + l);
              }
              for (int t = 0; t < 4; t++) {
                int panel = 4 * l + t * LANES;
      %loads%
                for (int row = 0; row < ROWS; row++) {
      %sums%
                  %Box%Vector rotated = x0.rearrange(ROTATE);
                  x0 = x1;
                  x1 = x2;
                  x2 = x3;
                  x3 = rotated;
                }
              }
            }
            %Box%Vector w0 = zero;
            %Box%Vector w1 = zero;
            %Box%Vector w2 = zero;
            %Box%Vector w3 = zero;
            for (int row = 0; row < ROWS; row++) {
              w0 = w1;
              w1 = w2;
              w2 = w3;
      %adds%
              w3 = w3.rearrange(TURN);
      %shifts%
            }
            %scalar%[] y = first < inC ? c : end;
            int at = first < inC ? co + first * cRow : (first - inC) * cRow;
            zero.add(w0).intoArray(y, at);
            zero.add(w1).intoArray(y, at + cRow);
            zero.add(w2).intoArray(y, at + 2 * cRow);
            zero.add(w3).intoArray(y, at + 3 * cRow);
          }
        }
      """;

  /** How lanes of a row are added, of two to four groups. */
  private static final List<String> NARROW_ADDS =
      List.of(
          """
          %fold(1, c00, c01)%
          w3 = %join(c00, c01, 1)%;
          if (LANES > 8) {
            w3 = w3.add(w3.rearrange(SWAP_2));
          }
          """,
          """
          %fold(1, c00, c01, c02)%
          w3 = %join(c00, c01, 1)%;
          if (!Incubator.MASKS_ARE_VECTORS) {
            c02 = c02.add(c02.rearrange(SWAP_1));
          }
          if (LANES > 8) {
            %fold(2, w3, c02)%
            w3 = %join(w3, c02, 2)%;
          }
          """,
          """
          %fold(1, c00, c01, c02, c03)%
          w3 = %join(c00, c01, 1)%;
          if (LANES > 8) {
            c02 = %join(c02, c03, 1)%;
            %fold(2, w3, c02)%
            w3 = %join(w3, c02, 2)%;
          }
          """);

  /** In a template: to each lane of some vectors is added the one so far from it. */
  private static final Pattern FOLD = Pattern.compile("( *)%fold[(](\\w+), ([\\w, ]+)[)]%");

  /**
   * In a template: sums of lanes so far apart, of x in the lower of them, of y in the upper; of
   * vectors that have been folded so.
   */
  private static final Pattern JOIN = Pattern.compile("%join[(](\\w+), (\\w+), (\\w+)[)]%");

  /** A blend is two instructions where masks are vectors; elsewhere one exchange adds two vectors. */
  private static final String JOINED =
      """
      Incubator.MASKS_ARE_VECTORS
          ? $1.blend($2, UPPER_$3)
          : $1.blend($2, UPPER_$3).add($2.blend($1, UPPER_$3).rearrange(SWAP_$3))"""
          .replaceAll("\n *", " ");

  /** What ends a type whose tiles add lanes in registers, with what they need for that. */
  private static final String ADDING_TILES =
      """
        private static final class Tile extends CompiledAlone {
          private static final VectorShuffle<%Box%> SWAP_HALF = Squares%bits%.swap(LANES / 2);
          private static final VectorShuffle<%Box%> SWAP_QUARTER = Squares%bits%.swap(LANES / 4);
          private static final VectorShuffle<%Box%> SWAP_2 = Squares%bits%.swap(2);
          private static final VectorShuffle<%Box%> SWAP_1 = Squares%bits%.swap(1);
          private static final VectorMask<%Box%> UPPER_HALF = Squares%bits%.upper(LANES / 2);
          private static final VectorMask<%Box%> UPPER_QUARTER = Squares%bits%.upper(LANES / 4);
          private static final VectorMask<%Box%> UPPER_2 = Squares%bits%.upper(2);
          private static final VectorMask<%Box%> UPPER_1 = Squares%bits%.upper(1);
      %tiles%  }
      }
      """;

  private static final String FOUR_TYPE =
      """
      package deltachain.backend.vector;

      import jdk.incubator.vector.%Box%Vector;
      import jdk.incubator.vector.VectorMask;
      import jdk.incubator.vector.VectorShuffle;
      import jdk.incubator.vector.VectorSpecies;

      /** Tiles of a C of four columns; written by build/RegisterTiles.java. */
      final class FourColumnTiles%bits% {
        private static final VectorSpecies<%Box%> SPECIES = Lanes%bits%.SPECIES;
        private static final int LANES = SPECIES.length();

        /** Rows of four columns in a vector. */
        private static final int ROWS = LANES / 4;

        private FourColumnTiles%bits%() {}

        /**
         * A B for some rows.
         *
         * @param k inner length, whole vectors
         * @param a row i begins at {@code ao + i * aRow}
         * @param b packed by {@link FourColumns%bits%}
         * @param y row i begins at {@code yo + 4 * i}; whole vectors are written
         */
        static void multiply(
            int k, %scalar%[] a, int ao, int aRow, int rows, %scalar%[] b, %scalar%[] y, int yo) {
          switch (k / LANES) {
            case 1 -> Tile.oneVector(k, a, ao, aRow, rows, b, y, yo);
            case 2 -> Tile.twoVectors(k, a, ao, aRow, rows, b, y, yo);
            case 4 -> Tile.fourVectors(k, a, ao, aRow, rows, b, y, yo);
            case 8 -> Tile.eightVectors(k, a, ao, aRow, rows, b, y, yo);
            default -> Tile.anyVectors(k, a, ao, aRow, rows, b, y, yo);
          }
        }

      %tiles%
      """;

  /** Ends of the loop over terms: C2 unrolls it if that is a constant, and there is none to enter. */
  private static final Map<String, String> TERMS =
      new TreeMap<>(
          Map.of(
              "oneVector", "LANES",
              "twoVectors", "2 * LANES",
              "fourVectors", "4 * LANES",
              "eightVectors", "8 * LANES"));

  /**
   * Two vectors of C are stored together: JDK 17 checks the indices of exchanges again after each
   * store; with four, C2 inlines the last store late. If one is left, zeros come first. A loop of two
   * turns has half of the nodes that C2 counts, and is unrolled when it has counted them.
   */
  private static final String FOUR_TILE =
      """

        static void %name%(
            int k, %scalar%[] a, int ao, int aRow, int rows, %scalar%[] b, %scalar%[] y, int yo) {
          %Box%Vector zero = %Box%Vector.zero(SPECIES);
          for (int i = 0; i < rows; i += 2 * ROWS) {
            %Box%Vector w0 = zero;
            %Box%Vector w1 = zero;
            int vectors = Math.min(2, (rows - i + ROWS - 1) / ROWS);
            for (int v = 0; v < vectors; v++) {
              %Box%Vector even = zero;
              %Box%Vector odd = zero;
              for (int f = 0; f < ROWS / 2; f++) {
                int first = i + v * ROWS + f;
                int ai = ao + Math.min(first, rows - 1) * aRow;
                int aj = ao + Math.min(first + ROWS / 2, rows - 1) * aRow;
                %Box%Vector p0 = zero;
                %Box%Vector q0 = zero;
                %Box%Vector p1 = zero;
                %Box%Vector q1 = zero;
                for (int l = 0; l < %end%; l += LANES) {
                  %Box%Vector x0 = %Box%Vector.fromArray(SPECIES, a, ai + l);
                  %Box%Vector x1 = %Box%Vector.fromArray(SPECIES, a, aj + l);
                  %Box%Vector b0 = %Box%Vector.fromArray(SPECIES, b, 4 * l);
                  p0 = x0.fma(b0, p0);
                  p1 = x1.fma(b0, p1);
                  %Box%Vector b1 = %Box%Vector.fromArray(SPECIES, b, 4 * l + 2 * LANES);
                  q0 = x0.fma(b1, q0);
                  q1 = x1.fma(b1, q1);
                  x0 = x0.rearrange(SWAP_1);
                  x1 = x1.rearrange(SWAP_1);
                  b0 = %Box%Vector.fromArray(SPECIES, b, 4 * l + LANES);
                  p0 = x0.fma(b0, p0);
                  p1 = x1.fma(b0, p1);
                  b1 = %Box%Vector.fromArray(SPECIES, b, 4 * l + 3 * LANES);
                  q0 = x0.fma(b1, q0);
                  q1 = x1.fma(b1, q1);
                }
                %fold(2, p0, q0, p1, q1)%
                for (int row = 0; row < 2; row++) {
                  p0 = %join(p0, q0, 2)%;
                  %Box%Vector next = p1;
                  p1 = p0;
                  p0 = next;
                  q0 = q1;
                }
                %fold(HALF, p0, p1)%
                even = odd;
                odd = %join(p0, p1, HALF)%;
              }
              if (ROWS > 2) {
                odd =
                    even.blend(odd, UPPER_QUARTER)
                        .add(odd.blend(even, UPPER_QUARTER).rearrange(SWAP_QUARTER));
              }
              w0 = w1;
              w1 = odd;
            }
            int at = yo + 4 * i;
            zero.add(w0).intoArray(y, at);
            zero.add(w1).intoArray(y, at + (vectors - 1) * LANES);
          }
        }
      """;

  private static final String ROW_DOTS_TYPE =
      """
      package deltachain.backend.vector;

      import jdk.incubator.vector.%Box%Vector;
      import jdk.incubator.vector.VectorMask;
      import jdk.incubator.vector.VectorShuffle;
      import jdk.incubator.vector.VectorSpecies;

      /**
       * Dot products of four columns at once, whose lanes are added in registers: halves first, then
       * halves of these. For vectors of at least four lanes. Written by build/RegisterTiles.java.
       *
       * <p>Sixteen columns at once are more than C2 inlines (see {@link CompiledAlone}), so fours take
       * turns.
       */
      final class RowDotTiles%bits% {
        private static final VectorSpecies<%Box%> SPECIES = Lanes%bits%.SPECIES;
        private static final int LANES = SPECIES.length();

        /** Turns, of four columns each, that make a vector of sums. */
        private static final int TURNS = LANES / 4;

        private RowDotTiles%bits%() {}

        /** Turns that so many columns take, four at once. */
        static int turns(int columns) {
          return Math.min(TURNS, (columns + 3) / 4);
        }

        /**
         * Sums Σ_l a_il b_jl for some rows i and columns j.
         *
         * @param k terms, whole vectors
         * @param a row i begins at {@code ao + i * aRow}
         * @param b column j begins at {@code bo + j * bRow}
         * @param y row i begins at {@code yo + i * yRow}; whole vectors are written. If columns don't
         *     fill one, each quarter of it ends with those of {@link #turns} that come next.
         */
        static void multiply(
            int k, %scalar%[] a, int ao, int aRow, int rows,
            %scalar%[] b, int bo, int bRow, int columns, %scalar%[] y, int yo, int yRow) {
          if (columns % LANES == 0 && bRow == k) {
            whole(k, a, ao, aRow, rows, b, bo, bRow, columns, y, yo, yRow);
          } else {
            clamped(k, a, ao, aRow, rows, b, bo, bRow, columns, y, yo, yRow);
          }
        }

        private static void whole(
            int k, %scalar%[] a, int ao, int aRow, int rows,
            %scalar%[] b, int bo, int bRow, int columns, %scalar%[] y, int yo, int yRow) {
          switch (k / LANES) {
            case 1 -> Tile.oneVector(k, a, ao, aRow, rows, b, bo, bRow, columns, y, yo, yRow);
            case 2 -> Tile.twoVectors(k, a, ao, aRow, rows, b, bo, bRow, columns, y, yo, yRow);
            case 4 -> Tile.fourVectors(k, a, ao, aRow, rows, b, bo, bRow, columns, y, yo, yRow);
            case 8 -> Tile.eightVectors(k, a, ao, aRow, rows, b, bo, bRow, columns, y, yo, yRow);
            default -> Tile.anyVectorsClamped(k, a, ao, aRow, rows, b, bo, bRow, columns, y, yo, yRow);
          }
        }

        private static void clamped(
            int k, %scalar%[] a, int ao, int aRow, int rows,
            %scalar%[] b, int bo, int bRow, int columns, %scalar%[] y, int yo, int yRow) {
          switch (bRow == k ? k / LANES : 0) {
            case 1 -> Tile.oneVectorClamped(k, a, ao, aRow, rows, b, bo, bRow, columns, y, yo, yRow);
            case 2 -> Tile.twoVectorsClamped(k, a, ao, aRow, rows, b, bo, bRow, columns, y, yo, yRow);
            case 4 -> Tile.fourVectorsClamped(k, a, ao, aRow, rows, b, bo, bRow, columns, y, yo, yRow);
            case 8 -> Tile.eightVectorsClamped(k, a, ao, aRow, rows, b, bo, bRow, columns, y, yo, yRow);
            default -> Tile.anyVectorsClamped(k, a, ao, aRow, rows, b, bo, bRow, columns, y, yo, yRow);
          }
        }

      %tiles%
      """;

  /**
   * Two vectors of C are stored together as in {@link #FOUR_TILE}.
   *
   * <p>C2 on JDK 17 knows the class of a sum with a constant, but that of what went through a loop
   * only from what stores have met: a tile of eight columns made objects for that in one of six orders
   * of products.
   */
  private static final String ROW_DOTS_TILE =
      """

        static void %name%(
            int k, %scalar%[] a, int ao, int aRow, int rows,
            %scalar%[] b, int bo, int bRow, int columns, %scalar%[] y, int yo, int yRow) {
          %Box%Vector zero = %Box%Vector.zero(SPECIES);
          int last = columns - 1;
          int turns = turns(columns);
          int vectors = rows * ((columns + LANES - 1) / LANES);
          int i = 0;
          int j = 0;
          for (int v = 0; v < vectors; v += 2) {
            int at1 = yo + i * yRow + j;
            int at0 = at1;
            %Box%Vector w0 = zero;
            %Box%Vector w1 = zero;
            for (int end = Math.min(v + 2, vectors), w = v; w < end; w++) {
              int ai = ao + i * aRow;
              %Box%Vector v0 = zero;
              %Box%Vector v1 = zero;
              %Box%Vector v2 = zero;
              %Box%Vector v3 = zero;
              for (int f = 0; f < %turns%; f++) {
                int first = j + f;
      %starts%
                %Box%Vector c0 = zero;
                %Box%Vector c1 = zero;
                %Box%Vector c2 = zero;
                %Box%Vector c3 = zero;
                for (int l = 0; l < %end%; l += LANES) {
                  %Box%Vector x = %Box%Vector.fromArray(SPECIES, a, ai + l);
                  c0 = x.fma(%Box%Vector.fromArray(SPECIES, b, b0 + l), c0);
                  c1 = x.fma(%Box%Vector.fromArray(SPECIES, b, b1 + l), c1);
                  c2 = x.fma(%Box%Vector.fromArray(SPECIES, b, b2 + l), c2);
                  c3 = x.fma(%Box%Vector.fromArray(SPECIES, b, b3 + l), c3);
                }
                %fold(HALF, c0, c1, c2, c3)%
                for (int pair = 0; pair < 2; pair++) {
                  c0 = %join(c0, c2, HALF)%;
                  %Box%Vector next = c1;
                  c1 = c0;
                  c0 = next;
                  c2 = c3;
                }
                %fold(QUARTER, c0, c1)%
                v0 = v1;
                v1 = v2;
                v2 = v3;
                v3 = %join(c0, c1, QUARTER)%;
              }
              if (TURNS > 2) {
                %fold(2, v0, v1, v2, v3)%
                for (int pair = 0; pair < 2; pair++) {
                  v0 = %join(v0, v2, 2)%;
                  %Box%Vector next = v1;
                  v1 = v0;
                  v0 = next;
                  v2 = v3;
                }
                v2 = v0;
                v3 = v1;
              }
              if (TURNS > 1) {
                %fold(1, v2, v3)%
                v3 = %join(v2, v3, 1)%;
              }
              w0 = w1;
              w1 = v3;
              at0 = at1;
              at1 = yo + i * yRow + j;
              i++;
              if (i == rows) {
                i = 0;
                j += LANES;
              }
            }
            zero.add(w0).intoArray(y, at0);
            zero.add(w1).intoArray(y, at1);
          }
        }
      """;

  /** Rows and columns of the highest tile of dot products: 16 sums and 5 operands in registers. */
  private static final int DOTS = 4;

  private static final String DOTS_TYPE =
      """
      package deltachain.backend.vector;

      import jdk.incubator.vector.%Box%Vector;
      import jdk.incubator.vector.VectorSpecies;

      /** Tiles of A Bᵀ along the rows of both; written by build/RegisterTiles.java. */
      final class DotTiles%bits% {
        private static final VectorSpecies<%Box%> SPECIES = Lanes%bits%.SPECIES;
        private static final int LANES = SPECIES.length();

        private DotTiles%bits%() {}

        /**
         * Sums of some columns of C, each a vector whose lanes are still to be added.
         *
         * @param rows 1 … 4
         * @param k inner length; what is beyond a multiple of a vector's lanes is left out
         * @param a row i begins at {@code ao + i * aRow}
         * @param b the rows for the first four columns begin at {@code b0} … {@code b3}, for the next
         *     ones {@code step} later
         * @param columns a multiple of four
         * @param y written: the vector of row i, column j at {@code yo + i * yRow + j * LANES}
         */
        static void multiply(
            int rows, int k, %scalar%[] a, int ao, int aRow,
            %scalar%[] b, int b0, int b1, int b2, int b3, int step, int columns,
            %scalar%[] y, int yo, int yRow) {
          switch (rows) {
      %cases%
            default -> throw new IllegalArgumentException(rows + " rows");
          }
        }

        private static final class Tile extends CompiledAlone {
      %tiles%  }
      }
      """;

  private static final String DOTS_CASE =
      "      case %rows% -> Tile.rows%rows%("
          + "k, a, ao, aRow, b, b0, b1, b2, b3, step, columns, y, yo, yRow);";

  private static final String DOTS_TILE =
      """

        static void rows%rows%(
            int k, %scalar%[] a, int ao, int stride,
            %scalar%[] b, int b0, int b1, int b2, int b3, int step, int columns,
            %scalar%[] y, int yo, int yRow) {
      %starts%
          %Box%Vector zero = %Box%Vector.zero(SPECIES);
          int at = yo;
          for (int j = 0; j < columns; j += 4) {
      %zeros%
            for (int l = 0; l <= k - LANES; l += LANES) {
      %loads%
      %sums%
            }
      %stores%
            b0 += step;
            b1 += step;
            b2 += step;
            b3 += step;
            at += 4 * LANES;
          }
        }
      """;

  /**
   * How A and B are stored: A by rows, by columns, or in packed strips of columns; B anyhow or in
   * packed panels.
   *
   * <p>Rows of A are addressed from the first one, whose index runs. With a running index and the
   * beginning of each row, C2 on JDK 17 needs one register more than there are and moves B's address
   * into a vector register and back for every l: tiles of 8 rows took 5 % longer.
   */
  private enum Order {
    ROWS("rows", "al + row%row%", "bl"),
    ROWS_PACKED("rowsPacked", "al + row%row%", "bo + (al - ao) * PANEL"),
    COLUMNS("columns", "al + %row%", "bl"),
    COLUMNS_PACKED("columnsPacked", "al + %row%", "bo + l * PANEL"),
    STRIPS_PACKED("stripsPacked", "ao + l * STRIP + %row%", "bo + l * PANEL");

    final String method;
    private final String a;
    private final String b;

    Order(String method, String a, String b) {
      this.method = method;
      this.a = a;
      this.b = b;
    }

    String a(int row) {
      return a.replace("%row%", Integer.toString(row));
    }

    boolean isRowMajor() {
      return method.startsWith("rows");
    }

    private boolean movesA() {
      return method.startsWith("columns");
    }

    private boolean movesB() {
      return b.equals("bl");
    }

    /** What stands before the loop: the distances of A's rows, and the indices that it moves. */
    String starts(int rows) {
      return (isRowMajor() ? lines(rows, RegisterTiles::distance) + "\n" : "")
          + (movesA() ? "      int al = ao;\n" : "")
          + (movesB() ? "      int bl = bo;\n" : "");
    }

    String loop() {
      return isRowMajor() ? "int al = ao; al < ao + k; al++" : "int l = 0; l < k; l++";
    }

    /** How the loop moves the other indices. */
    String steps() {
      return (movesA() ? "        al += stride;\n" : "") + (movesB() ? "        bl += bRow;\n" : "");
    }
  }

  private RegisterTiles() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0], "deltachain", "backend", "vector");
    write(folder.resolve("RegisterTiles64.java"), type("64", "double", "Double"));
    write(folder.resolve("RegisterTiles32.java"), type("32", "float", "Float"));
    write(folder.resolve("NarrowTiles64.java"), named(narrowType(), "64", "double", "Double"));
    write(folder.resolve("NarrowTiles32.java"), named(narrowType(), "32", "float", "Float"));
    String fourColumns = fourColumns();
    write(folder.resolve("FourColumnTiles64.java"), named(fourColumns, "64", "double", "Double"));
    write(folder.resolve("FourColumnTiles32.java"), named(fourColumns, "32", "float", "Float"));
    String rowDots = rowDots();
    write(folder.resolve("RowDotTiles64.java"), named(rowDots, "64", "double", "Double"));
    write(folder.resolve("RowDotTiles32.java"), named(rowDots, "32", "float", "Float"));
    write(folder.resolve("DotTiles64.java"), named(dots(), "64", "double", "Double"));
    write(folder.resolve("DotTiles32.java"), named(dots(), "32", "float", "Float"));
  }

  /** Writes only what changed, so that an unchanged source is not compiled again. */
  private static void write(Path out, String text) throws IOException {
    if (!Files.exists(out) || !Files.readString(out).equals(text)) {
      Files.createDirectories(out.getParent());
      Files.writeString(out, text);
    }
  }

  private static String type(String bits, String scalar, String box) {
    String switches = orders(RegisterTiles::cases);
    String tiles =
        orders(
            order ->
                shapes(order, (rows, vectors) -> tile(order, rows, vectors))
                    .collect(Collectors.joining()));
    return named(TYPE + switches + TILES.replace("%tiles%", tiles), bits, scalar, box);
  }

  private static String orders(Function<Order, String> text) {
    return Stream.of(Order.values()).map(text).collect(Collectors.joining());
  }

  private static String named(String text, String bits, String scalar, String box) {
    String folded =
        FOLD.matcher(text)
            .replaceAll(fold -> fold(fold).indent(fold.group(1).length()).stripTrailing());
    return JOIN.matcher(folded)
        .replaceAll(JOINED)
        .replace("%bits%", bits)
        .replace("%scalar%", scalar)
        .replace("%Box%", box);
  }

  /** A loop that takes them in turn: its body is counted once. */
  private static String fold(MatchResult fold) {
    String[] vectors = fold.group(3).split(", ");
    int last = vectors.length - 1;
    return """
        if (Incubator.MASKS_ARE_VECTORS) {
          for (int turn = 0; turn <= %last%; turn++) {
            %Box%Vector folded = %first%.add(%first%.rearrange(SWAP_%distance%));
        %shifts%
            %end% = folded;
          }
        }"""
        .replace("%last%", Integer.toString(last))
        .replace("%first%", vectors[0])
        .replace("%distance%", fold.group(2))
        .replace("%shifts%", lines(last, i -> "    " + vectors[i] + " = " + vectors[i + 1] + ";"))
        .replace("%end%", vectors[last]);
  }

  private static String narrowType() {
    int sizes = NARROW_ADDS.size();
    String tiles = lines(sizes, i -> narrowTile(NARROW_TILE, i + 2));
    return NARROW_TYPE
        .replace("%cases%", lines(sizes, i -> narrowTile(NARROW_CASE, i + 2)))
        .replace("%tiles%", ADDING_TILES.replace("%tiles%", tiles))
        .replace("%rows%", Integer.toString(NARROW_ROWS));
  }

  private static String narrowTile(String template, int groups) {
    return template
        .replace("%panels%", lines(groups, j -> "    int b" + j + " = bo + " + j + " * 4 * k;"))
        .replace("%zeros%", lines(NARROW_ROWS, i -> lines(groups, j -> sameZero(i, j))))
        .replace("%loads%", lines(groups, RegisterTiles::loadPanel))
        .replace("%sums%", lines(groups, RegisterTiles::sumOfRow))
        .replace("%adds%", NARROW_ADDS.get(groups - 2).indent(8).stripTrailing())
        .replace("%shifts%", lines(groups, RegisterTiles::nextRow))
        .replace("%groups%", Integer.toString(groups));
  }

  private static String loadPanel(int j) {
    return "        %Box%Vector y" + j + " = %Box%Vector.fromArray(SPECIES, b, b" + j + " + panel);";
  }

  private static String sumOfRow(int j) {
    return "          %Box%Vector next" + j + " = x0.fma(y" + j + ", c0" + j + ");\n"
        + nextRow(j).indent(2)
        + "          c" + (NARROW_ROWS - 1) + j + " = next" + j + ";";
  }

  private static String nextRow(int j) {
    return lines(NARROW_ROWS - 1, i -> "        c" + i + j + " = c" + (i + 1) + j + ";");
  }

  private static String fourColumns() {
    String tiles = byTerms("", FOUR_TILE) + byTerms("anyVectors", FOUR_TILE, "k");
    return FOUR_TYPE.replace("%tiles%", ADDING_TILES.replace("%tiles%", tiles));
  }

  private static String rowDots() {
    String whole =
        ROW_DOTS_TILE
            .replace("%starts%", lines(4, RegisterTiles::startOfColumn))
            .replace("%turns%", "TURNS");
    String clamped =
        ROW_DOTS_TILE
            .replace("%starts%", lines(4, RegisterTiles::startOfColumnOrLast))
            .replace("%turns%", "turns");
    String any = byTerms("anyVectorsClamped", clamped.replace("* %end%", "* bRow"), "k");
    String tiles = byTerms("", whole) + byTerms("Clamped", clamped) + any;
    return ROW_DOTS_TYPE.replace("%tiles%", ADDING_TILES.replace("%tiles%", tiles));
  }

  private static String byTerms(String suffix, String tile) {
    return TERMS.entrySet().stream()
        .map(terms -> byTerms(terms.getKey() + suffix, tile, terms.getValue()))
        .collect(Collectors.joining());
  }

  private static String byTerms(String name, String tile, String end) {
    return tile.replace("%name%", name).replace("%end%", end);
  }

  /** A constant distance from the first: C2 checks the access to the last alone. */
  private static String startOfColumn(int q) {
    return "          int b" + q + " = bo + first * %end% + " + q + " * TURNS * %end%;";
  }

  /** Beyond the last column that one again. */
  private static String startOfColumnOrLast(int q) {
    return "          int b" + q + " = bo + Math.min(first + " + q + " * turns, last) * %end%;";
  }

  private static String dots() {
    return DOTS_TYPE
        .replace("%cases%", lines(DOTS, i -> DOTS_CASE.replace("%rows%", Integer.toString(i + 1))))
        .replace("%tiles%", lines(DOTS, i -> dots(i + 1)));
  }

  private static String dots(int rows) {
    return DOTS_TILE
        .replace("%rows%", Integer.toString(rows))
        .replace("%zeros%", lines(rows, i -> lines(DOTS, j -> sameZero(i, j))))
        .replace("%starts%", lines(rows, RegisterTiles::start))
        .replace("%loads%", lines(DOTS, j -> along("y", j, "b", "b")))
        .replace(
            "%sums%",
            lines(rows, i -> along("x", i, "a", "a") + "\n" + lines(DOTS, j -> dot(i, j))))
        .replace("%stores%", lines(rows, i -> lines(DOTS, j -> storeDot(i, j))));
  }

  private static String along(String vector, int i, String array, String row) {
    return "        %Box%Vector " + vector + i
        + " = %Box%Vector.fromArray(SPECIES, " + array + ", " + row + i + " + l);";
  }

  private static String dot(int i, int j) {
    return "        c" + i + j + " = x" + i + ".fma(y" + j + ", c" + i + j + ");";
  }

  private static String storeDot(int i, int j) {
    return "      c" + i + j + ".intoArray(y, at + " + i + " * yRow" + beside(j) + ");";
  }

  private static String cases(Order order) {
    String cases =
        shapes(order, (rows, vectors) -> named(CASE, order, rows, vectors))
            .collect(Collectors.joining("\n"));
    return SWITCH.replace("%order%", order.method).replace("%cases%", cases);
  }

  private static Stream<String> shapes(Order order, BiFunction<Integer, Integer, String> text) {
    Stream<String> all =
        IntStream.rangeClosed(1, ROWS)
            .boxed()
            .flatMap(
                rows ->
                    IntStream.rangeClosed(1, VECTORS)
                        .mapToObj(vectors -> text.apply(rows, vectors)));
    return order.movesB() ? Stream.concat(all, Stream.of(text.apply(WIDE, WIDE))) : all;
  }

  private static String named(String template, Order order, int rows, int vectors) {
    return template
        .replace("%order%", order.method)
        .replace("%rows%", Integer.toString(rows))
        .replace("%vectors%", Integer.toString(vectors));
  }

  private static String tile(Order order, int rows, int vectors) {
    return named(TILE, order, rows, vectors)
        .replace("%zeros%", lines(rows, i -> lines(vectors, j -> zero(i, j))))
        .replace("%starts%\n", order.starts(rows))
        .replace("%loop%", order.loop())
        .replace("%loads%", lines(vectors, j -> load(order.b, j)))
        .replace(
            "%sums%", lines(rows, i -> broadcast(i, order.a(i)) + lines(vectors, j -> sum(i, j))))
        .replace("%steps%\n", order.steps())
        .replace("%stores%", lines(rows, i -> lines(vectors, j -> store(i, j))))
        .replace("%height%", order.isRowMajor() ? rows + " * stride" : Integer.toString(rows));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  private static String zero(int i, int j) {
    return "      %Box%Vector c" + i + j + " = %Box%Vector.zero(SPECIES);";
  }

  /** Fewer nodes for C2, which inlines late beyond 18,000, but in the largest tiles a register more. */
  private static String sameZero(int i, int j) {
    return "      %Box%Vector c" + i + j + " = zero;";
  }

  private static String start(int i) {
    return "      int a" + i + " = " + (i == 0 ? "ao" : "a" + (i - 1) + " + stride") + ";";
  }

  private static String distance(int i) {
    return "      int row" + i + " = " + i + " * stride;";
  }

  private static String load(String index, int j) {
    return "        %Box%Vector b" + j + " = %Box%Vector.fromArray(SPECIES, b, " + index + beside(j) + ");";
  }

  private static String broadcast(int i, String index) {
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
