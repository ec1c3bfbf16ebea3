package deltachain.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What nn-api and nn-core may depend on. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("deltachain");

  @Test
  void theRulesSeeTheClasses() {
    assertThat(CLASSES.stream().filter(c -> c.getPackageName().startsWith("deltachain.core")))
        .hasSizeGreaterThan(50);
    assertThat(CLASSES.stream().filter(c -> c.getPackageName().equals("deltachain.api")))
        .hasSizeGreaterThan(6);
    assertThat(CLASSES.stream().filter(c -> c.getPackageName().equals("deltachain.spi")))
        .hasSizeGreaterThan(6);
  }

  @Test
  void theApiDependsOnTheJdkAlone() {
    noClasses()
        .that()
        .resideInAnyPackage("deltachain.api", "deltachain.spi")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "deltachain.api", "deltachain.spi", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void theCoreNamesNoBackend() {
    noClasses()
        .that()
        .resideInAPackage("deltachain.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("deltachain.backend..", "org.ejml..", "org.ojalgo..", "org.nd4j..")
        .check(CLASSES);
  }

  @Test
  void theCoreDependsOnTheApiAndAJsonLibraryAlone() {
    noClasses()
        .that()
        .resideInAPackage("deltachain.core..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..",
            "deltachain.api",
            "deltachain.spi",
            "deltachain.core..",
            "com.fasterxml.jackson..",
            "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void thePackagesOfTheCoreFormNoCycle() {
    slices().matching("deltachain.core.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theCoreWritesNothingToStandardOutput() {
    noClasses()
        .that()
        .resideInAnyPackage("deltachain.api", "deltachain.spi", "deltachain.core..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }
}
