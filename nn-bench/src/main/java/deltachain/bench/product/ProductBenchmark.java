package deltachain.bench.product;

import deltachain.bench.engine.BackendEngine;
import deltachain.bench.engine.Product;
import deltachain.bench.engine.Product.Form;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One matrix product C = op(A) op(B) in float32. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ProductBenchmark {
  /** The backend, by name. */
  @Param({"vector", "ejml", "ojalgo", "nd4j"})
  public String backend;

  /** Which operands are stored transposed. */
  @Param public Form form;

  /** m, k and n: those of a layer's P, dQ and dW, in M, L and M1. */
  @Param({"64x784x128", "64x10x128", "128x64x784", "256x1024x1024", "1024x256x1024", "1x784x128"})
  public String shape;

  private Runnable product;

  /** Makes the operands. */
  @Setup
  public void setUp() {
    product = new BackendEngine(backend).product(Product.of(form + " " + shape));
  }

  /** C = op(A) op(B). */
  @Benchmark
  public void multiply() {
    product.run();
  }
}
