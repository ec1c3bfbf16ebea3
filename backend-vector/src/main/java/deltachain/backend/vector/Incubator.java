package deltachain.backend.vector;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether this JVM was started with the Vector API, which is still a module to ask for. */
final class Incubator {
  private static final String MODULE = "jdk.incubator.vector";

  /** What to add to the command line. */
  static final String FLAG = "--add-modules " + MODULE;

  /** Where false, no class that mentions the module's may be loaded. */
  static final boolean PRESENT = ModuleLayer.boot().findModule(MODULE).isPresent();

  /**
   * Whether masks are vectors: from JDK 18 on, processors with 512 bits have registers for them.
   */
  static final boolean MASKS_ARE_VECTORS = Runtime.version().feature() < 18;

  private static final AtomicBoolean SAID = new AtomicBoolean();

  private Incubator() {}

  /** Says once what the JVM lacks, if it does. */
  static void sayIfAbsent() {
    if (!PRESENT && !SAID.getAndSet(true)) {
      Logger log = System.getLogger("deltachain.backend.vector");
      log.log(
          Level.WARNING,
          "backend vector runs its plain kernel, at about half speed:"
              + " the JVM was started without {0}",
          FLAG);
    }
  }
}
