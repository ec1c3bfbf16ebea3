/** Generic backpropagation over the interfaces of {@code deltachain.api}. */
module deltachain.core {
  requires transitive deltachain.api;
  requires com.fasterxml.jackson.jr.ob;
  requires com.fasterxml.jackson.core;
  requires static org.jspecify;

  exports deltachain.core.data;
  exports deltachain.core.lookup;
  exports deltachain.core.random;

  uses deltachain.spi.BackendProvider;
}
