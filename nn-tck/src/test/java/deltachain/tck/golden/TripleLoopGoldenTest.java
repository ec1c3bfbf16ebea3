package deltachain.tck.golden;

import deltachain.spi.BackendProvider;

/** The golden vectors on the shortest right backend. */
class TripleLoopGoldenTest implements GoldenRules {
  @Override
  public BackendProvider provider() {
    return new TripleLoop.Provider();
  }
}
