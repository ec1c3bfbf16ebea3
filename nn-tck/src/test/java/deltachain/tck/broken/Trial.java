package deltachain.tck.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import deltachain.spi.Backend;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs single rules, by their number, on a backend. */
final class Trial {
  private final IntFunction<Backend> backend;

  private Trial(IntFunction<Backend> backend) {
    this.backend = backend;
  }

  static Trial of(Backend backend) {
    return new Trial(threads -> backend);
  }

  static Trial of(IntFunction<Backend> backend) {
    return new Trial(backend);
  }

  /** Fails unless the rule finds a fault. */
  Trial isRejectedBy(String rule) {
    Events events = run(rule);
    assertThat(events.failed().count()).as("failures of rule %s", rule).isPositive();
    return this;
  }

  /** Fails if one of the rules finds a fault: it isn't theirs. */
  Trial isAcceptedBy(String... rules) {
    for (String rule : rules) {
      Events events = run(rule);
      assertThat(events.succeeded().count()).as("successes of rule %s", rule).isPositive();
      assertThat(events.failed().list()).as("failures of rule %s", rule).isEmpty();
    }
    return this;
  }

  private Events run(String rule) {
    Suspect.accuse(backend);
    try {
      return EngineTestKit.engine("junit-jupiter")
          .selectors(selectMethod(Suspect.class, method(rule)))
          .execute()
          .testEvents();
    } finally {
      Suspect.accuse(null);
    }
  }

  private static Method method(String rule) {
    String prefix = "rule" + rule.replace('.', '_') + "_";
    List<Method> methods =
        Arrays.stream(Suspect.class.getMethods())
            .filter(method -> method.getName().startsWith(prefix))
            .toList();
    assertThat(methods).as("methods of rule %s", rule).hasSize(1);
    return methods.get(0);
  }
}
