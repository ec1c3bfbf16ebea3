package deltachain.core.lookup;

import deltachain.core.lookup.fake.Lookup;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.spi.Backend;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A JVM on a hand-built classpath: this project's classes, and one jar a backend. */
final class ChildJvm {
  private final Path folder;
  private final List<String> classpath = new ArrayList<>();
  private final List<String> options = new ArrayList<>();

  ChildJvm(Path folder) throws IOException {
    this.folder = folder;
    classpath.add(location(Backend.class));
    classpath.add(location(Backends.class));
    Path program = folder.resolve("program.jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(program))) {
      add(jar, Lookup.class);
      add(jar, PlainBackend.class);
      add(jar, deltachain.core.lookup.fake.Alpha.class);
    }
    classpath.add(program.toString());
  }

  /** Adds a jar that registers that provider. */
  ChildJvm with(String jarName, Class<?> provider) throws IOException {
    Path file = folder.resolve(jarName);
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      if (!provider.equals(deltachain.core.lookup.fake.Alpha.class)) {
        add(jar, provider);
      }
      register(jar, provider.getName());
    }
    classpath.add(file.toString());
    return this;
  }

  /** Adds a jar that registers a class that isn't there. */
  ChildJvm withMissing(String jarName, String className) throws IOException {
    Path file = folder.resolve(jarName);
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      register(jar, className);
    }
    classpath.add(file.toString());
    return this;
  }

  ChildJvm option(String option) {
    options.add(option);
    return this;
  }

  /** What the program printed, on both streams. */
  String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dstdout.encoding=UTF-8");
    command.addAll(options);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classpath));
    command.add(Lookup.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private static void register(JarOutputStream jar, String className) throws IOException {
    jar.putNextEntry(new JarEntry("META-INF/services/deltachain.spi.BackendProvider"));
    jar.write(className.getBytes(StandardCharsets.UTF_8));
    jar.closeEntry();
  }

  private static void add(JarOutputStream jar, Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    jar.putNextEntry(new JarEntry(name));
    try (InputStream bytes = type.getResourceAsStream("/" + name)) {
      bytes.transferTo((OutputStream) jar);
    }
    jar.closeEntry();
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
