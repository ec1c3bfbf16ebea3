package deltachain.bench.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.bench.kernel.KernelBenchmark;
import deltachain.bench.prediction.PredictionBenchmark;
import deltachain.bench.product.ProductBenchmark;
import deltachain.bench.step.StepBenchmark;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark once with every parameter, in this JVM: that it works, not how fast. */
class BenchmarksTest {
  static Stream<Arguments> benchmarks() {
    return Stream.of(
        Arguments.of(ProductBenchmark.class, 4 * 3 * 6),
        Arguments.of(KernelBenchmark.class, 10 * 4 * 2 * 2),
        Arguments.of(StepBenchmark.class, 2 * 4 * 4 * 2),
        Arguments.of(PredictionBenchmark.class, 4 * 3 * 3));
  }

  @ParameterizedTest
  @MethodSource("benchmarks")
  void everyBenchmarkRunsWithEveryParameter(Class<?> benchmark, int runs) throws RunnerException {
    Options once =
        new OptionsBuilder()
            .include(benchmark.getName().replace(".", "\\.") + "\\.")
            .mode(Mode.SingleShotTime)
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();

    Collection<RunResult> results = new Runner(once).run();

    assertThat(results).hasSize(runs);
    assertThat(results).allSatisfy(r -> assertThat(r.getPrimaryResult().getScore()).isPositive());
  }
}
