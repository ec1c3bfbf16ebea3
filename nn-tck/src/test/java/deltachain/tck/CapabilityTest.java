package deltachain.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltachain.api.DType;
import deltachain.spi.BackendProvider;
import deltachain.spi.Capability;
import deltachain.tck.reference.ReferenceProvider;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class CapabilityTest {
  private static final UnderTest ONLY_FLOAT64 =
      new UnderTest() {
        @Override
        public BackendProvider provider() {
          return new ReferenceProvider();
        }

        @Override
        public Set<Capability> capabilities() {
          return Set.of(Capability.FLOAT64);
        }
      };

  @Test
  void aRuleThatNeedsAnUndeclaredCapabilityIsSkippedByName() {
    assertThatThrownBy(() -> ONLY_FLOAT64.require(DType.FLOAT32))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("backend reference doesn't declare the capability FLOAT32");
  }

  @Test
  void aRuleThatNeedsADeclaredCapabilityRuns() {
    assertThatCode(() -> ONLY_FLOAT64.require(DType.FLOAT64)).doesNotThrowAnyException();
  }

  @Test
  void bothElementTypesAndZeroTimesInfinityAreDeclaredUnlessOverridden() {
    UnderTest plain = ReferenceProvider::new;
    assertThat(plain.capabilities())
        .containsExactlyInAnyOrder(
            Capability.FLOAT32, Capability.FLOAT64, Capability.ZERO_TIMES_INFINITY);
  }
}
