package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.cli.doctor.Forgetful;
import deltachain.cli.doctor.Unopenable;
import deltachain.spi.BackendProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  private static final String ALL_OF_GRADIENTS = "gradients: 6 passed, 0 failed, 0 skipped";

  @TempDir private Path folder = Path.of("");
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  /** Adds a backend to those that the lookup finds. */
  private void register(Class<? extends BackendProvider> provider) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve("deltachain.spi.BackendProvider"), provider.getName());
    URL[] urls = {folder.toUri().toURL()};
    Thread.currentThread().setContextClassLoader(new URLClassLoader(urls, before));
  }

  @AfterEach
  void forgetIt() {
    Thread.currentThread().setContextClassLoader(before);
  }

  @Test
  void aRightBackendIsHealthy() throws IOException {
    Run run = Run.nn("doctor", "--json", "--threads", "1").succeeded();

    assertThat(run.json()).containsEntry("command", "doctor").containsEntry("healthy", true);
    Map<?, ?> ejml = (Map<?, ?>) Objects.requireNonNull(((List<?>) run.field("backends")).get(0));
    assertThat(ejml.get("correct")).isEqualTo(Map.of("passed", 76, "failed", 0, "skipped", 1));
    assertThat(ejml.get("gradients")).isEqualTo(Map.of("passed", 6, "failed", 0, "skipped", 0));
    assertThat((List<?>) ejml.get("failures")).isEmpty();
    assertThat((List<?>) run.field("speed")).hasSize(2);
    assertThat(run.err())
        .contains("checking ejml", ALL_OF_GRADIENTS, "GFLOP/s", "all rules hold")
        .contains("skipped rule 14.4", "doesn't declare the capability");
  }

  @Test
  void aBrokenRuleIsNamedAndTheExitCodeIs1() throws IOException {
    register(Forgetful.class);

    Run run = Run.nn("doctor", "--backends", "forgetful");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("failed rule 5.2, alpha scales the product: ")
        .contains(ALL_OF_GRADIENTS)
        .contains("not healthy")
        .doesNotContain("failed rule 5.1,", "the products alone");
  }

  @Test
  void aBackendThatCannotBeOpenedIsNamedWithTheReasonAndTheExitCodeIs1() throws IOException {
    register(Unopenable.class);

    Run run = Run.nn("doctor", "--backends", "unopenable");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("unopenable     can't be used: java.lang.UnsatisfiedLinkError: no blas")
        .contains("advice         unopenable can't be used")
        .contains("not healthy");
  }
}
