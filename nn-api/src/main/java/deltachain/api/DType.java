package deltachain.api;

/** The type of a tensor's elements. */
public enum DType {
  /** IEEE 754 binary32: 4 bytes, unit round-off 2⁻²⁴. */
  FLOAT32("float32", Float.BYTES, 0x1p-24),
  /** IEEE 754 binary64: 8 bytes, unit round-off 2⁻⁵³. */
  FLOAT64("float64", Double.BYTES, 0x1p-53);

  private final String label;
  private final int bytes;
  private final double unitRoundOff;

  DType(String label, int bytes, double unitRoundOff) {
    this.label = label;
    this.bytes = bytes;
    this.unitRoundOff = unitRoundOff;
  }

  /** The size of one element, in bytes. */
  public int bytes() {
    return bytes;
  }

  /** The largest relative error of rounding to this type, u. */
  public double unitRoundOff() {
    return unitRoundOff;
  }

  /**
   * The type of that name.
   *
   * @param name {@code float32} or {@code float64}
   * @throws IllegalArgumentException for any other name
   */
  public static DType of(String name) {
    for (DType dtype : values()) {
      if (dtype.label.equals(name)) {
        return dtype;
      }
    }
    throw new IllegalArgumentException(
        "unknown element type '" + name + "': expected float32 or float64");
  }

  /** {@code float32} or {@code float64}. */
  @Override
  public String toString() {
    return label;
  }
}
