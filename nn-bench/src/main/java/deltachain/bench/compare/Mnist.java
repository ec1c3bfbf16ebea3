package deltachain.bench.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The processes that train 784-128-10 on MNIST, batches of 64, Adam, and test it. */
final class Mnist {
  static final int EPOCHS = 5;

  private static final Pattern ACCURACY = Pattern.compile("[aA]ccuracy\"?[: ]+([0-9.]+)");
  private static final double LEAST_ACCURACY = 0.97;

  private Mnist() {}

  /** The command of this project. */
  static ProcessBuilder ours(Launcher launcher, Path data, int threads, String backend) {
    List<String> command =
        List.of(
            launcher.checkout().resolve("nn").toString(),
            "train",
            "--data=" + data,
            "--backend=" + backend,
            "--threads=" + threads,
            "--hidden=128",
            "--optimizer=adam",
            "--learning-rate=0.001",
            "--batch-size=64",
            "--epochs=" + EPOCHS,
            "--json");
    return launcher.process(command, threads);
  }

  /** A program of libtorch's module. */
  static ProcessBuilder libtorch(Launcher launcher, Path data, int threads) {
    return launcher.program(
        "libtorch",
        threads,
        "deltachain.bench.libtorch.Mnist",
        data.toString(),
        Integer.toString(EPOCHS));
  }

  /**
   * Runs a process to its end; its time in µs.
   *
   * @throws EngineException if it fails, or the network hasn't learnt
   */
  static double micros(ProcessBuilder builder) {
    try {
      long begin = System.nanoTime();
      Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      double micros = 1e-3 * (System.nanoTime() - begin);
      requireAccuracy(builder, code, printed);
      return micros;
    } catch (IOException e) {
      throw new EngineException(builder.command().get(0) + " can't be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("interrupted");
    }
  }

  private static void requireAccuracy(ProcessBuilder builder, int code, String printed) {
    Matcher matcher = ACCURACY.matcher(printed);
    if (code != 0 || !matcher.find() || Double.parseDouble(matcher.group(1)) < LEAST_ACCURACY) {
      throw new EngineException(
          builder.command().get(0)
              + " ended with code "
              + code
              + " and printed '"
              + printed.strip()
              + "': expected an accuracy of at least "
              + LEAST_ACCURACY);
    }
  }
}
