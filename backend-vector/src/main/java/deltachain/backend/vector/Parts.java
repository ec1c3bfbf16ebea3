package deltachain.backend.vector;

/** Work in parts that may be done in any order and by any threads. */
interface Parts {

  /** Does one part, numbered from 0. */
  void run(int part);
}
