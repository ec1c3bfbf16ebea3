/** Generic backpropagation over the interfaces of {@code deltachain.api}. */
module deltachain.core {
  requires transitive deltachain.api;
  requires com.fasterxml.jackson.jr.ob;
  requires static org.jspecify;

  exports deltachain.core.activation;
  exports deltachain.core.check;
  exports deltachain.core.data;
  exports deltachain.core.initializer;
  exports deltachain.core.layer;
  exports deltachain.core.lookup;
  exports deltachain.core.loss;
  exports deltachain.core.metric;
  exports deltachain.core.model;
  exports deltachain.core.network;
  exports deltachain.core.optimizer;
  exports deltachain.core.random;
  exports deltachain.core.schedule;
  exports deltachain.core.speed;
  exports deltachain.core.training;

  uses deltachain.spi.BackendProvider;
}
