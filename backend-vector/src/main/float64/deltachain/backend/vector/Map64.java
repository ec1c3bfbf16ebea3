package deltachain.backend.vector;

import deltachain.api.Activation;
import deltachain.api.Elementary;
import deltachain.api.Tensor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An activation, or its way back, over many rows, divided among {@link Workers}. */
final class Map64 implements Parts {
  private static final double[] NOTHING = {};
  private static final ThreadLocal<Map64> LOCAL = ThreadLocal.withInitial(Map64::new);

  private final Strips strips = new Strips();
  private @Nullable Elementary math;
  private @Nullable Activation activation;
  private int columns;
  private boolean back;
  private double[] p = NOTHING;
  private double[] q = NOTHING;
  private double[] dq = NOTHING;
  private double[] delta = NOTHING;

  private Map64() {}

  /** Q = σ(P), unless the workers are busy; says whether it did. */
  static boolean forward(Elementary math, Activation activation, Tensor p, Tensor q, int threads) {
    Map64 map = LOCAL.get();
    map.back = false;
    return map.run(math, activation, p, q, threads);
  }

  /** Δ = dQ ⊙ σ'(P), unless the workers are busy; says whether it did. */
  static boolean backward(
      Elementary math,
      Activation activation,
      Tensor p,
      Tensor q,
      Tensor dq,
      Tensor delta,
      int threads) {
    Map64 map = LOCAL.get();
    map.back = true;
    map.dq = dq.doubles();
    map.delta = delta.doubles();
    return map.run(math, activation, p, q, threads);
  }

  private boolean run(Elementary math, Activation activation, Tensor p, Tensor q, int threads) {
    this.math = math;
    this.activation = activation;
    this.columns = p.columns();
    this.p = p.doubles();
    this.q = q.doubles();
    try {
      return Workers.run(this, strips.set(p.rows(), threads), threads);
    } finally {
      this.p = NOTHING;
      this.q = NOTHING;
      this.dq = NOTHING;
      this.delta = NOTHING;
    }
  }

  @Override
  public void run(int part) {
    Elementary elementary = Objects.requireNonNull(math);
    Activation map = Objects.requireNonNull(activation);
    int from = strips.from(part) * columns;
    int rows = strips.to(part) - strips.from(part);
    if (back) {
      map.backward(elementary, p, q, dq, delta, from, rows, columns);
    } else {
      map.forward(elementary, p, q, from, rows, columns);
    }
  }
}
