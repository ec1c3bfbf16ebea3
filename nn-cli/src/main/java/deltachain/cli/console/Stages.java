package deltachain.cli.console;

/** Tells on standard error which part of some work is done now. */
public final class Stages implements AutoCloseable {
  private static final int BAR = 20;

  private final Console console;
  private String stage = "";
  private int shown;

  /** On that console. */
  public Stages(Console console) {
    this.console = console;
  }

  /**
   * A part begins or goes on: a line for each part, or on a terminal a line rewritten in place.
   *
   * @param name of the part
   * @param detail how far it is; shown on a terminal only
   */
  public void show(String name, String detail) {
    if (console.isTerminal()) {
      String whole = name + " " + detail;
      String text = whole.substring(0, Math.min(whole.length(), console.columns() - 1));
      console.err().print('\r' + text + " ".repeat(Math.max(0, shown - text.length())));
      shown = text.length();
    } else if (!name.equals(stage)) {
      console.err().println(name);
    }
    stage = name;
    console.err().flush();
  }

  /** A part of work of which a share is done, with a bar. */
  public void show(String name, double share) {
    show(name, Text.format("[%s] %3.0f%%", Text.bar(BAR, share), 100 * share));
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (shown > 0) {
      console.err().print('\r' + " ".repeat(shown) + '\r');
      console.err().flush();
    }
  }
}
