package deltachain.tck.suite;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import deltachain.core.check.BackendCheck;
import deltachain.core.check.RuleResult;
import deltachain.spi.BackendProvider;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs all rules of {@link deltachain.tck.BackendTck} on a backend, one check at a time. What rules
 * print meanwhile to standard output is dropped.
 */
public final class SuiteCheck implements BackendCheck {

  @Override
  public List<RuleResult> check(BackendProvider provider, Consumer<RuleResult> listener) {
    synchronized (SuiteCheck.class) {
      PrintStream out = System.out;
      System.setOut(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
      Patient.examine(provider);
      try {
        RuleListener rules = new RuleListener(listener);
        LauncherFactory.create(alone()).execute(request(), rules);
        return rules.results();
      } finally {
        Patient.examine(null);
        System.setOut(out);
      }
    }
  }

  /** No listener, filter or extension of the classpath takes part. */
  private static LauncherConfig alone() {
    return LauncherConfig.builder()
        .enableTestExecutionListenerAutoRegistration(false)
        .enableLauncherDiscoveryListenerAutoRegistration(false)
        .enableLauncherSessionListenerAutoRegistration(false)
        .enablePostDiscoveryFilterAutoRegistration(false)
        .build();
  }

  private static LauncherDiscoveryRequest request() {
    return LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Patient.class)).build();
  }
}
