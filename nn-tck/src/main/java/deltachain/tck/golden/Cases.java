package deltachain.tck.golden;

import deltachain.spi.Backend;

/** How to compute the cases of one kind of file. */
interface Cases {

  /**
   * Runs every case of the file.
   *
   * @param file the whole file
   * @param tally runs and counts the cases
   */
  void run(Backend backend, Node file, Tally tally);
}
