package deltachain.cli.option;

import java.util.function.Supplier;

/** Values of options that are wrong use when they are illegal. */
final class Checked {
  private Checked() {}

  static int atLeastOne(String option, int value) {
    if (value < 1) {
      throw new WrongUseException(option + " " + value + ": expected at least 1");
    }
    return value;
  }

  /** What a part of the library makes of a value; its objection is the message. */
  static <T> T accepted(String option, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(option + ": " + e.getMessage(), e);
    }
  }
}
