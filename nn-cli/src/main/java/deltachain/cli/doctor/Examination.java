package deltachain.cli.doctor;

import deltachain.cli.console.Text;
import deltachain.core.check.RuleResult;
import deltachain.core.check.RuleResult.Group;
import deltachain.core.check.RuleResult.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the suite's rules say of a backend.
 *
 * @param backend its name
 */
public record Examination(String backend, List<RuleResult> rules) {
  private static final int LONGEST_MESSAGE = 240;
  private static final String ASSUMPTION = "Assumption failed: ";

  /** The rules of that outcome. */
  public List<RuleResult> of(Outcome outcome) {
    return rules.stream().filter(rule -> rule.outcome() == outcome).toList();
  }

  /** Whether rules ran, and none failed. */
  public boolean passed() {
    return of(Outcome.FAILED).isEmpty() && !of(Outcome.PASSED).isEmpty();
  }

  private long count(Group group, Outcome outcome) {
    return of(outcome).stream().filter(rule -> rule.group() == group).count();
  }

  /** Both groups in a line, and a line for each rule that failed or was skipped. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        Text.format(
            "%-14s correct: %s; gradients: %s",
            backend, counts(Group.CORRECT), counts(Group.GRADIENTS)));
    of(Outcome.FAILED).forEach(rule -> lines.add("  failed " + words(rule)));
    of(Outcome.SKIPPED).forEach(rule -> lines.add("  skipped " + words(rule)));
    return lines;
  }

  private String counts(Group group) {
    return Text.format(
        "%d passed, %d failed, %d skipped",
        count(group, Outcome.PASSED), count(group, Outcome.FAILED), count(group, Outcome.SKIPPED));
  }

  private static String words(RuleResult rule) {
    String why = rule.messages().isEmpty() ? "" : ": " + shortened(rule.messages().get(0));
    return "rule " + rule.number() + ", " + rule.name() + why;
  }

  private static String shortened(String message) {
    String line = Text.oneLine(message).replace(ASSUMPTION, "");
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
  }

  /** For a JSON object. */
  public Map<String, Object> json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Group group : Group.values()) {
      Map<String, Object> counts = new LinkedHashMap<>();
      for (Outcome outcome : Outcome.values()) {
        counts.put(lower(outcome), count(group, outcome));
      }
      fields.put(lower(group), counts);
    }
    fields.put("failures", of(Outcome.FAILED).stream().map(Examination::json).toList());
    return fields;
  }

  private static Map<String, Object> json(RuleResult rule) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("rule", rule.number());
    fields.put("name", rule.name());
    fields.put("messages", rule.messages().stream().map(Examination::shortened).toList());
    return fields;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
