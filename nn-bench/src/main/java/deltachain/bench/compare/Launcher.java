package deltachain.bench.compare;

import deltachain.bench.engine.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Knows how the JVM of an engine is started: our backends with the classpath of this program, the
 * others with that of their module.
 *
 * <p>Settings of OpenMP and of BLAS libraries are not handed on: they would slow others down, or
 * speed them up, without being seen in the results.
 */
final class Launcher {
  /** The modules below {@code peers} by the engines in them. */
  private static final Map<String, String> MODULES =
      Map.of("libtorch", "libtorch", "openblas", "libtorch", "djl", "djl", "dl4j", "dl4j");

  /** Those with OpenBLAS 0.3.19, which takes processors it doesn't know for very old ones. */
  private static final List<String> OLD_OPENBLAS = List.of("dl4j", "nd4j");

  /**
   * The logarithm of the cycles that OpenBLAS's idle threads spin: some ms, a fraction of the pause
   * between blocks. Its own 28 are 0.1 s, in which the next engine would have half a core less.
   */
  private static final String SPINNING = "24";

  private static final List<String> SETTINGS =
      List.of("OPENBLAS_", "GOTO_", "OMP_", "GOMP_", "KMP_", "MKL_", "BLIS_", "DJL_", "PYTORCH_");

  private final Path home;
  private final Path logs;

  /**
   * A launcher.
   *
   * @param home the folder of this module in a checkout
   * @param logs the folder for what children print on standard error
   */
  Launcher(Path home, Path logs) {
    this.home = home;
    this.logs = logs;
  }

  /** The root of the checkout. */
  Path checkout() {
    return home.resolve("..").normalize();
  }

  /**
   * Starts the worker of an engine; it may still be loading its library when this returns.
   *
   * @throws EngineException if its module wasn't built
   */
  Child start(String engine, int threads) {
    List<String> command = java(engine, threads);
    command.add(Worker.class.getName());
    command.add(engine);
    ProcessBuilder builder = process(engine, command, threads);
    if (OLD_OPENBLAS.contains(engine)) {
      Machine.openBlasKernels().ifPresent(k -> builder.environment().put("OPENBLAS_CORETYPE", k));
    }
    return new Child(engine, builder, logs.resolve(engine + "-" + threads + ".log"));
  }

  /** Starts another program on the classpath of an engine. */
  ProcessBuilder program(String engine, int threads, String main, String... arguments) {
    List<String> command = java(engine, threads);
    command.add(main);
    command.addAll(List.of(arguments));
    return process(engine, command, threads);
  }

  /**
   * libtorch multiplies on OpenBLAS's threads, which wait for those of OpenMP, which spin: with two
   * threads on two cores a step takes a hundred times as long unless these are told to sleep.
   */
  private static ProcessBuilder process(String engine, List<String> command, int threads) {
    ProcessBuilder builder = process(command, threads);
    if (engine.equals("libtorch")) {
      builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
    }
    return builder;
  }

  /** A process without foreign settings, and with the wanted number of threads. */
  static ProcessBuilder process(List<String> command, int threads) {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> SETTINGS.stream().anyMatch(name::startsWith));
    for (String name : List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")) {
      environment.put(name, Integer.toString(threads));
    }
    environment.put("OPENBLAS_VERBOSE", "2"); // the log tells which kernels it chose
    environment.put("OPENBLAS_THREAD_TIMEOUT", SPINNING);
    return builder;
  }

  private List<String> java(String engine, int threads) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dnn.threads=" + threads);
    command.add("-cp");
    if (MODULES.containsKey(engine)) {
      command.add(classpath(engine));
    } else {
      command.add(System.getProperty("java.class.path"));
      command.add("--add-modules=jdk.incubator.vector");
    }
    return command;
  }

  private String classpath(String engine) {
    Path target = home.resolve("peers").resolve(MODULES.get(engine)).resolve("target");
    Path libraries = target.resolve("runtime.classpath");
    try {
      return target.resolve("classes") + ":" + Files.readString(libraries).strip();
    } catch (IOException e) {
      throw new EngineException(
          engine + ": there is no " + libraries + ": run nn-bench/compare, which builds it");
    }
  }
}
