package deltachain.backend.vector;

import deltachain.api.Tensor;
import deltachain.spi.Backend;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of a data set that become a batch, divided among {@link Workers}. */
final class Gather implements Parts {
  private static final int[] NOTHING = {};
  private static final ThreadLocal<Gather> LOCAL = ThreadLocal.withInitial(Gather::new);

  private final Strips strips = new Strips();
  private @Nullable Backend backend;
  private @Nullable Tensor source;
  private @Nullable Tensor target;
  private int[] rows = NOTHING;
  private int first;

  private Gather() {}

  /** Copies the rows, unless the workers are busy; says whether it did. */
  static boolean run(Backend backend, Tensor source, int[] rows, int first, Tensor target) {
    Gather gather = LOCAL.get();
    gather.backend = backend;
    gather.source = source;
    gather.target = target;
    gather.rows = rows;
    gather.first = first;
    try {
      int threads = backend.threads();
      return Workers.run(gather, gather.strips.set(target.rows(), threads), threads);
    } finally {
      gather.source = null;
      gather.target = null;
      gather.rows = NOTHING;
    }
  }

  @Override
  public void run(int part) {
    Backend copies = Objects.requireNonNull(backend);
    Tensor from = Objects.requireNonNull(source);
    Tensor to = Objects.requireNonNull(target);
    for (int i = strips.from(part); i < strips.to(part); i++) {
      copies.copyRows(from, rows[first + i], to, i, 1);
    }
  }
}
