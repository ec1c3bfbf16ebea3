package deltachain.tck.suite;

import deltachain.core.check.RuleResult;
import deltachain.core.check.RuleResult.Group;
import deltachain.core.check.RuleResult.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Makes one result of all the cases of a rule. */
final class RuleListener implements TestExecutionListener {
  private static final Pattern RULE = Pattern.compile("rule(\\d+)_(\\d+)_(.+)");
  private static final String GRADIENTS = "12";

  private final Consumer<RuleResult> listener;
  private final List<RuleResult> results = new ArrayList<>();
  private final Set<String> failures = new LinkedHashSet<>();
  private final Set<String> skips = new LinkedHashSet<>();
  private int successes;
  private @Nullable TestPlan plan;

  RuleListener(Consumer<RuleResult> listener) {
    this.listener = listener;
  }

  /** The rules that have run. */
  List<RuleResult> results() {
    return List.copyOf(results);
  }

  @Override
  public void testPlanExecutionStarted(TestPlan testPlan) {
    plan = testPlan;
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    skips.add(reason);
    endOfRule(test);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    String reason = result.getThrowable().map(RuleListener::reason).orElse("no reason given");
    switch (result.getStatus()) {
      case SUCCESSFUL -> successes += test.isTest() ? 1 : 0;
      case ABORTED -> skips.add(reason);
      case FAILED -> failures.add(reason);
    }
    endOfRule(test);
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    boolean says =
        failure instanceof AssertionError || failure.getClass().getName().startsWith("org.");
    return message == null || !says ? failure.toString() : message;
  }

  /** Reports the rule, if that was the last of it: neither a case nor the class around all. */
  private void endOfRule(TestIdentifier test) {
    Optional<Matcher> rule = rule(test);
    boolean isCase = parent(test).flatMap(RuleListener::rule).isPresent();
    if (isCase || (rule.isEmpty() && failures.isEmpty())) {
      return;
    }
    RuleResult result = rule.map(this::result).orElseGet(this::engineFailed);
    successes = 0;
    failures.clear();
    skips.clear();
    results.add(result);
    listener.accept(result);
  }

  private Optional<TestIdentifier> parent(TestIdentifier test) {
    return Objects.requireNonNull(plan).getParent(test);
  }

  private static Optional<Matcher> rule(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> RULE.matcher(((MethodSource) source).getMethodName()))
        .filter(Matcher::matches);
  }

  private RuleResult result(Matcher rule) {
    Outcome outcome =
        !failures.isEmpty() ? Outcome.FAILED : successes == 0 ? Outcome.SKIPPED : Outcome.PASSED;
    return new RuleResult(
        rule.group(1) + "." + rule.group(2),
        words(rule.group(3)),
        rule.group(1).equals(GRADIENTS) ? Group.GRADIENTS : Group.CORRECT,
        outcome,
        List.copyOf(outcome == Outcome.FAILED ? failures : skips));
  }

  private RuleResult engineFailed() {
    return new RuleResult(
        "0.0", "the rules run", Group.CORRECT, Outcome.FAILED, List.copyOf(failures));
  }

  /** {@code withBetaZero} as {@code with beta zero}. */
  private static String words(String camelCase) {
    return camelCase
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
