package deltachain.spi;

import deltachain.api.DType;

/**
 * What a backend may lack. The shared suite skips rules that need a capability which isn't
 * declared.
 */
public enum Capability {
  /** Tensors and all kernels of {@link DType#FLOAT32}. */
  FLOAT32,

  /** Tensors and all kernels of {@link DType#FLOAT64}, with double precision throughout. */
  FLOAT64,

  /** 0 · ∞ and 0 · NaN within a product are NaN: factors that are zero are not left out. */
  ZERO_TIMES_INFINITY,

  /**
   * Kernels give the same bits however many threads the backend was opened with. Without it, the
   * same bits are asked for only of two runs with the same number of threads.
   */
  SAME_BITS_AT_ANY_THREAD_COUNT;

  /** The capability that an element type needs. */
  public static Capability of(DType dtype) {
    return switch (dtype) {
      case FLOAT32 -> FLOAT32;
      case FLOAT64 -> FLOAT64;
    };
  }
}
