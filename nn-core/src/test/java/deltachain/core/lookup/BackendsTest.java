package deltachain.core.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import deltachain.core.lookup.fake.Aardvark;
import deltachain.core.lookup.fake.Alpha;
import deltachain.core.lookup.fake.Beta;
import deltachain.core.lookup.fake.FromTheFuture;
import deltachain.core.lookup.fake.SecondAlpha;
import deltachain.core.lookup.fake.Unloadable;
import deltachain.core.lookup.fake.WithoutLibrary;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a backend is chosen, each case in a JVM of its own. */
class BackendsTest {
  @TempDir Path folder;
  ChildJvm jvm;

  @BeforeEach
  void newClasspath() throws IOException {
    jvm = new ChildJvm(folder);
  }

  @Test
  void withoutAnyBackendTheMessageListsWhatToAdd() throws Exception {
    assertThat(jvm.run())
        .contains("refused: no backend is on the classpath: add one of")
        .contains("io.github.deltachain:backend-ejml")
        .contains("io.github.deltachain:backend-ojalgo")
        .contains("io.github.deltachain:backend-nd4j");
  }

  @Test
  void theOnlyBackendIsChosen() throws Exception {
    assertThat(jvm.with("alpha.jar", Alpha.class).run())
        .contains("chosen alpha")
        .contains("because the only one on the classpath")
        .contains("passed over []");
  }

  @Test
  void ofTwoTheHigherPriorityIsChosen() throws Exception {
    assertThat(jvm.with("alpha.jar", Alpha.class).with("beta.jar", Beta.class).run())
        .contains("chosen beta")
        .contains("because highest priority, 20")
        .contains("passed over [alpha (priority 10,");
  }

  @Test
  void ofEqualPrioritiesTheFirstNameIsChosenAmongThree() throws Exception {
    assertThat(
            jvm.with("alpha.jar", Alpha.class)
                .with("aardvark.jar", Aardvark.class)
                .with("without-library.jar", WithoutLibrary.class)
                .option("-Dnn.backend=aardvark")
                .run())
        .contains("chosen aardvark");
    assertThat(
            new ChildJvm(folder)
                .with("alpha.jar", Alpha.class)
                .with("aardvark.jar", Aardvark.class)
                .run())
        .contains("chosen aardvark")
        .contains("because highest priority, 10");
  }

  @Test
  void oneLineSaysWhichWhyAndWhatWasPassedOver() throws Exception {
    assertThat(jvm.with("alpha.jar", Alpha.class).with("beta.jar", Beta.class).run())
        .contains("INFO: backend beta: Alpha 1.0, beta.jar, ")
        .contains("chosen: highest priority, 20; passed over: alpha (priority 10, program.jar)");
  }

  @Test
  void thePropertyDecides() throws Exception {
    assertThat(
            jvm.with("alpha.jar", Alpha.class)
                .with("beta.jar", Beta.class)
                .option("-Dnn.backend=alpha")
                .run())
        .contains("chosen alpha")
        .contains("because -Dnn.backend=alpha");
  }

  @Test
  void thePropertyOutranksTheArgument() throws Exception {
    assertThat(
            jvm.with("alpha.jar", Alpha.class)
                .with("beta.jar", Beta.class)
                .option("-Dnn.backend=alpha")
                .run("beta"))
        .contains("chosen alpha");
  }

  @Test
  void theArgumentOutranksPriority() throws Exception {
    assertThat(jvm.with("alpha.jar", Alpha.class).with("beta.jar", Beta.class).run("alpha"))
        .contains("chosen alpha")
        .contains("because named by the program");
  }

  @Test
  void aMissingBackendIsAnErrorThatNamesThoseThereAre() throws Exception {
    assertThat(
            jvm.with("alpha.jar", Alpha.class)
                .with("beta.jar", Beta.class)
                .option("-Dnn.backend=alhpa")
                .run())
        .contains("refused: backend 'alhpa' is not on the classpath (did you mean 'alpha'?)")
        .contains("there are beta, alpha")
        .contains("choose one of these, or add its jar: io.github.deltachain:backend-vector");
  }

  @Test
  void aChosenBackendThatIsBrokenIsAnErrorAndNeverReplaced() throws Exception {
    assertThat(
            jvm.with("alpha.jar", Alpha.class)
                .with("broken.jar", WithoutLibrary.class)
                .run("without-library"))
        .contains("refused: backend 'without-library' (broken.jar; named by the program)")
        .contains("can't be used: NoClassDefFoundError: org/library/Matrix")
        .contains("or choose another with -Dnn.backend=alpha");
  }

  @Test
  void theHighestPriorityIsNotReplacedEitherWhenItsLibraryIsMissing() throws Exception {
    assertThat(jvm.with("alpha.jar", Alpha.class).with("broken.jar", WithoutLibrary.class).run())
        .contains("refused: backend 'without-library' (broken.jar; highest priority, 90)");
  }

  @Test
  void aBrokenBackendThatWasNotChosenIsSkippedAndRecorded() throws Exception {
    assertThat(
            jvm.with("unloadable.jar", Unloadable.class)
                .withMissing("missing.jar", "org.nowhere.Provider")
                .with("beta.jar", Beta.class)
                .run())
        .contains("chosen beta")
        .contains("no native kernels for this machine")
        .contains("org.nowhere.Provider");
  }

  @Test
  void aMissingBackendAmongBrokenOnesNamesTheirCauses() throws Exception {
    assertThat(jvm.with("unloadable.jar", Unloadable.class).option("-Dnn.backend=beta").run())
        .contains("refused: backend 'beta' is not on the classpath, and no other is")
        .contains("failed to load:")
        .contains("no native kernels for this machine");
  }

  @Test
  void twoBackendsOfOneNameAreAnError() throws Exception {
    assertThat(
            jvm.with("alpha.jar", Alpha.class).with("second.jar", SecondAlpha.class).run("alpha"))
        .contains("refused: two backends are named 'alpha'")
        .contains("SecondAlpha (second.jar)")
        .contains("take one of the jars off the classpath");
  }

  @Test
  void anotherVersionOfTheInterfaceIsAnError() throws Exception {
    assertThat(jvm.with("alpha.jar", Alpha.class).with("future.jar", FromTheFuture.class).run())
        .contains("refused: backend 'future' (future.jar) was built for version 2")
        .contains("this nn-api has version 1")
        .contains("use the same version of all Deltachain jars");
  }

  @Test
  void threadsFollowTheProperty() throws Exception {
    assertThat(jvm.with("alpha.jar", Alpha.class).option("-Dnn.threads=3").run())
        .contains("threads 3");
  }

  @Test
  void anIllegalNumberOfThreadsIsRefused() throws Exception {
    assertThat(jvm.with("alpha.jar", Alpha.class).option("-Dnn.threads=none").run())
        .contains("refused: -Dnn.threads=none: expected a whole number, at least 1");
  }
}
