package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class BackendsCommandTest {

  @Test
  void theChosenBackendIsMarkedAndTheReasonGiven() {
    Run run = Run.nn("backends", "--threads", "1").succeeded();

    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out())
        .matches(
            "\\* ejml  EJML [\\d.]+, \\S+, priority \\d+, 1 thread; chosen: the only one on the"
                + " classpath\\R");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aBackendChosenByNameSaysSo() {
    assertThat(Run.nn("backends", "--backend", "ejml").succeeded().out())
        .contains("chosen: -Dnn.backend=ejml");
  }

  @Test
  void theListIsJsonToo() throws IOException {
    Run run = Run.nn("backends", "--json").succeeded();

    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.json()).containsEntry("command", "backends");
    assertThat((List<?>) run.field("backends"))
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
        .containsEntry("name", "ejml")
        .containsEntry("chosen", true);
  }
}
