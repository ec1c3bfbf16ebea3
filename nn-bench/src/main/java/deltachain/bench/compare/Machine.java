package deltachain.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The machine this runs on, in words. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  static String describe() {
    return Runtime.getRuntime().availableProcessors()
        + " × "
        + processor()
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + ", Java "
        + Runtime.version();
  }

  private static String processor() {
    return info("model name").orElse(System.getProperty("os.arch"));
  }

  /**
   * The kernels of OpenBLAS that suit this processor, by its instructions, or nothing if that isn't
   * known.
   */
  static Optional<String> openBlasKernels() {
    String flags = " " + info("flags").orElse("") + " ";
    if (flags.contains(" avx512vl ")) {
      return Optional.of("SkylakeX");
    }
    return flags.contains(" avx2 ") ? Optional.of("Haswell") : Optional.empty();
  }

  private static Optional<String> info(String key) {
    try {
      return Files.readAllLines(PROCESSORS).stream()
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
