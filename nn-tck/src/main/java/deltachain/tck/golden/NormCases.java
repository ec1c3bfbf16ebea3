package deltachain.tck.golden;

import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.layer.BatchNorm;
import deltachain.core.layer.LayerNorm;
import deltachain.core.layer.Mode;
import deltachain.core.layer.Parameter;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import deltachain.spi.Backend;
import java.util.List;

/**
 * Normalisations by themselves: batch normalisation over three training batches, with the running
 * statistics after each, then in prediction; layer normalisation.
 */
final class NormCases implements Cases {

  @Override
  public void run(Backend backend, Node file, Tally tally) {
    for (Node given : file.nodes("batchnorm")) {
      tally.run("batchnorm_" + given.text("name"), checks -> batchNorm(backend, given, checks));
    }
    for (Node given : file.nodes("layernorm")) {
      tally.run("layernorm_" + given.text("name"), checks -> layerNorm(backend, given, checks));
    }
  }

  private static void batchNorm(Backend backend, Node given, Checks checks) {
    double hint = given.number("tolerance_hint");
    Tolerance tolerance = new Tolerance(hint, hint);
    List<Node> batches = given.nodes("train_batches");
    try (Network network =
        Network.inputs(batches.get(0).values("x").columns())
            .layer(
                BatchNorm.of(given.number("eps"), given.number("momentum"), given.flag("affine")))
            .dtype(DType.FLOAT64)
            .build(backend)) {
      begin(network, given);
      set(network.statistics(), 0, given.values("running_mean0"));
      set(network.statistics(), 1, given.values("running_var0"));
      for (int t = 0; t < batches.size(); t++) {
        Node batch = batches.get(t);
        String at = "train_batches[" + t + "].";
        chain(network, Mode.TRAINING, batch, at, tolerance, checks);
        checks.close(
            at + "running_mean", statistic(network, 0), expected(batch, "running_mean"), tolerance);
        checks.close(
            at + "running_var", statistic(network, 1), expected(batch, "running_var"), tolerance);
      }
      chain(network, Mode.PREDICTION, given.node("eval"), "eval.", tolerance, checks);
    }
  }

  private static void layerNorm(Backend backend, Node given, Checks checks) {
    Tolerance tolerance =
        given.text("name").equals("large_offset")
            ? new Tolerance(1e-7, 1e-7)
            : new Tolerance(1e-10, 1e-10);
    try (Network network =
        Network.inputs(given.values("x").columns())
            .layer(LayerNorm.of(given.number("eps"), given.flag("affine")))
            .dtype(DType.FLOAT64)
            .build(backend)) {
      begin(network, given);
      chain(network, Mode.TRAINING, given, "", tolerance, checks);
      chain(network, Mode.PREDICTION, given, "eval.", tolerance, checks);
    }
  }

  private static void begin(Network network, Node given) {
    if (given.flag("affine")) {
      set(network.parameters(), 0, given.values("gamma"));
      set(network.parameters(), 1, given.values("beta"));
    }
  }

  private static void chain(
      Network network, Mode mode, Node given, String at, Tolerance tolerance, Checks checks) {
    Values x = given.values("x");
    Values upstream = given.values("upstream");
    try (Chain chain = new Chain(network, x.rows(), true, mode)) {
      chain.x().write(0, x.data(), 0, x.length());
      chain.forward();
      chain.dOutput().write(0, upstream.data(), 0, upstream.length());
      chain.backward();
      checks.close(at + "y", chain.output().toArray(), expected(given, "y"), tolerance);
      checks.close(at + "grad_x", chain.dx().toArray(), expected(given, "grad_x"), tolerance);
      List<Tensor> gradients = chain.gradients();
      if (!gradients.isEmpty()) {
        double[] dGamma = gradients.get(0).toArray();
        double[] dBeta = gradients.get(1).toArray();
        checks.close(at + "grad_gamma", dGamma, expected(given, "grad_gamma"), tolerance);
        checks.close(at + "grad_beta", dBeta, expected(given, "grad_beta"), tolerance);
      }
    }
  }

  private static double[] expected(Node given, String key) {
    return given.values(key).data();
  }

  private static double[] statistic(Network network, int which) {
    return network.statistics().get(which).value().toArray();
  }

  private static void set(List<Parameter> parameters, int which, Values values) {
    parameters.get(which).value().write(0, values.data(), 0, values.length());
  }
}
