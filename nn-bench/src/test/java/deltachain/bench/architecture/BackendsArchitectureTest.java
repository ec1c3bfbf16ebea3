package deltachain.bench.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import deltachain.spi.BackendProvider;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.factory.Nd4j;
import org.ojalgo.OjAlgoUtils;

/** What the backends may depend on, and what they say of themselves; here all of them meet. */
class BackendsArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("deltachain.backend");

  @ParameterizedTest
  @CsvSource({
    "ejml, org.ejml..",
    "ojalgo, org.ojalgo..",
    "nd4j, 'org.nd4j..,org.bytedeco..'",
    "vector, jdk.incubator.vector.."
  })
  void aBackendDependsOnTheApiAndItsLibraryAlone(String backend, String libraries) {
    String own = "deltachain.backend." + backend;
    assertThat(CLASSES.stream().filter(c -> c.getPackageName().equals(own)))
        .hasSizeGreaterThanOrEqualTo(3);

    noClasses()
        .that()
        .resideInAPackage(own)
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            (own + ",deltachain.api,deltachain.spi,java..,org.jspecify..," + libraries).split(","))
        .check(CLASSES);
  }

  /** But for {@code Lanes}, which stores vectors when it is loaded. */
  @Test
  void methodsThatUseVectorsAreCompiledAlone() {
    noClasses()
        .that()
        .resideInAPackage("deltachain.backend.vector")
        .and()
        .areNotAssignableTo("deltachain.backend.vector.CompiledAlone")
        .and()
        .haveNameNotMatching(".*\\.Lanes(32|64)")
        .should()
        .callMethodWhere(target(owner(nameMatching("jdk\\.incubator\\.vector\\.\\w+Vector"))))
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({"ejml, 10", "ojalgo, 20", "nd4j, 30", "vector, 40"})
  void aBackendIsRegisteredUnderItsName(String name, int priority) {
    assertThat(provider(name).priority()).isEqualTo(priority);
  }

  @Test
  void theVersionIsTheLibrarys() {
    assertThat(provider("ojalgo").version()).isEqualTo("ojAlgo " + OjAlgoUtils.getVersion());
    String jar = Nd4j.class.getProtectionDomain().getCodeSource().getLocation().toString();
    assertThat(jar).endsWith(provider("nd4j").version().replace("ND4J ", "nd4j-api-") + ".jar");
  }

  private static BackendProvider provider(String name) {
    return ServiceLoader.load(BackendProvider.class).stream()
        .map(Provider::get)
        .filter(provider -> provider.name().equals(name))
        .findAny()
        .orElseThrow();
  }
}
