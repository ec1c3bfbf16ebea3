package deltachain.core.layer;

/** A layer to be, once it is known where it stands. */
@FunctionalInterface
public interface Blueprint {

  /**
   * Builds the layer.
   *
   * @throws IllegalArgumentException if it can't take {@link Site#inputs} columns
   */
  Layer build(Site site);
}
