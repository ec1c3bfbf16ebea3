package deltachain.core.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  @Test
  void theClosestNameIsSuggested() {
    assertThat(Suggestion.didYouMean("rleu", List.of("relu", "tanh", "leaky_relu")))
        .isEqualTo(" (did you mean 'relu'?)");
  }

  @Test
  void swappedLettersCountOnceAndTheSameLengthIsCloser() {
    assertThat(Suggestion.didYouMean("rleu", List.of("elu", "relu", "relu6")))
        .isEqualTo(" (did you mean 'relu'?)");
  }

  @Test
  void letterCaseDoesNotCount() {
    assertThat(Suggestion.didYouMean("SIGMOID", List.of("sigmoid"))).contains("'sigmoid'");
  }

  @Test
  void nothingCloseMeansNoSuggestion() {
    assertThat(Suggestion.didYouMean("banana", List.of("relu", "tanh"))).isEmpty();
  }

  @Test
  void shortWordsWithoutACommonLetterAreNotClose() {
    assertThat(Suggestion.didYouMean("zz", List.of("x", "y"))).isEmpty();
    assertThat(Suggestion.didYouMean("xz", List.of("x", "y"))).contains("'x'");
  }
}
