package deltachain.core.layer;

import deltachain.api.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of gradients, cut into those of each part; cut anew only when the list is another one. */
final class Slices {
  private final int[] sizes;
  private final List<List<Tensor>> slices = new ArrayList<>();
  private @Nullable List<Tensor> of;

  /** Parts with so many gradients each, one after the other. */
  Slices(int... sizes) {
    this.sizes = sizes;
  }

  List<List<Tensor>> of(List<Tensor> gradients) {
    if (of != gradients) {
      of = gradients;
      slices.clear();
      int from = 0;
      for (int size : sizes) {
        slices.add(gradients.subList(from, from + size));
        from += size;
      }
    }
    return slices;
  }
}
