package deltachain.bench.compare;

import java.util.List;

/** Lets contenders take turns, one block each, and watches whether the others rest meanwhile. */
final class Turns {
  /** Between blocks, so that threads that wait by spinning have gone to sleep. */
  private static final long PAUSE_MILLIS = 30;

  private static final double MOST = 0.1;

  private double working;
  private double disturbing;

  /** Runs a block of each; who begins changes from round to round. */
  void round(int round, List<Contender> contenders, double seconds) {
    for (int i = 0; i < contenders.size(); i++) {
      pause();
      turn(contenders, contenders.get((round + i) % contenders.size()), seconds);
    }
  }

  private void turn(List<Contender> contenders, Contender on, double seconds) {
    List<Contender> others = contenders.stream().filter(contender -> contender != on).toList();
    double before = processorSeconds(others);
    long begin = System.nanoTime();
    on.block(seconds);
    working += 1e-9 * (System.nanoTime() - begin);
    disturbing += processorSeconds(others) - before;
  }

  private static double processorSeconds(List<Contender> contenders) {
    return contenders.stream().mapToDouble(Contender::processorSeconds).sum();
  }

  /**
   * The share of a core that those used whose turn it wasn't, while another worked; &gt; {@value
   * #MOST} spoils the results.
   */
  double disturbance() {
    return working == 0 ? 0 : disturbing / working;
  }

  /** Whether {@link #disturbance} is too much. */
  boolean areDisturbed() {
    return disturbance() > MOST;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
