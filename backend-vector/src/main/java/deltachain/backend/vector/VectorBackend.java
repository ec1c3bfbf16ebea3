package deltachain.backend.vector;

import deltachain.api.Activation;
import deltachain.api.DType;
import deltachain.api.Elementary;
import deltachain.api.Optimizer;
import deltachain.api.Tensor;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import deltachain.spi.Shapes;

/** Heap memory, and products by this package's own kernels. */
final class VectorBackend implements Backend {
  private final int threads;
  private final Elementary elementary;

  VectorBackend(int threads) {
    this.threads = threads;
    elementary = Incubator.PRESENT ? new VectorElementary() : Backend.super.elementary();
  }

  @Override
  public int threads() {
    return threads;
  }

  @Override
  public Tensor allocate(DType dtype, int rows, int columns) {
    return new HeapTensor(dtype, rows, columns);
  }

  @Override
  public Elementary elementary() {
    return elementary;
  }

  @Override
  public void activate(Activation activation, Tensor p, Tensor q) {
    DType dtype = Shapes.same("activate", p, q);
    if (!divisible(p) || !divided(dtype, activation, p, q)) {
      Backend.super.activate(activation, p, q);
    }
  }

  private boolean divided(DType dtype, Activation activation, Tensor p, Tensor q) {
    return switch (dtype) {
      case FLOAT32 -> Map32.forward(elementary, activation, p, q, threads);
      case FLOAT64 -> Map64.forward(elementary, activation, p, q, threads);
    };
  }

  @Override
  public void differentiate(Activation activation, Tensor p, Tensor q, Tensor dq, Tensor delta) {
    Shapes.same("differentiate", p, q);
    Shapes.same("differentiate", p, dq);
    DType dtype = Shapes.same("differentiate", p, delta);
    if (!divisible(p) || !divided(dtype, activation, p, q, dq, delta)) {
      Backend.super.differentiate(activation, p, q, dq, delta);
    }
  }

  private boolean divided(
      DType dtype, Activation activation, Tensor p, Tensor q, Tensor dq, Tensor delta) {
    return switch (dtype) {
      case FLOAT32 -> Map32.backward(elementary, activation, p, q, dq, delta, threads);
      case FLOAT64 -> Map64.backward(elementary, activation, p, q, dq, delta, threads);
    };
  }

  @Override
  public void affine(Tensor q, Tensor w, Tensor b, Tensor p) {
    Shapes.row("affine", p, b);
    DType dtype = Shapes.product(false, true, q, w, p);
    if (q.length() == 0 || p.columns() <= 1) {
      Backend.super.affine(q, w, b, p);
      return;
    }
    switch (dtype) {
      case FLOAT32 -> Product32.affine(q, w, b, p, threads);
      case FLOAT64 -> Product64.affine(q, w, b, p, threads);
    }
  }

  @Override
  public void columnSums(Tensor delta, Tensor db) {
    DType dtype = Shapes.row("columnSums", delta, db);
    if (!Incubator.PRESENT) {
      Backend.super.columnSums(delta, db);
      return;
    }
    switch (dtype) {
      case FLOAT32 ->
          ColumnSums32.sum(delta.floats(), delta.rows(), delta.columns(), db.floats(), threads);
      case FLOAT64 ->
          ColumnSums64.sum(delta.doubles(), delta.rows(), delta.columns(), db.doubles(), threads);
    }
  }

  @Override
  public void gather(Tensor source, int[] rows, int from, Tensor target) {
    Shapes.sameColumns("gather", source, target);
    if (!divisible(target) || !Gather.run(this, source, rows, from, target)) {
      Backend.super.gather(source, rows, from, target);
    }
  }

  @Override
  public void update(
      Optimizer optimizer, Tensor w, Tensor g, Tensor[] state, long step, double learningRate) {
    if (!divisible(w) || !divided(optimizer, w, g, state, step, learningRate)) {
      Backend.super.update(optimizer, w, g, state, step, learningRate);
    }
  }

  private boolean divided(
      Optimizer optimizer, Tensor w, Tensor g, Tensor[] state, long step, double learningRate) {
    for (Tensor s : state) {
      Shapes.same("update", w, s);
    }
    Shapes.same("update", w, g);
    return Update.run(optimizer, w, g, state, step, learningRate, threads);
  }

  private boolean divisible(Tensor t) {
    return threads > 1 && t.length() >= Crossover.THREADED_PASS;
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
    if (a.length() == 0 || b.length() == 0) {
      scale(beta, c);
      return;
    }
    switch (dtype) {
      case FLOAT32 ->
          Product32.multiply(transposeA, transposeB, (float) alpha, a, b, (float) beta, c, threads);
      case FLOAT64 -> Product64.multiply(transposeA, transposeB, alpha, a, b, beta, c, threads);
    }
  }
}
