package deltachain.core.lookup;

import deltachain.core.lookup.Backends.Found;
import deltachain.spi.BackendProvider;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The backends on the classpath: those found, best first, and the providers that failed to load.
 *
 * @param found the usable ones by falling priority, then by name
 * @param broken what failed to load, with the cause, in words
 */
record Catalog(List<Found> found, List<String> broken) {
  private static final String COORDINATES =
      "io.github.deltachain:backend-vector (the JDK alone), io.github.deltachain:backend-ejml (pure"
          + " Java), io.github.deltachain:backend-ojalgo (pure Java) or"
          + " io.github.deltachain:backend-nd4j (native)";

  /** A classpath with more broken providers than this is given up on. */
  private static final int MOST_BROKEN = 100;

  static Catalog scan() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Iterator<BackendProvider> providers =
        ServiceLoader.load(
                BackendProvider.class, loader == null ? Catalog.class.getClassLoader() : loader)
            .iterator();
    List<Found> found = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    while (broken.size() < MOST_BROKEN) {
      try {
        if (!providers.hasNext()) {
          break;
        }
        BackendProvider provider = providers.next();
        found.add(new Found(provider, jar(provider)));
      } catch (ServiceConfigurationError | LinkageError e) {
        broken.add(describe(e));
      }
    }
    found.sort(
        Comparator.comparingInt((Found f) -> -f.provider().priority()).thenComparing(Found::name));
    found.forEach(Catalog::requireSpiVersion);
    requireDistinctNames(found);
    return new Catalog(List.copyOf(found), List.copyOf(broken));
  }

  private static void requireSpiVersion(Found f) {
    if (f.provider().spiVersion() != BackendProvider.SPI_VERSION) {
      throw new BackendException(
          "backend '"
              + f.name()
              + "' ("
              + f.jar()
              + ") was built for version "
              + f.provider().spiVersion()
              + " of the backend interface, but this nn-api has version "
              + BackendProvider.SPI_VERSION
              + ": use the same version of all Deltachain jars");
    }
  }

  private static void requireDistinctNames(List<Found> found) {
    for (int i = 0; i < found.size(); i++) {
      for (int j = 0; j < i; j++) {
        Found a = found.get(j);
        Found b = found.get(i);
        if (a.name().equals(b.name())) {
          throw new BackendException(
              "two backends are named '"
                  + a.name()
                  + "': "
                  + a.provider().getClass().getName()
                  + " ("
                  + a.jar()
                  + ") and "
                  + b.provider().getClass().getName()
                  + " ("
                  + b.jar()
                  + "): take one of the jars off the classpath");
        }
      }
    }
  }

  /** The backend of that name. */
  Found byName(String name) {
    return found.stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new BackendException(missing(name)));
  }

  private String missing(String name) {
    if (found.isEmpty()) {
      return "backend '"
          + name
          + "' is not on the classpath, and no other is: add "
          + COORDINATES
          + brokenOnes();
    }
    List<String> names = found.stream().map(Found::name).toList();
    return "backend '"
        + name
        + "' is not on the classpath"
        + Suggestion.didYouMean(name, names)
        + ": there are "
        + String.join(", ", names)
        + brokenOnes()
        + "; choose one of these, or add its jar: "
        + COORDINATES;
  }

  /** The one with the highest priority. */
  Found best() {
    if (found.isEmpty()) {
      throw new BackendException(
          "no backend is on the classpath: add one of " + COORDINATES + brokenOnes());
    }
    return found.get(0);
  }

  private String brokenOnes() {
    return broken.isEmpty() ? "" : "; failed to load: " + String.join("; ", broken);
  }

  /** The names other than the chosen one's, or a placeholder. */
  String alternatives(Found chosen) {
    List<String> names = found.stream().filter(f -> !f.equals(chosen)).map(Found::name).toList();
    return names.isEmpty() ? "<name> after adding its jar" : String.join("|", names);
  }

  /** The others in words. */
  List<String> passedOver(Found chosen) {
    List<String> others = new ArrayList<>();
    for (Found f : found) {
      if (!f.equals(chosen)) {
        others.add(f.name() + " (priority " + f.provider().priority() + ", " + f.jar() + ")");
      }
    }
    broken.forEach(cause -> others.add("broken: " + cause));
    return others;
  }

  /** A failure and its root cause in one line. */
  static String describe(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String first = line(failure);
    return root == failure ? first : first + " <- " + line(root);
  }

  private static String line(Throwable t) {
    String message = Objects.requireNonNullElse(t.getMessage(), "").lines().findFirst().orElse("");
    return t.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
  }

  private static String jar(BackendProvider provider) {
    @Nullable CodeSource source = provider.getClass().getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return "unknown jar";
    }
    Path path = Path.of(URI.create(source.getLocation().toString()));
    return path.toString().endsWith(".jar") ? String.valueOf(path.getFileName()) : path.toString();
  }
}
