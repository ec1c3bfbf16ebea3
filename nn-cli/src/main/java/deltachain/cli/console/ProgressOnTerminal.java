package deltachain.cli.console;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarConsumer;

/** A bar that fills, with the loss, the speed and the time left, rewritten in place. */
final class ProgressOnTerminal implements Progress {
  private static final int REDRAWN_EVERY_MILLISECONDS = 100;

  private final int epochs;
  private final ProgressBar bar;
  private double lossSum;
  private long shown;

  ProgressOnTerminal(Console console, int epochs, int rows) {
    this.epochs = epochs;
    this.bar =
        ProgressBar.builder()
            .setInitialMax((long) epochs * rows)
            .setUpdateIntervalMillis(REDRAWN_EVERY_MILLISECONDS)
            .setRenderer(new BarText())
            .setConsumer(new Line(console.err(), console.columns() - 1))
            .build()
            .setExtraMessage("epoch 1/" + epochs);
  }

  /** One line of the terminal. */
  private record Line(PrintWriter err, int width) implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return width;
    }

    @Override
    public void accept(String text) {
      err.print('\r' + text);
      err.flush();
    }

    @Override
    public void close() {
      err.println();
      err.flush();
    }
  }

  @Override
  public void onBatch(int epoch, int batch, int batches, double loss, int samples) {
    lossSum = batch == 1 ? loss : lossSum + loss;
    bar.stepBy(samples);
    long now = System.nanoTime();
    if (now - shown > REDRAWN_EVERY_MILLISECONDS * 1_000_000L || batch == batches) {
      shown = now;
      bar.setExtraMessage(Text.format("epoch %d/%d loss %.4g", epoch, epochs, lossSum / batch));
    }
  }

  @Override
  public void close() {
    bar.close();
  }
}
