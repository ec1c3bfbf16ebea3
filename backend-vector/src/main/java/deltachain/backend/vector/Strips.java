package deltachain.backend.vector;

/** How rows or elements are divided: into strips of one length but for the last. */
final class Strips {
  private int length;
  private int strip;

  /** Divides {@code length} > 0; returns the number of parts. */
  int set(int length, int threads) {
    int wanted = Split.PARTS_PER_THREAD * threads;
    this.length = length;
    this.strip = (length + wanted - 1) / wanted;
    return (length + strip - 1) / strip;
  }

  int from(int part) {
    return part * strip;
  }

  int to(int part) {
    return Math.min(length, from(part) + strip);
  }
}
