package deltachain.core.check;

import java.util.List;

/**
 * What became of one rule of the shared suite on one backend.
 *
 * @param number its number in the suite's SPEC.md, such as {@code 5.4}
 * @param name what it demands, in words
 * @param group what kind of rule it is
 * @param outcome what became of it
 * @param messages why it failed or was skipped, one for each reason
 */
public record RuleResult(
    String number, String name, Group group, Outcome outcome, List<String> messages) {

  /** The kinds of rules. */
  public enum Group {
    /** Memory, kernels, learning, the same bits twice, golden vectors. */
    CORRECT,
    /** Gradients against central differences. */
    GRADIENTS
  }

  /** What may become of a rule. */
  public enum Outcome {
    /** All of its cases held; some may have been skipped. */
    PASSED,
    /** One of its cases didn't hold. */
    FAILED,
    /** It doesn't apply to the backend: no case of it ran. */
    SKIPPED
  }

  /** Copies the messages. */
  public RuleResult {
    messages = List.copyOf(messages);
  }
}
