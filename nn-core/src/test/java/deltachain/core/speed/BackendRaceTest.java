package deltachain.core.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltachain.core.lookup.Backends.Found;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.spi.Backend;
import deltachain.spi.BackendProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** Races against a clock that moves only by what trials cost. */
class BackendRaceTest {
  private static final long MILLISECOND = 1_000_000;

  private final Map<String, LongUnaryOperator> costs = new LinkedHashMap<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();
  private long now;

  /** A run of a trial, and when it ended. */
  private record Run(String backend, int rows, long end) {}

  /** Opens a backend whose thread count is its index, so that its trial is known. */
  private record Provider(String name, int index) implements BackendProvider {
    @Override
    public int spiVersion() {
      return SPI_VERSION;
    }

    @Override
    public String version() {
      return "fake";
    }

    @Override
    public int priority() {
      return 0;
    }

    @Override
    public Backend open(int threads) {
      return new PlainBackend(index);
    }
  }

  /** A backend that needs that many ns for a row, by the time. */
  private BackendRaceTest with(String name, LongUnaryOperator nanosPerRow) {
    costs.put(name, nanosPerRow);
    return this;
  }

  private RaceResult race(int batch) {
    List<String> names = List.copyOf(costs.keySet());
    List<Found> candidates = new ArrayList<>();
    names.forEach(
        name -> candidates.add(new Found(new Provider(name, candidates.size()), name + ".jar")));
    return new BackendRace(() -> now)
        .run(candidates, 1, batch, backend -> trial(names.get(backend.threads())));
  }

  private Trial trial(String name) {
    return new Trial() {
      @Override
      public void run(int rows) {
        now += rows * Objects.requireNonNull(costs.get(name)).applyAsLong(now);
        runs.add(new Run(name, rows, now));
      }

      @Override
      public void close() {
        closed.add(name);
      }
    };
  }

  /** The runs after every backend has warmed up. */
  private List<Run> timed() {
    String last = List.copyOf(costs.keySet()).get(costs.size() - 1);
    int end = 0;
    while (!runs.get(end).backend().equals(last)) {
      end++;
    }
    while (end < runs.size() && runs.get(end).backend().equals(last)) {
      end++;
    }
    return runs.subList(end, runs.size());
  }

  @Test
  void theFastestIsTaken() {
    RaceResult result = with("slow", t -> 3000).with("fast", t -> 2000).race(100);

    assertThat(result.winner().found().name()).isEqualTo("fast");
    assertThat(result).hasToString("fast 0.200 ms, slow 0.300 ms: taking fast");
  }

  @Test
  void aBackendThatIsSlowUntilItIsCompiledCanWin() {
    RaceResult result =
        with("warm", t -> 2000).with("cold", t -> t < 300 * MILLISECOND ? 40_000 : 1000).race(100);

    assertThat(result.winner().found().name()).isEqualTo("cold");
  }

  @Test
  void theTimingOfAllTogetherEndsAfter200Milliseconds() {
    with("a", t -> 30_000).with("b", t -> 31_000).race(256);

    long begin = runs.get(runs.indexOf(timed().get(0)) - 1).end();
    assertThat(now - begin).isBetween(150 * MILLISECOND, 200 * MILLISECOND);
  }

  @Test
  void largeBatchesAreTimedOnFewerRowsTheSameForAll() {
    RaceResult result = with("a", t -> 2 * MILLISECOND).with("b", t -> 3 * MILLISECOND).race(256);

    assertThat(timed()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(timed().stream().map(Run::rows).distinct()).hasSize(1);
    assertThat(result).hasToString("a 512 ms, b 768 ms: taking a");
    assertThat(now).isLessThan((2 * 3000 + 200) * MILLISECOND);
  }

  @Test
  void backendsFarBehindAreTimedNoFurther() {
    RaceResult result = with("fast", t -> 1000).with("far", t -> 100_000).race(64);

    assertThat(timed()).isNotEmpty().allMatch(run -> run.backend().equals("fast"));
    assertThat(result).hasToString("fast 0.0640 ms, far 6.40 ms: taking fast");
  }

  @Test
  void aBackendThatFailsIsNamedAndPassedOver() {
    RaceResult result =
        with(
                "broken",
                t -> {
                  throw new UnsupportedOperationException("float64");
                })
            .with("works", t -> 1000)
            .race(10);

    assertThat(result)
        .hasToString(
            "works 0.0100 ms, broken can't: java.lang.UnsupportedOperationException: float64: taking"
                + " works");
  }

  @Test
  void workThatFailsOnAllIsAtFaultItself() {
    IllegalArgumentException fault = new IllegalArgumentException("target 7");
    LongUnaryOperator failing =
        t -> {
          throw fault;
        };

    assertThatThrownBy(() -> with("a", failing).with("b", failing).race(10)).isSameAs(fault);
  }

  @Test
  void everyTrialIsClosed() {
    with("a", t -> 1000).with("b", t -> 1000).race(4);

    assertThat(closed).containsExactlyInAnyOrder("a", "b");
  }
}
