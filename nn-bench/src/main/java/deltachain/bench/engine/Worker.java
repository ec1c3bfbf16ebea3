package deltachain.bench.engine;

import deltachain.bench.step.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The program of a JVM that runs one engine: answers each line of standard input with one line that
 * begins with {@value #REPLY}, until the input ends.
 *
 * <ul>
 *   <li>{@code version}: the library's
 *   <li>{@code train 784-128-10 64 adam}: what blocks are of; shape, batch and optimizer
 *   <li>{@code multiply NN 64x128x784}: the same for a product
 *   <li>{@code losses 20}: the costs of the first steps
 *   <li>{@code block 0.5}: works for that many seconds; the mean time of a step or product, in µs
 * </ul>
 *
 * <p>Whatever fails is answered with {@value #ERROR} and the reason.
 */
public final class Worker {
  /** Before a reply: libraries print things of their own. */
  public static final String REPLY = "> ";

  /** Before the reason why something failed. */
  public static final String ERROR = "error: ";

  private final Engine engine;
  private @Nullable Timed timed;

  Worker(Engine engine) {
    this.engine = engine;
  }

  /** Serves the engine that the only argument names. */
  public static void main(String[] args) throws IOException {
    PrintStream replies = System.out;
    System.setOut(System.err);
    Worker worker = new Worker(engine(args[0]));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      replies.println(REPLY + worker.reply(line));
    }
    System.exit(0); // a library's own threads don't keep this JVM
  }

  private static Engine engine(String name) {
    return ServiceLoader.load(Engine.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(engine -> engine.name().equals(name))
        .findAny()
        .orElseGet(() -> new BackendEngine(name));
  }

  String reply(String line) {
    try {
      String[] words = line.split(" ", 2);
      return switch (words[0]) {
        case "version" -> engine.version();
        case "train" -> train(words[1].split(" "));
        case "multiply" -> multiply(Product.of(words[1]));
        case "losses" -> losses(Integer.parseInt(words[1]));
        case "block" -> block(Double.parseDouble(words[1]));
        default -> ERROR + "unknown command '" + words[0] + "'";
      };
    } catch (IllegalArgumentException e) {
      return ERROR + e.getMessage();
    } catch (RuntimeException | LinkageError e) {
      e.printStackTrace(); // into the log

      return ERROR + e.toString().lines().findFirst().orElse("");
    }
  }

  private String train(String[] words) {
    if (!(engine instanceof TrainingEngine trains)) {
      return ERROR + engine.name() + " trains no networks";
    }
    Problem problem = Problem.of(words[0], Integer.parseInt(words[1]));
    timed = new TimedTraining(trains, new Training(problem, words[2]));
    return "ready";
  }

  private String multiply(Product product) {
    if (!(engine instanceof ProductEngine multiplies)) {
      return ERROR + engine.name() + " multiplies no matrices";
    }
    timed = new TimedProduct(multiplies.product(product));
    return "ready";
  }

  private String losses(int steps) {
    if (!(timed instanceof TimedTraining training)) {
      return ERROR + "losses before train";
    }
    return Arrays.stream(training.losses(steps))
        .mapToObj(Double::toString)
        .collect(Collectors.joining(" "));
  }

  private String block(double seconds) {
    return timed == null
        ? ERROR + "block before train or multiply"
        : Double.toString(timed.block(seconds));
  }
}
