package deltachain.backend.vector;

import deltachain.api.DType;
import deltachain.api.Optimizer;
import deltachain.api.Tensor;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An optimizer's pass over many weights, divided among {@link Workers}. */
final class Update implements Parts {
  private static final double[] NOTHING64 = {};
  private static final ThreadLocal<Update> LOCAL = ThreadLocal.withInitial(Update::new);

  private final Strips strips = new Strips();
  private @Nullable Optimizer optimizer;
  private DType dtype = DType.FLOAT64;
  private long step;
  private double rate;
  private double[] w64 = NOTHING64;
  private double[] g64 = NOTHING64;
  private double[][] state64 = {};

  private Update() {}

  /** Updates w, unless the workers are busy; says whether it did. */
  static boolean run(
      Optimizer optimizer,
      Tensor w,
      Tensor g,
      Tensor[] state,
      long step,
      double rate,
      int threads) {
    Update update = LOCAL.get();
    update.optimizer = optimizer;
    update.dtype = w.dtype();
    update.step = step;
    update.rate = rate;
    try {
      switch (w.dtype()) {
        case FLOAT32 -> update.take32(w, g, state);
        case FLOAT64 -> update.take64(w, g, state);
      }
      return Workers.run(update, update.strips.set(w.length(), threads), threads);
    } finally {
      update.clear32();
      update.clear64();
    }
  }

  private void take64(Tensor w, Tensor g, Tensor[] state) {
    w64 = w.doubles();
    g64 = g.doubles();
    if (state64.length < state.length) {
      state64 = new double[state.length][];
    }
    for (int i = 0; i < state.length; i++) {
      state64[i] = state[i].doubles();
    }
  }

  private void clear64() {
    w64 = NOTHING64;
    g64 = NOTHING64;
    Arrays.fill(state64, NOTHING64);
  }

  @Override
  public void run(int part) {
    Optimizer pass = Objects.requireNonNull(optimizer);
    int from = strips.from(part);
    int to = strips.to(part);
    switch (dtype) {
      case FLOAT32 -> pass.update(w32, g32, state32, from, to, step, rate);
      case FLOAT64 -> pass.update(w64, g64, state64, from, to, step, rate);
    }
  }
}
