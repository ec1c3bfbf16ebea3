package deltachain.bench.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of this process that is in use now, heap and natives together. */
public final class ResidentMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String KEY = "VmRSS:";

  private ResidentMemory() {}

  /** Whether this operating system tells: Linux does. */
  public static boolean isKnown() {
    return Files.isReadable(STATUS);
  }

  /** Resident memory after a garbage collection, in MB (10⁶ bytes). */
  public static double megabytes() {
    System.gc();
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(KEY))
          .mapToDouble(line -> 1024e-6 * Double.parseDouble(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
