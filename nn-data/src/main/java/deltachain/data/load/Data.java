package deltachain.data.load;

import deltachain.core.data.Dataset;
import deltachain.core.lookup.Suggestion;
import deltachain.data.DataException;
import deltachain.data.DataRequestException;
import deltachain.data.Schema;
import deltachain.data.Task;
import deltachain.data.TrainTest;
import deltachain.data.csv.CsvFile;
import deltachain.data.csv.CsvOptions;
import deltachain.data.idx.IdxFolder;
import deltachain.data.split.Split;
import deltachain.data.synthetic.BuiltIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Data sets by SPEC: the name of a {@link BuiltIn}, a CSV file, or a folder with MNIST's four IDX
 * files.
 *
 * <p>A built-in name comes first: a file that is called {@code digits} is {@code ./digits}.
 */
public final class Data {
  /** Decides the built-in sets here: like those in files, they are the same in every run. */
  public static final long BUILT_IN_SEED = 0;

  private static final String NUMBER = "[-+]?[0-9]*\\.?[0-9]+";
  private static final int MAX_SIBLINGS = 10_000;

  private Data() {}

  /**
   * Training rows, and test rows if the set has its own or the options ask for some.
   *
   * @throws DataRequestException if there is no such set, or it has no such target or task
   * @throws DataException if what it holds can't be used
   */
  public static TrainTest load(String spec, LoadOptions options) {
    Optional<TrainTest> complete = complete(spec);
    complete.ifPresent(set -> requireFit(spec, set.train(), options));
    TrainTest set =
        complete.orElseGet(
            () -> {
              CsvOptions csv = new CsvOptions(options.target(), options.task());
              return TrainTest.of(CsvFile.read(Path.of(spec), csv));
            });
    if (options.test().isBlank()) {
      return set;
    }
    if (options.test().matches(NUMBER)) {
      return Split.random(set.train(), Double.parseDouble(options.test()), options.seed());
    }
    return TrainTest.of(set.train(), loadTest(options.test(), Schema.of(set.train())));
  }

  /**
   * The rows to test a trained network with: the test rows of a built-in set or IDX folder, all
   * rows of a CSV file.
   *
   * @param schema that of the training data
   * @throws DataRequestException if there is no such set
   * @throws DataException if its columns or classes aren't the schema's
   */
  public static Dataset loadTest(String spec, Schema schema) {
    Optional<Dataset> test = complete(spec).flatMap(TrainTest::test);
    test.ifPresent(rows -> requireSame(spec, rows, schema));
    return test.orElseGet(() -> CsvFile.read(Path.of(spec), schema));
  }

  private static void requireSame(String spec, Dataset rows, Schema schema) {
    try {
      schema.requireSame(rows);
    } catch (DataException e) {
      throw new DataException(spec + ": " + e.getMessage(), e);
    }
  }

  /** A set that brings its own test rows, targets and task; empty if the SPEC is a CSV file. */
  private static Optional<TrainTest> complete(String spec) {
    Optional<BuiltIn> builtIn = BuiltIn.find(spec);
    if (builtIn.isPresent()) {
      return Optional.of(builtIn.get().generate(BUILT_IN_SEED));
    }
    Path path = existing(spec);
    return Files.isDirectory(path) ? Optional.of(IdxFolder.read(path)) : Optional.empty();
  }

  private static void requireFit(String spec, Dataset train, LoadOptions options) {
    if (!options.target().isBlank()) {
      throw new DataRequestException(
          spec + " has its own target, but '" + options.target() + "' was named: leave it out");
    }
    Task task = train.isClassification() ? Task.CLASSIFICATION : Task.REGRESSION;
    if (options.task() != Task.AUTO && options.task() != task) {
      throw new DataRequestException(
          spec + " is for " + task + ", but " + options.task() + " was asked");
    }
  }

  private static Path existing(String spec) {
    try {
      Path path = Path.of(spec);
      if (!spec.isEmpty() && Files.exists(path)) {
        return path;
      }
      throw unknown(spec, siblings(path));
    } catch (InvalidPathException e) {
      throw unknown(spec, List.of());
    }
  }

  private static DataException unknown(String spec, List<String> siblings) {
    List<String> known = new ArrayList<>(BuiltIn.names());
    known.addAll(siblings);
    return new DataRequestException(
        "there is no data set '"
            + spec
            + "'"
            + Suggestion.didYouMean(spec, known)
            + ": expected a built-in one ("
            + String.join(", ", BuiltIn.names())
            + "), a CSV file, or a folder with MNIST's four IDX files; no such file exists");
  }

  /** What else is in the folder, written as the SPEC would be. */
  private static List<String> siblings(Path path) {
    Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .limit(MAX_SIBLINGS)
          .map(e -> folder.resolve(e.getFileName()).toString())
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
