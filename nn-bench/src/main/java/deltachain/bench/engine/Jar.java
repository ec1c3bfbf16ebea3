package deltachain.bench.engine;

import java.nio.file.Path;
import java.security.CodeSource;

/** What a jar's file name tells. */
public final class Jar {
  private static final String ENDING = ".jar";

  private Jar() {}

  /** The artifact and version of the jar that a class is from, such as {@code ejml-core-0.46.1}. */
  public static String of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return "the JDK";
    }
    String file = String.valueOf(Path.of(source.getLocation().getPath()).getFileName());
    return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
  }
}
