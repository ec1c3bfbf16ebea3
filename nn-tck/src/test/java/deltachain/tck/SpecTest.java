package deltachain.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpecTest {
  private static final Pattern IN_TEXT = Pattern.compile("(?m)^- \\*\\*(\\d+\\.\\d+)\\*\\* ");
  private static final Pattern IN_CODE = Pattern.compile("^rule(\\d+)_(\\d+)_[a-z].*");

  private static List<String> numbersInText() throws IOException {
    return IN_TEXT
        .matcher(Files.readString(Path.of("SPEC.md")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static List<String> numbersInCode() {
    return Arrays.stream(BackendTck.class.getMethods())
        .flatMap(method -> Stream.of(IN_CODE.matcher(method.getName())))
        .flatMap(matcher -> matcher.results())
        .map((MatchResult found) -> found.group(1) + "." + found.group(2))
        .toList();
  }

  @Test
  void theSpecificationAndTheTestsListTheSameRules() throws IOException {
    assertThat(new TreeSet<>(numbersInCode())).isEqualTo(new TreeSet<>(numbersInText()));
  }

  @Test
  void noNumberIsUsedTwice() throws IOException {
    assertThat(numbersInText()).doesNotHaveDuplicates().hasSizeGreaterThan(70);
    assertThat(numbersInCode()).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleMethodCarriesANumber() {
    List<String> unnumbered =
        Arrays.stream(BackendTck.class.getMethods())
            .map(method -> method.getName())
            .filter(name -> name.startsWith("rule"))
            .filter(name -> !IN_CODE.matcher(name).matches())
            .collect(Collectors.toList());
    assertThat(unnumbered).isEmpty();
  }
}
