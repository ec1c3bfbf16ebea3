package deltachain.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;
import deltachain.data.DataException;
import deltachain.data.DataRequestException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rows of a CSV file, of which one at a time is in memory. */
final class CsvTable {
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final int MAX_COLUMNS = 1 << 20;

  private final Path file;
  private final List<CsvRecord> start = new ArrayList<>(2);

  /**
   * Opens a file for reading, once or several times.
   *
   * @throws DataException if it isn't there or holds no row
   */
  CsvTable(Path file) {
    this.file = file;
    if (!Files.isRegularFile(file)) {
      throw new DataException(
          file + (Files.exists(file) ? ": is not a regular file" : ": there is no such file"));
    }
    scan(row -> start.add(row) && start.size() < 2);
    if (start.isEmpty()) {
      throw error("the file is empty: expected rows of numbers, perhaps below a line of names");
    }
  }

  /** The first row, which may be a header. */
  List<String> first() {
    return start.get(0).getFields();
  }

  /** The second row, or the first if there is no second. */
  List<String> second() {
    return start.get(start.size() - 1).getFields();
  }

  /** What is done with a row. */
  interface RowAction {
    /** Takes the cells of the row that starts at that line, counted from 1. */
    void accept(long line, List<String> cells);
  }

  /**
   * Reads the rows, from the first or from the second on; empty lines don't count.
   *
   * @return how many rows there were
   * @throws DataException if a row has more or fewer cells than the first
   */
  int forEach(boolean skipFirst, RowAction action) {
    int expected = first().size();
    int[] rows = {skipFirst ? -1 : 0};
    scan(
        row -> {
          int found = row.getFieldCount();
          if (found != expected) {
            throw error(
                row.getStartingLineNumber(),
                "found " + cells(found) + ", expected " + expected + " as in the first row");
          }
          if (rows[0] >= 0) {
            action.accept(row.getStartingLineNumber(), row.getFields());
          }
          if (++rows[0] == Integer.MAX_VALUE) {
            throw error("more rows than " + Integer.MAX_VALUE);
          }
          return true;
        });
    return rows[0];
  }

  private static String cells(int number) {
    return number + (number == 1 ? " cell" : " cells");
  }

  /** Reads rows as long as {@code more} says so. */
  private void scan(Predicate<CsvRecord> more) {
    try (CsvReader<CsvRecord> rows = reader()) {
      for (CsvRecord row : rows) {
        if (!more.test(row)) {
          return;
        }
      }
    } catch (CsvParseException e) {
      throw error("malformed CSV: " + e.getMessage());
    } catch (UncheckedIOException | IOException e) {
      throw unreadable(e);
    }
  }

  private CsvReader<CsvRecord> reader() throws IOException {
    CsvRecordHandler handler =
        CsvRecordHandler.of(
            settings -> settings.maxFields(MAX_COLUMNS).fieldModifier(FieldModifiers.STRIP));
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(handler, characters());
  }

  /** Strict UTF-8, without the byte order mark that some programs put in front. */
  private Reader characters() throws IOException {
    BufferedReader characters =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
    try {
      characters.mark(1);
      if (characters.read() != BYTE_ORDER_MARK) {
        characters.reset();
      }
      return characters;
    } catch (IOException e) {
      characters.close();
      throw e;
    }
  }

  private DataException unreadable(Exception failure) {
    if (!(failure instanceof CharacterCodingException)
        && !(failure.getCause() instanceof CharacterCodingException)) {
      return new DataException(file + ": can't be read: " + failure, failure);
    }
    try {
      return error(
          Utf8.lineOfFirstError(file),
          "the bytes are not UTF-8 text: save the file as UTF-8; of MNIST's IDX files give the"
              + " folder");
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  /** An error in the file as a whole. */
  DataException error(String message) {
    return new DataException(file + ": " + message);
  }

  /** A request that doesn't suit the file. */
  DataRequestException requestError(String message) {
    return new DataRequestException(file + ": " + message);
  }

  /** An error in a line, counted from 1. */
  DataException error(long line, String message) {
    return new DataException(file + ", line " + line + ": " + message);
  }

  /** An error in a line's cell of that column. */
  DataException error(long line, String column, String message) {
    return error(line, "column '" + column + "': " + message);
  }

  /** The file itself. */
  Path file() {
    return file;
  }
}
