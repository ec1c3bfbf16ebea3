package deltachain.backend.vector;

import jdk.incubator.vector.VectorShape;

/** How wide this machine's vectors are; to be loaded only where the Vector API is present. */
final class VectorWidth {
  private VectorWidth() {}

  static int bits() {
    return VectorShape.preferredShape().vectorBitSize();
  }
}
