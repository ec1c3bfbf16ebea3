package deltachain.core.lookup.fake;

/** A backend that was built for another version of the interface. */
public final class FromTheFuture extends Alpha {

  @Override
  public String name() {
    return "future";
  }

  @Override
  public int spiVersion() {
    return SPI_VERSION + 1;
  }
}
