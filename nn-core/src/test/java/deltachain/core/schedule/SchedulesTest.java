package deltachain.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltachain.core.range.Ranged;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchedulesTest {

  private static double[] rates(Schedule schedule, int steps) {
    return LongStream.range(0, steps).mapToDouble(schedule::at).toArray();
  }

  private static Set<String> names() {
    return Schedules.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyNamedScheduleStaysBetweenZeroAndItsRate(String name) {
    for (int steps : new int[] {1, 2, 3, 10, 100}) {
      Schedule schedule = Schedules.of(name, 0.5, steps);
      for (double rate : rates(schedule, 2 * steps + 3)) {
        assertThat(rate).as("%s over %d steps", name, steps).isBetween(0.0, 0.5 + 1e-15);
      }
    }
  }

  @Test
  void aMisspeltNameIsAnsweredWithASuggestion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedules.of("cosin", 0.1, 10))
        .withMessageStartingWith("unknown schedule 'cosin' (did you mean 'cosine'?); known: ");
  }

  private static Stream<Arguments> illegal() {
    return Stream.of(
        refused(() -> new Constant(0), "learning rate 0.0: expected a number > 0"),
        refused(() -> new Steps(1, -3, 0.1), "steps between falls -3: expected a whole number ≥ 1"),
        refused(() -> new Steps(1, 3, 1.5), "gamma 1.5: expected a number above 0, at most 1"),
        refused(
            () -> new Milestones(1, List.of(5L, 5L), 0.1),
            "milestones [5, 5]: expected rising numbers of steps, the first ≥ 0"),
        refused(() -> new Exponential(1, 0), "gamma 0.0: expected a number > 0"),
        refused(() -> new InverseTime(1, -1), "decay -1.0: expected a number ≥ 0"),
        refused(() -> new Polynomial(1, 0, 1), "steps 0: expected a whole number ≥ 1"),
        refused(() -> new Cosine(1, 5, 2), "floor 2.0: expected a number from 0.0 to 1.0"),
        refused(
            () -> new WarmRestarts(1, 5, 0, 0),
            "growth of the periods 0: expected a whole number ≥ 1"),
        refused(() -> new OneCycle(1, 1), "steps 1: expected a whole number ≥ 2"),
        refused(
            () -> new OneCycle(1, 9, 1, 25, 1e4),
            "rise 1.0: expected a number above 0 and below 1"),
        refused(() -> new WarmUp(1, 1.5, 5), "start 1.5: expected a number from 0.0 to 1.0"),
        refused(() -> new Noam(1, 0), "steps of the warm-up 0: expected a whole number ≥ 1"),
        refused(
            () -> new ReduceOnPlateau.Settings(false, 1, 1, 0, 0, 0),
            "factor 1.0: expected a number above 0 and below 1"),
        refused(
            () -> new Constant(1).then(0, new Constant(1)),
            "steps of the first schedule 0: expected a whole number ≥ 1"),
        refused(
            () -> new Constant(1).every(0),
            "steps that each rate lasts 0: expected a whole number ≥ 1"),
        refused(() -> Schedules.of("cosine", 1, -1), "steps -1: expected a whole number ≥ 1"));
  }

  private static Stream<Record> records() {
    Record settings = new ReduceOnPlateau.Settings();
    return Stream.concat(
        Stream.of(settings),
        Schedules.names().stream()
            .map(name -> Schedules.of(name, 0.5, 100))
            .filter(schedule -> !(schedule instanceof ReduceOnPlateau))
            .map(Record.class::cast));
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyNumberOfEveryScheduleHasARange(Record schedule) {
    assertThat(Ranged.requireRefusals(schedule)).isPositive();
    Ranged.requireRefusal(schedule, "rate", 0);
  }

  private static Arguments refused(ThrowingCallable making, String message) {
    return Arguments.of(message, making);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("illegal")
  void whatIsOutOfRangeIsRefused(String message, ThrowingCallable making) {
    assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
  }

  @Test
  void theSecondScheduleBeginsAtItsOwnZero() {
    Schedule both = new Constant(1).then(2, new Exponential(8, 0.5));
    assertThat(rates(both, 5)).containsExactly(1, 1, 8, 4, 2);
  }

  @Test
  void aRatePerEpochLastsTheStepsOfTheEpoch() {
    assertThat(rates(new Exponential(8, 0.5).every(2), 5)).containsExactly(8, 8, 4, 4, 2);
  }

  @Test
  void theCosineEndsOnItsFloorAndStaysThere() {
    double[] rates = rates(new Cosine(1, 4, 0.25), 8);
    assertThat(rates[0]).isEqualTo(1);
    assertThat(rates[2]).isCloseTo(0.625, within(1e-15));
    assertThat(rates[4]).isEqualTo(0.25);
    assertThat(rates[7]).isEqualTo(0.25);
  }

  @Test
  void periodsOfOneLengthFollowEachOther() {
    Schedule restarts = new WarmRestarts(1, 3, 1, 0);
    assertThat(restarts.at(3_000_000_000L)).isEqualTo(1);
    assertThat(restarts.at(4)).isEqualTo(restarts.at(1));
  }

  @Test
  void noamPeaksAtTheEndOfItsWarmUp() {
    double[] rates = rates(Noam.peaking(0.3, 4), 10);
    assertThat(rates[3]).isCloseTo(0.3, within(1e-15));
    assertThat(rates[2]).isLessThan(0.3);
    assertThat(rates[4]).isLessThan(0.3);
  }

  @Test
  void aPlateauOfAScoreIsWhereItNoLongerRises() {
    Schedule schedule =
        new ReduceOnPlateau(1, new ReduceOnPlateau.Settings(true, 0.5, 1, 0, 0, 0.3)).every(7);
    for (double score : new double[] {0.1, 0.2, 0.3, 0.3, 0.3}) {
      assertThat(schedule.at(0)).isEqualTo(1);
      schedule.report(score);
    }
    assertThat(schedule.at(0)).isEqualTo(0.5);
    schedule.report(0);
    schedule.report(0);
    assertThat(schedule.at(0)).isEqualTo(0.3);
  }

  @Test
  void aMetricThatIsNotANumberIsNoImprovement() {
    Schedule schedule =
        new ReduceOnPlateau(1, new ReduceOnPlateau.Settings(false, 0.5, 0, 0, 0, 0));
    schedule.report(Double.NaN);
    assertThat(schedule.at(1)).isEqualTo(0.5);
  }
}
