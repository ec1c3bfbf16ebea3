package deltachain.backend.ojalgo;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.Shapes;
import java.util.function.IntSupplier;
import org.ojalgo.array.operation.AXPY;
import org.ojalgo.matrix.operation.MultiplyBoth;
import org.ojalgo.matrix.operation.MultiplyLeft;
import org.ojalgo.matrix.operation.MultiplyNeither;
import org.ojalgo.matrix.operation.MultiplyRight;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.PhysicalStore;

/**
 * Heap memory and ojAlgo's products.
 *
 * <p>C = op(A) op(B) is computed as Cᵀ = op(B)ᵀ op(A)ᵀ, because row-major memory read column-major
 * is the transpose. ojAlgo's Aᵀ B leaves out factors that are zero, so that 0 · ∞ counts as 0
 * there.
 */
final class OjalgoBackend implements Backend {
  private final int threads;
  private final ThreadLocal<OjalgoTensor> scratch =
      ThreadLocal.withInitial(() -> new OjalgoTensor(DType.FLOAT32, 0, 0));

  private OjalgoBackend(int threads) {
    this.threads = threads;
  }

  /** The backend; sets the number of threads of ojAlgo's products, in this whole JVM. */
  static OjalgoBackend withThreads(int threads) {
    IntSupplier parallelism = () -> threads;
    MultiplyBoth.PARALLELISM = parallelism;
    MultiplyLeft.PARALLELISM = parallelism;
    MultiplyNeither.PARALLELISM = parallelism;
    MultiplyRight.PARALLELISM = parallelism;
    return new OjalgoBackend(threads);
  }

  @Override
  public int threads() {
    return threads;
  }

  @Override
  public Tensor allocate(DType dtype, int rows, int columns) {
    return new OjalgoTensor(dtype, rows, columns);
  }

  @Override
  public void multiply(
      boolean transposeA,
      boolean transposeB,
      double alpha,
      Tensor a,
      Tensor b,
      double beta,
      Tensor c) {
    DType dtype = Shapes.product(transposeA, transposeB, a, b, c);
    boolean empty = a.length() == 0 || b.length() == 0;
    if (beta != 1 && (beta != 0 || empty)) {
      scale(beta, c);
    }
    if (empty) {
      return;
    }
    OjalgoTensor left = (OjalgoTensor) a;
    OjalgoTensor right = (OjalgoTensor) b;
    if (beta == 0) {
      fill(transposeA, transposeB, left, right, (OjalgoTensor) c);
      if (alpha != 1) {
        scale(alpha, c);
      }
      return;
    }
    OjalgoTensor product = scratch(dtype, c.rows(), c.columns());
    fill(transposeA, transposeB, left, right, product);
    switch (dtype) {
      case FLOAT32 -> AXPY.invoke(c.floats(), 0, (float) alpha, product.floats(), 0, 0, c.length());
      case FLOAT64 -> AXPY.invoke(c.doubles(), 0, alpha, product.doubles(), 0, 0, c.length());
    }
  }

  private static void fill(
      boolean transposeA, boolean transposeB, OjalgoTensor a, OjalgoTensor b, OjalgoTensor c) {
    a.load();
    b.load();
    // A row times Bᵀ needs no logical transpose if it is computed as it stands.
    if (c.rows() == 1 && transposeB) {
      physical(c.store(false)).fillByMultiplying(a.store(transposeA), b.store(true));
    } else {
      physical(c.store(true)).fillByMultiplying(b.store(!transposeB), a.store(!transposeA));
    }
    c.save();
  }

  private static PhysicalStore<Double> physical(MatrixStore<Double> store) {
    return (PhysicalStore<Double>) store;
  }

  private OjalgoTensor scratch(DType dtype, int rows, int columns) {
    OjalgoTensor present = scratch.get();
    if (present.dtype() != dtype || present.rows() != rows || present.columns() != columns) {
      present = new OjalgoTensor(dtype, rows, columns);
      scratch.set(present);
    }
    return present;
  }
}
