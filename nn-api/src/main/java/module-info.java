/** Contracts of Deltachain: what a network is made of, and what a backend implements. */
module deltachain.api {
  requires static org.jspecify;

  exports deltachain.api;
  exports deltachain.spi;
}
