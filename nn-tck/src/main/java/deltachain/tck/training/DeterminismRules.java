package deltachain.tck.training;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.activation.Tanh;
import deltachain.core.optimizer.Adam;
import deltachain.spi.Backend;
import deltachain.spi.Capability;
import deltachain.tck.UnderTest;
import deltachain.tck.sample.Matching;
import deltachain.tck.sample.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 14: the same bits twice, and right results from many threads at once. */
public interface DeterminismRules extends UnderTest {

  @ParameterizedTest
  @EnumSource
  default void rule14_1_trainingTwiceGivesTheSameBits(DType dtype) {
    require(dtype);
    Task task = new Task();
    Task.Result first = task.learn(backend(), dtype, new Adam(0.03));
    Task.Result second = task.learn(backend(), dtype, new Adam(0.03));
    Matching.sameBits(
        String.format("rule 14.1: losses, %s", dtype), second.losses(), first.losses());
    Matching.sameBits(
        String.format("rule 14.1: parameters, %s", dtype), second.parameters(), first.parameters());
  }

  @ParameterizedTest
  @EnumSource
  default void rule14_2_aLargeProductTwiceGivesTheSameBits(DType dtype) {
    require(dtype);
    Backend backend = backend();
    double[] first = largeProducts(backend, dtype);
    for (int round = 0; round < 3; round++) {
      Matching.sameBits(
          String.format("rule 14.2: %s", dtype), largeProducts(backend, dtype), first);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule14_3_kernelsRunOnManyThreadsAtOnce(DType dtype) {
    require(dtype);
    Backend backend = backend();
    List<double[]> expected =
        IntStream.range(0, Together.THREADS).mapToObj(i -> kernels(backend, dtype, i)).toList();
    for (int round = 0; round < 25; round++) {
      List<double[]> got = Together.run(thread -> kernels(backend, dtype, thread));
      for (int i = 0; i < got.size(); i++) {
        Matching.sameBits(
            String.format("rule 14.3: results of thread %d of %d, %s", i, got.size(), dtype),
            got.get(i),
            expected.get(i));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule14_4_theNumberOfThreadsDoesntChangeTheBits(DType dtype) {
    require(dtype);
    require(Capability.SAME_BITS_AT_ANY_THREAD_COUNT);
    double[] expected = largeProducts(provider().open(1), dtype);
    double[] learnt = new Task().learn(provider().open(1), dtype, new Adam(0.03)).parameters();
    for (int threads = 2; threads <= 4; threads++) {
      Backend backend = provider().open(threads);
      Matching.sameBits(
          String.format("rule 14.4: products on %d threads, %s", threads, dtype),
          largeProducts(backend, dtype),
          expected);
      Matching.sameBits(
          String.format("rule 14.4: training on %d threads, %s", threads, dtype),
          new Task().learn(backend, dtype, new Adam(0.03)).parameters(),
          learnt);
    }
  }

  /** A forward and both backward products that are worth splitting over threads. */
  private static double[] largeProducts(Backend backend, DType dtype) {
    try (Samples samples = new Samples(backend, dtype, 142)) {
      Tensor q = samples.normal(61, 307);
      Tensor w = samples.normal(203, 307);
      Tensor p = samples.zeros(61, 203);
      Tensor dw = samples.zeros(203, 307);
      Tensor dq = samples.zeros(61, 307);
      backend.affine(q, w, samples.normal(1, 203), p);
      backend.multiply(true, false, 1, p, q, 0, dw);
      backend.multiply(false, false, 1, p, w, 0, dq);
      return Stream.of(p, dw, dq).flatMapToDouble(t -> Arrays.stream(t.toArray())).toArray();
    }
  }

  private static double[] kernels(Backend backend, DType dtype, int thread) {
    try (Samples samples = new Samples(backend, dtype, 143 + thread)) {
      Tensor q = samples.normal(23, 41 + thread);
      Tensor w = samples.normal(37, 41 + thread);
      Tensor p = samples.zeros(23, 37);
      Tensor sums = samples.zeros(1, 37);
      for (int i = 0; i < 4; i++) {
        backend.affine(q, w, sums, p);
        backend.activate(new Tanh(), p, p);
        backend.multiply(false, true, 1, q, w, 0.5, p);
        backend.columnSums(p, sums);
      }
      return p.toArray();
    }
  }
}
