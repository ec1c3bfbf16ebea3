package deltachain.core.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final List<String> KNOWN =
      List.of("relu", "leakyRelu", "sigmoid", "tanh", "crossEntropy");

  @ParameterizedTest
  @CsvSource({
    "rellu, relu", // inserted
    "reu, relu", // deleted
    "relo, relu", // replaced
    "sigmiod, sigmoid", // swapped: two edits
    "SIGMOID, sigmoid", // only the case differs
    "cros-entropie, crossEntropy" // four edits, in a name of 13 letters
  })
  void suggestsTheNearestName(String wrong, String meant) {
    assertThat(Suggestion.didYouMean(wrong, KNOWN)).isEqualTo(" (did you mean '" + meant + "'?)");
  }

  @ParameterizedTest
  @CsvSource({"softplus", "sigmoidal99", "''"})
  void saysNothingWhenNoNameIsNear(String wrong) {
    assertThat(Suggestion.didYouMean(wrong, KNOWN)).isEmpty();
  }

  @Test
  void doesNotReplaceEveryLetterOfAShortName() {
    assertThat(Suggestion.didYouMean("ab", List.of("cd"))).isEmpty();
    assertThat(Suggestion.didYouMean("x", List.of("y"))).isEmpty();
  }

  @Test
  void takesTheFirstOfEquallyNearNames() {
    assertThat(Suggestion.didYouMean("adm", List.of("adam", "adim"))).contains("'adam'");
  }
}
