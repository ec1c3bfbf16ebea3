package deltachain.cli.console;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/** What happens on Ctrl-C: a line says so, and a file that is being written is written whole. */
public final class Interruption {
  private static final ReentrantLock WRITING = new ReentrantLock();

  private final Console console;
  private volatile boolean finished;

  private Interruption(Console console) {
    this.console = console;
  }

  /** Writes a file. */
  @FunctionalInterface
  public interface Writing {
    /** Writes it whole. */
    void run() throws IOException;
  }

  /** Watches for the end of the program from now on. */
  public static Interruption watch(Console console) {
    Interruption interruption = new Interruption(console);
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "interruption"));
    return interruption;
  }

  /** Writes a file that Ctrl-C doesn't leave half-written. */
  public static void after(Writing writing) throws IOException {
    WRITING.lock();
    try {
      writing.run();
    } finally {
      WRITING.unlock();
    }
  }

  /** The command has ended by itself: there is nothing to say. */
  public void finished() {
    finished = true;
  }

  private void end() {
    WRITING.lock(); // and never unlocked: no other file is begun
    if (!finished) {
      console.err().println((console.isTerminal() ? "\n" : "") + "nn: interrupted");
      console.err().flush();
    }
  }
}
