package deltachain.bench.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/** The memory of this process that is in use now, heap and natives together. */
public final class ResidentMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String KEY = "VmRSS:";

  private ResidentMemory() {}

  /** Whether this operating system tells: Linux does. */
  public static boolean isKnown() {
    return Files.isReadable(STATUS);
  }

  /**
   * Resident memory in MB (10⁶ bytes) after a garbage collection, and after the C library gave back
   * what the compiler's work left behind, where the JVM knows how to ask for that.
   */
  public static double megabytes() {
    System.gc();
    trimNativeHeap();
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(KEY))
          .mapToDouble(line -> 1024e-6 * Double.parseDouble(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As {@link #megabytes}, but of the heap only what is in use: exact where the heap is fixed and
   * touched from the beginning ({@code -Xms}, {@code -Xmx}, {@code -XX:+AlwaysPreTouch}).
   */
  public static double megabytesInUse() {
    double resident = megabytes();
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return resident - 1e-6 * (heap.getCommitted() - heap.getUsed());
  }

  private static void trimNativeHeap() {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "systemTrimNativeHeap",
              new Object[0],
              new String[0]);
    } catch (JMException e) {
      // A JVM without the command: the figure is larger, not wrong.
    }
  }
}
