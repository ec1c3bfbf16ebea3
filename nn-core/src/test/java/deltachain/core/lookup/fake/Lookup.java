package deltachain.core.lookup.fake;

import deltachain.core.lookup.BackendException;
import deltachain.core.lookup.Backends;

/** What the child JVM runs: chooses a backend and prints what came of it. */
public final class Lookup {
  private Lookup() {}

  public static void main(String[] arguments) {
    try {
      Backends.Choice choice = Backends.select(arguments.length == 0 ? null : arguments[0]);
      System.out.println(
          "chosen "
              + choice.found().name()
              + ", threads "
              + choice.backend().threads()
              + ", because "
              + choice.reason()
              + ", passed over "
              + choice.passedOver());
    } catch (BackendException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }
}
