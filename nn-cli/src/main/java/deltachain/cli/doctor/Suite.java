package deltachain.cli.doctor;

import deltachain.cli.console.Stages;
import deltachain.cli.run.FailedException;
import deltachain.core.check.BackendCheck;
import deltachain.core.check.RuleResult;
import deltachain.spi.BackendProvider;
import java.util.ServiceLoader;

/**
 * The shared suite, where it is on the classpath.
 *
 * @param check runs its rules
 */
public record Suite(BackendCheck check) {

  /**
   * Finds it.
   *
   * @throws FailedException if it isn't there
   */
  public static Suite find() {
    return new Suite(
        ServiceLoader.load(BackendCheck.class)
            .findFirst()
            .orElseThrow(
                () ->
                    new FailedException(
                        "the shared suite is not on the classpath: start ./nn doctor or bin/nn"
                            + " doctor, or add io.github.deltachain:nn-tck")));
  }

  /** Runs all rules on a backend. */
  public Examination examine(BackendProvider provider, Stages stages) {
    int[] done = {0};
    return new Examination(
        provider.name(),
        check.check(
            provider,
            rule -> stages.show("checking " + provider.name(), progress(rule, ++done[0]))));
  }

  private static String progress(RuleResult rule, int done) {
    return done + " rules; " + rule.number() + " " + rule.name();
  }
}
