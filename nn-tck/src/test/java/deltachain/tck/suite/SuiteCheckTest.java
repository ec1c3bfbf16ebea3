package deltachain.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import deltachain.api.Tensor;
import deltachain.core.check.BackendCheck;
import deltachain.core.check.RuleResult;
import deltachain.core.check.RuleResult.Group;
import deltachain.core.check.RuleResult.Outcome;
import deltachain.tck.BackendTck;
import deltachain.tck.Providing;
import deltachain.tck.reference.ReferenceBackend;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The suite as a service, on a backend that forgets α. */
class SuiteCheckTest {
  private static final PrintStream OUT = System.out;
  private static final List<RuleResult> TOLD = new ArrayList<>();
  private static List<RuleResult> results = List.of();

  @BeforeAll
  static void checkABackendThatForgetsAlpha() {
    ReferenceBackend broken =
        new ReferenceBackend() {
          @Override
          public void multiply(
              boolean ta, boolean tb, double alpha, Tensor a, Tensor b, double beta, Tensor c) {
            super.multiply(ta, tb, 1, a, b, beta, c);
          }
        };
    BackendCheck check = ServiceLoader.load(BackendCheck.class).findFirst().orElseThrow();
    results = check.check(new Providing("forgetful", threads -> broken), TOLD::add);
  }

  private static RuleResult rule(String number) {
    return results.stream().filter(r -> r.number().equals(number)).findAny().orElseThrow();
  }

  @Test
  void everyRuleHasOneResult() {
    List<String> methods =
        Arrays.stream(BackendTck.class.getMethods())
            .map(method -> method.getName())
            .filter(name -> name.startsWith("rule"))
            .map(name -> name.replaceFirst("rule(\\d+)_(\\d+)_.*", "$1.$2"))
            .toList();
    assertThat(results.stream().map(RuleResult::number))
        .containsExactlyInAnyOrderElementsOf(methods);
    assertThat(TOLD).isEqualTo(results);
  }

  @Test
  void onlyTheRulesThatTheFaultBreaksFail() {
    assertThat(results.stream().filter(r -> r.outcome() == Outcome.FAILED))
        .extracting(RuleResult::number, RuleResult::name, RuleResult::group)
        .contains(tuple("5.2", "alpha scales the product", Group.CORRECT))
        .doesNotContain(tuple("5.1", rule("5.1").name(), Group.CORRECT));
    assertThat(rule("5.2").messages()).hasSize(2).allMatch(message -> message.contains("rule 5.2"));
    assertThat(rule("5.1").outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void gradientsAreAGroupOfTheirOwn() {
    assertThat(results.stream().filter(r -> r.group() == Group.GRADIENTS))
        .hasSize(6)
        .allMatch(r -> r.number().startsWith("12.") && r.outcome() == Outcome.PASSED);
  }

  @Test
  void theNameOfARuleIsItsMethodsInWords() {
    assertThat(rule("12.6").name())
        .isEqualTo("float32 is the same to a hundred thousandth of the norm");
  }

  @Test
  void aRuleBeyondTheClaimsIsSkippedWithTheReason() {
    assertThat(rule("14.4").outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(rule("14.4").messages())
        .singleElement()
        .asString()
        .contains("doesn't declare the capability SAME_BITS_AT_ANY_THREAD_COUNT");
  }

  @Test
  void standardOutputIsGivenBack() {
    assertThat(System.out).isSameAs(OUT);
  }
}
