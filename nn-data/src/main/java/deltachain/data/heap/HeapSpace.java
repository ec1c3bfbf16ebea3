package deltachain.data.heap;

import deltachain.data.DataException;
import java.util.Locale;

/** The most memory that this JVM may use. */
public final class HeapSpace {
  private static final double MEBIBYTE = 1 << 20;

  private HeapSpace() {}

  /**
   * Requires that {@code bytes} could ever fit in the heap.
   *
   * @param where what the message begins with, such as the file
   * @throws DataException if the heap can't grow to that size
   */
  public static void require(String where, double bytes) {
    long most = Runtime.getRuntime().maxMemory();
    if (bytes > most) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s: needs %.0f MiB of memory, but Java may use %.0f MiB: give it more with -Xmx",
              where,
              bytes / MEBIBYTE,
              most / MEBIBYTE));
    }
  }
}
