package deltachain.cli.console;

import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/**
 * The text of the bar: {@code epoch 2/5 loss 0.34 [====> ] 31% 12,345 samples/s 0:13 left}.
 *
 * <p>The bar takes the width that the words leave.
 */
final class BarText implements ProgressBarRenderer {
  private static final int SHORTEST_BAR = 3;

  @Override
  public String render(ProgressState state, int width) {
    double share = state.getMax() == 0 ? 1 : (double) state.getCurrent() / state.getMax();
    double seconds = state.getElapsedAfterStart().toMillis() * 1e-3;
    String before = state.getExtraMessage() + " [";
    String after = Text.format("] %3.0f%%", 100 * share);
    if (share > 0 && seconds > 0) {
      after +=
          " "
              + Text.rate(state.getCurrent(), seconds)
              + " "
              + time(seconds * (1 - share) / share)
              + " left";
    }
    int room = Math.max(SHORTEST_BAR, width - before.length() - after.length());
    String text = before + Text.bar(room, share) + after;
    return text.length() <= width ? text : text.substring(0, Math.max(0, width));
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? Text.format("%d:%02d", whole / 60, whole % 60)
        : Text.format("%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
