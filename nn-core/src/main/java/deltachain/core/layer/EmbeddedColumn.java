package deltachain.core.layer;

/**
 * A column of whole numbers to embed.
 *
 * @param column its index among the input's columns, from 0
 * @param categories how many there are, ≥ 1: the column holds 0 … categories − 1
 * @param size how many columns take its place, ≥ 1
 */
public record EmbeddedColumn(int column, int categories, int size) {

  /** Requires legal numbers. */
  public EmbeddedColumn {
    if (column < 0) {
      throw new IllegalArgumentException("embedded column " + column + ": expected at least 0");
    }
    Sizes.atLeastOne("categories of an embedded column", categories);
    Sizes.atLeastOne("size of an embedded column", size);
  }
}
