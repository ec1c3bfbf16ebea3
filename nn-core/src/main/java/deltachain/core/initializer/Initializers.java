package deltachain.core.initializer;

import deltachain.core.lookup.Registry;
import java.util.Map;
import java.util.Set;

/** The initialisers by name, with their usual settings. */
public final class Initializers {
  private static final Registry<Initializer> BY_NAME =
      new Registry<>(
          "initializer",
          Map.ofEntries(
              Map.entry("fan_in", Initializer.fanIn()),
              Map.entry("glorot_uniform", Initializer.glorotUniform()),
              Map.entry("glorot_normal", Initializer.glorotNormal()),
              Map.entry("he_uniform", Initializer.heUniform()),
              Map.entry("he_normal", Initializer.heNormal()),
              Map.entry("lecun_uniform", Initializer.lecunUniform()),
              Map.entry("lecun_normal", Initializer.lecunNormal()),
              Map.entry("truncated_normal", Initializer.truncatedNormal(0, 0.02, -0.04, 0.04)),
              Map.entry("orthogonal", Initializer.orthogonal(1)),
              Map.entry("sparse", Initializer.sparse(15, 1)),
              Map.entry("identity", Initializer.identity(1)),
              Map.entry("zeros", Initializer.constant(0))));

  private Initializers() {}

  /** All names, sorted. */
  public static Set<String> names() {
    return BY_NAME.names();
  }

  /**
   * The initialiser of that name.
   *
   * @throws IllegalArgumentException for an unknown name
   */
  public static Initializer of(String name) {
    return BY_NAME.get(name);
  }
}
