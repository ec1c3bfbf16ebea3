package deltachain.tck.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the golden files are: beside this class, or in the folder that {@code -Dgolden.dir} names.
 *
 * <p>A relative folder is taken from the root of the Maven build, where {@code mvn} is started: the
 * folder with {@code .mvn} above the module; else from the module itself, else from the folder
 * around it.
 */
final class GoldenFolder {
  private static final List<String> BUNDLED =
      List.of(
          "activations.json",
          "initializers.json",
          "losses.json",
          "matrix_identities.json",
          "metrics.json",
          "networks_1.json",
          "networks_2.json",
          "norms.json",
          "optimizers.json",
          "optimizers_closed_loop.json",
          "schedules.json",
          "training_runs.json");

  private static final Map<String, Node> PARSED = new ConcurrentHashMap<>();

  private final @Nullable Path folder;

  private GoldenFolder(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * The folder to read.
   *
   * @throws IllegalArgumentException if {@code golden.dir} isn't a folder with JSON files
   */
  static GoldenFolder choose() {
    String named = System.getProperty("golden.dir", "");
    return named.isBlank() ? new GoldenFolder(null) : named(Path.of(named));
  }

  private static GoldenFolder named(Path named) {
    Set<Path> tried = new LinkedHashSet<>();
    Path module = Path.of("").toAbsolutePath();
    for (Path above = module; above != null; above = above.getParent()) {
      if (Files.isDirectory(above.resolve(".mvn"))) {
        tried.add(above.resolve(named).normalize());
        break;
      }
    }
    tried.add(module.resolve(named).normalize());
    tried.add(module.resolve("..").resolve(named).normalize());
    for (Path folder : tried) {
      if (Files.isDirectory(folder)) {
        return new GoldenFolder(folder).requireFiles();
      }
    }
    throw new IllegalArgumentException(
        "golden.dir=" + named + " is no folder: looked for " + tried + "; give an absolute path");
  }

  private GoldenFolder requireFiles() {
    if (names().isEmpty()) {
      throw new IllegalArgumentException("golden.dir: " + folder + " holds no .json file");
    }
    return this;
  }

  /** The names of the files, sorted. */
  List<String> names() {
    if (folder == null) {
      return BUNDLED;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("golden.dir: " + folder + " can't be listed", e);
    }
  }

  /**
   * The file of that name, parsed once a JVM.
   *
   * @throws UncheckedIOException if it can't be read or isn't JSON
   */
  Node file(String name) {
    URL url =
        find(name).orElseThrow(() -> new IllegalArgumentException("there is no file " + name));
    return PARSED.computeIfAbsent(url.toString(), address -> parse(url));
  }

  private static Node parse(URL url) {
    try (InputStream in = url.openStream()) {
      return new Node("", JSON.std.mapFrom(in));
    } catch (IOException e) {
      throw new UncheckedIOException(url + " can't be read as JSON", e);
    }
  }

  /**
   * The lines of a data set that a training run names, such as {@code data/iris/iris.csv}: in the
   * folder, beside it, or bundled.
   */
  Optional<List<String>> dataSet(String path) {
    return find(path).or(() -> find("../" + path)).or(() -> bundled(path)).map(GoldenFolder::lines);
  }

  private static List<String> lines(URL url) {
    try (InputStream in = url.openStream()) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(url + " can't be read", e);
    }
  }

  private Optional<URL> find(String path) {
    if (folder == null) {
      return bundled(path);
    }
    Path file = folder.resolve(path).normalize();
    try {
      return Files.isRegularFile(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<URL> bundled(String path) {
    return Optional.ofNullable(GoldenFolder.class.getResource(path));
  }
}
