package deltachain.bench.libtorch;

import deltachain.api.DType;
import deltachain.bench.engine.Jar;
import deltachain.bench.engine.Product;
import deltachain.bench.engine.ProductEngine;
import deltachain.bench.step.RandomValues;
import deltachain.core.lookup.Backends;
import deltachain.spi.HeapTensor;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;

/** OpenBLAS's {@code cblas_sgemm} on memory outside of the heap. */
public final class OpenBlas implements ProductEngine {
  @Override
  public String name() {
    return "openblas";
  }

  @Override
  public String version() {
    return Jar.of(openblas.class);
  }

  @Override
  public Runnable product(Product product) {
    openblas.blas_set_num_threads(Backends.threads());
    boolean transposeA = product.form().transposesA();
    boolean transposeB = product.form().transposesB();
    int m = product.m();
    int k = product.k();
    int n = product.n();
    FloatPointer a = operand(m, k);
    FloatPointer b = operand(k, n);
    FloatPointer c = operand(m, n);
    return () ->
        openblas.cblas_sgemm(
            openblas.CblasRowMajor,
            transposeA ? openblas.CblasTrans : openblas.CblasNoTrans,
            transposeB ? openblas.CblasTrans : openblas.CblasNoTrans,
            m,
            n,
            k,
            1,
            a,
            transposeA ? m : k,
            b,
            transposeB ? k : n,
            0,
            c,
            n);
  }

  private static FloatPointer operand(int rows, int columns) {
    HeapTensor values = new HeapTensor(DType.FLOAT32, rows, columns);
    RandomValues.fill(values, 3);
    return new FloatPointer(values.floats());
  }
}
