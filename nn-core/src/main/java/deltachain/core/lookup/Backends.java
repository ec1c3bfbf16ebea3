package deltachain.core.lookup;

import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the backend among the jars on the classpath, and says which and why.
 *
 * <p>The system property {@code nn.backend} decides, else the name the program gives, else the
 * highest priority, else the alphabet. {@code nn.threads} says how many threads kernels may use,
 * all cores by default. A choice by name that is missing or broken is an error, never replaced by
 * another backend: the numbers would differ. Opened backends are kept for the life of the program.
 */
public final class Backends {
  /** The system property that names the backend. */
  public static final String BACKEND_PROPERTY = "nn.backend";

  /** The system property for the number of threads a kernel may use. */
  public static final String THREADS_PROPERTY = "nn.threads";

  private static final System.Logger LOGGER = System.getLogger("deltachain.lookup");
  private static final Map<String, Backend> OPENED = new ConcurrentHashMap<>();

  private Backends() {}

  /**
   * The backend by property, else by priority.
   *
   * @throws BackendException if there is none, or the chosen one doesn't work
   */
  public static Backend choose() {
    return select(null).backend();
  }

  /**
   * The backend by property, else of that name.
   *
   * @throws BackendException if it is missing or doesn't work
   */
  public static Backend choose(String name) {
    return select(name).backend();
  }

  /**
   * The choice with its reasons.
   *
   * @param argument the name the program gives, or null
   * @throws BackendException if there is no such backend, or it doesn't work
   */
  public static Choice select(@Nullable String argument) {
    Catalog catalog = Catalog.scan();
    String property = System.getProperty(BACKEND_PROPERTY, "").strip();
    String name = property.isEmpty() ? argument : property;
    if (name != null) {
      String reason =
          property.isEmpty() ? "named by the program" : "-D" + BACKEND_PROPERTY + "=" + name;
      return open(catalog, catalog.byName(name), reason);
    }
    Found best = catalog.best();
    String reason =
        catalog.found().size() == 1
            ? "the only one on the classpath"
            : "highest priority, " + best.provider().priority();
    return open(catalog, best, reason);
  }

  /**
   * One of {@link #available}, whatever the property and the priorities say.
   *
   * @param reason why it and no other, in words
   * @throws BackendException if it doesn't work
   */
  public static Choice select(Found chosen, String reason) {
    Catalog catalog = Catalog.scan();
    return open(catalog, catalog.byName(chosen.name()), reason);
  }

  /**
   * Every backend on the classpath that could be loaded, best first; none is opened.
   *
   * @throws BackendException if two have one name, or one was built for another SPI version
   */
  public static List<Found> available() {
    return Catalog.scan().found();
  }

  /** The value of {@code nn.threads}, or the number of cores. */
  public static int threads() {
    String value = System.getProperty(THREADS_PROPERTY, "").strip();
    if (value.isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    try {
      int threads = Integer.parseInt(value);
      if (threads >= 1) {
        return threads;
      }
    } catch (NumberFormatException e) {
      // The message below says it all.
    }
    throw new BackendException(
        "-D" + THREADS_PROPERTY + "=" + value + ": expected a whole number, at least 1");
  }

  private static Choice open(Catalog catalog, Found chosen, String reason) {
    int threads = threads();
    String key = chosen.provider().getClass().getName() + " " + threads;
    Backend backend = OPENED.computeIfAbsent(key, k -> opened(catalog, chosen, reason, threads));
    return new Choice(backend, chosen, reason, catalog.passedOver(chosen));
  }

  private static Backend opened(Catalog catalog, Found chosen, String reason, int threads) {
    Backend backend;
    try {
      backend = chosen.provider().open(threads);
    } catch (RuntimeException | LinkageError e) {
      throw new BackendException(
          "backend '"
              + chosen.name()
              + "' ("
              + chosen.jar()
              + "; "
              + reason
              + ") can't be used: "
              + Catalog.describe(e)
              + ". Check that its library is on the classpath, or choose another with -D"
              + BACKEND_PROPERTY
              + "="
              + catalog.alternatives(chosen),
          e);
    }
    List<String> passedOver = catalog.passedOver(chosen);
    LOGGER.log(
        System.Logger.Level.INFO,
        String.format(
            Locale.ROOT,
            "backend %s: %s, %s, %d thread%s; chosen: %s; passed over: %s",
            chosen.name(),
            chosen.provider().version(),
            chosen.jar(),
            threads,
            threads == 1 ? "" : "s",
            reason,
            passedOver.isEmpty() ? "none" : String.join(", ", passedOver)));
    return backend;
  }

  /**
   * A backend that was chosen and opened.
   *
   * @param reason why it and no other, in words
   * @param passedOver the others, and providers that failed to load with the cause, in words
   */
  public record Choice(Backend backend, Found found, String reason, List<String> passedOver) {}

  /**
   * A backend on the classpath.
   *
   * @param jar the file name of its jar, or its class folder
   */
  public record Found(BackendProvider provider, String jar) {
    /** The name users choose it by. */
    public String name() {
      return provider.name();
    }
  }
}
