package deltachain.core.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Puts numbers that no setting may have in place of each number of a record. */
public final class Ranged {
  private static final List<Double> NONSENSE =
      List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1.0);

  private Ranged() {}

  /**
   * Requires that the constructor refuses them, with the value and the legal range in the message.
   *
   * @return how many numbers the record has
   */
  public static int requireRefusals(Record legal) {
    RecordComponent[] components = legal.getClass().getRecordComponents();
    int numbers = 0;
    for (int k = 0; k < components.length; k++) {
      Class<?> type = components[k].getType();
      if (type == double.class) {
        for (double illegal : NONSENSE) {
          requireRefusal(legal, k, illegal);
        }
        numbers++;
      } else if (type == long.class) {
        requireRefusal(legal, k, -1L);
        numbers++;
      } else if (type == int.class) {
        requireRefusal(legal, k, -1);
        numbers++;
      }
    }
    return numbers;
  }

  /** Requires that a value is refused in place of one number. */
  public static void requireRefusal(Record legal, String component, double illegal) {
    RecordComponent[] components = legal.getClass().getRecordComponents();
    for (int k = 0; k < components.length; k++) {
      if (components[k].getName().equals(component)) {
        requireRefusal(legal, k, illegal);
      }
    }
  }

  private static void requireRefusal(Record legal, int component, Object illegal) {
    RecordComponent[] components = legal.getClass().getRecordComponents();
    String changed = legal + " with " + components[component].getName() + " " + illegal;
    Throwable thrown = catchThrowable(() -> make(legal, component, illegal));
    assertThat(thrown)
        .as(changed)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(" " + illegal + ": expected ");
  }

  private static Object make(Record legal, int component, Object illegal) throws Throwable {
    RecordComponent[] components = legal.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int k = 0; k < components.length; k++) {
      components[k].getAccessor().setAccessible(true);
      values[k] = k == component ? illegal : components[k].getAccessor().invoke(legal);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = legal.getClass().getDeclaredConstructor(types);
    constructor.setAccessible(true);
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
