package deltachain.core.check;

import deltachain.spi.BackendProvider;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds a backend to the rules that every backend passes. The shared suite registers the one that
 * there is with {@code java.util.ServiceLoader}: it comes with a test engine, which is on the
 * classpath only when someone checks.
 */
public interface BackendCheck {

  /**
   * Runs every rule. What a rule throws is its failure, never this method's.
   *
   * @param listener told of each rule as soon as it has run
   * @return all rules in the order in which they ran
   */
  List<RuleResult> check(BackendProvider provider, Consumer<RuleResult> listener);
}
