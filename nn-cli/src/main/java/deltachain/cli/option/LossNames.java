package deltachain.cli.option;

import deltachain.core.loss.Losses;
import java.util.Iterator;

/** The names of the losses, for help and completion. */
final class LossNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Losses.names().iterator();
  }
}
