package deltachain.backend.vector;

/** Sizes of blocks, and where one way to multiply becomes faster than another. */
final class Crossover {
  private Crossover() {}

  /** Values of l a block. */
  static final int DEPTH = Integer.getInteger("kc", 320);

  /** Columns a block. */
  static final int WIDTH = Integer.getInteger("nc", 512);

  /** Rows a block. */
  static final int HEIGHT = Integer.getInteger("mc", 256);

  static final int ROWS_TO_PACK = Integer.getInteger("packRows", 24);

  static final int ROWS_BY_DOTS = Integer.getInteger("dotRows", 4);

  static final int PLAIN_DEPTH = Integer.getInteger("pk", 128);
  static final int PLAIN_WIDTH = Integer.getInteger("pn", 256);

  static final int LANES_FOR_EIGHT_ROWS64 = 8;
  static final int LANES_FOR_EIGHT_ROWS32 = 16;

  static final long SPIN_NANOS = 50_000;

  static final double THREADED_PRODUCT = 1 << 19;
}
