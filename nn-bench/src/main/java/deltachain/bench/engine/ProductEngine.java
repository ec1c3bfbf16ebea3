package deltachain.bench.engine;

/** A library that multiplies matrices. */
public interface ProductEngine extends Engine {

  /** What computes C = op(A) op(B) once a call, of random operands that it keeps. */
  Runnable product(Product product);
}
