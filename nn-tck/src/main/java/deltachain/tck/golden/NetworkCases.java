package deltachain.tck.golden;

import deltachain.api.Optimizer;
import deltachain.core.layer.Layer;
import deltachain.core.network.Chain;
import deltachain.core.network.Network;
import deltachain.core.training.TrainingStep;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import java.util.List;

/**
 * Whole networks on the backend. Each counts once for its two chains (every p, q, Δ, gradient, C
 * and ∂C/∂x) and once for each optimizer that trains it.
 */
final class NetworkCases implements Cases {

  @Override
  public void run(Backend backend, Node file, Tally tally) {
    for (Node given : file.nodes("networks")) {
      String name = given.text("name");
      Node training = given.has("training") ? given.node("training") : Node.EMPTY;
      tally.run(name, checks -> chains(backend, given, checks));
      for (String optimizer : training.keys()) {
        tally.run(
            name, checks -> train(backend, given, optimizer, training.node(optimizer), checks));
      }
    }
  }

  private static void chains(Backend backend, Node given, Checks checks) {
    GoldenNetwork golden = new GoldenNetwork(given);
    HeapTensor x = golden.x();
    HeapTensor y = golden.y();
    try (Network network = golden.build(backend);
        Chain chain = new Chain(network, x.rows(), true)) {
      backend.copyRows(x, 0, chain.x(), 0, x.rows());
      chain.forward();
      double[] q = chain.output().toArray();
      double[] dq = new double[q.length];
      double cost =
          golden
              .loss()
              .evaluate(
                  backend.elementary(),
                  q,
                  y.doubles(),
                  dq,
                  x.rows(),
                  network.outputs(),
                  y.columns());
      chain.dOutput().write(0, dq, 0, dq.length);
      chain.backward();
      Tolerance tolerance = Tolerance.FORMULA;
      checks.close("output", q, given.values("output").data(), tolerance);
      checks.close("C", cost, given.number("C"), tolerance);
      layers(network, chain, given.nodes("layers"), checks);
      checks.close("grad_x", chain.dx().toArray(), given.values("grad_x").data(), tolerance);
    }
  }

  private static void layers(Network network, Chain chain, List<Node> layers, Checks checks) {
    int dense = 0;
    for (int k = 0; k < layers.size(); k++) {
      Node layer = layers.get(k);
      String at = "layers[" + k + "].";
      double[] out = layer.values("out").data();
      double[] gradOut = layer.values("grad_out").data();
      Tolerance tolerance = Tolerance.FORMULA;
      checks.close(at + "out", chain.value(k + 1).toArray(), out, tolerance);
      checks.close(at + "grad_out", chain.derivative(k + 1).toArray(), gradOut, tolerance);
      if (layer.has("grad_gamma")) {
        normalisation(network, chain, k, layer, at, checks);
      }
      boolean beforeDense =
          k + 1 == layers.size() || layers.get(k + 1).text("type").equals("linear");
      if (layer.text("type").equals("linear")) {
        dense++;
        checks.close(at + "p_" + dense, chain.p(dense).toArray(), out, tolerance);
        checks.close(at + "delta_" + dense, chain.delta(dense).toArray(), gradOut, tolerance);
        double[] gradW = layer.values("grad_W").data();
        checks.close(at + "grad_W", chain.dW(dense).toArray(), gradW, tolerance);
        if (layer.has("grad_b")) {
          double[] gradB = layer.values("grad_b").data();
          checks.close(at + "grad_b", chain.db(dense).toArray(), gradB, tolerance);
        }
      } else if (beforeDense) {
        checks.close(at + "q_" + dense, chain.q(dense).toArray(), out, tolerance);
        if (dense > 0) {
          checks.close(at + "dq_" + dense, chain.dq(dense).toArray(), gradOut, tolerance);
        }
      }
    }
  }

  /** dγ, dβ and the running statistics that one batch leaves. */
  private static void normalisation(
      Network network, Chain chain, int k, Node layer, String at, Checks checks) {
    Layer norm = network.layers().get(k);
    int first = network.parameters().indexOf(norm.parameters().get(0));
    String[] gradients = {"grad_gamma", "grad_beta"};
    for (int i = 0; i < gradients.length; i++) {
      double[] got = chain.gradients().get(first + i).toArray();
      double[] expected = layer.values(gradients[i]).data();
      checks.close(at + gradients[i], got, expected, Tolerance.FORMULA);
    }
    String[] statistics = {"running_mean_after", "running_var_after"};
    for (int i = 0; i < norm.statistics().size(); i++) {
      double[] got = norm.statistics().get(i).value().toArray();
      double[] expected = layer.values(statistics[i]).data();
      checks.close(at + statistics[i], got, expected, Tolerance.FORMULA);
    }
  }

  private static void train(
      Backend backend, Node given, String algorithm, Node training, Checks checks) {
    GoldenNetwork golden = new GoldenNetwork(given);
    Optimizer optimizer = Vocabulary.optimizer(algorithm, training.node("hyper"));
    double[] losses = training.values("losses_before_each_step").data();
    Tolerance tolerance = Tolerance.AFTER_STEPS;
    HeapTensor x = golden.x();
    HeapTensor y = golden.y();
    try (Network network = golden.build(backend);
        TrainingStep step = new TrainingStep(network, golden.loss(), optimizer, x.rows())) {
      for (int t = 0; t < losses.length; t++) {
        double cost = step.run(x, y, golden.rows(), 0, x.rows());
        String name = algorithm + ".losses_before_each_step[" + t + "]";
        checks.close(name, cost, losses[t], t == 0 ? Tolerance.FORMULA : tolerance);
        String after = "params_after_" + (t + 1);
        if (training.has(after)) {
          GoldenNetwork.compare(
              network, algorithm + "." + after, training.node(after), tolerance, checks);
        }
        String running = "running_after_" + (t + 1);
        if (training.has(running)) {
          GoldenNetwork.compare(
              network, algorithm + "." + running, training.node(running), tolerance, checks);
        }
      }
      evaluate(backend, golden, network, algorithm, training, losses.length, checks);
    }
  }

  private static void evaluate(
      Backend backend,
      GoldenNetwork golden,
      Network network,
      String algorithm,
      Node training,
      int steps,
      Checks checks) {
    HeapTensor y = golden.y();
    HeapTensor output = network.predict(golden.x());
    String output5 = "eval_output_after_" + steps;
    double[] expected = training.values(output5).data();
    checks.close(algorithm + "." + output5, output.doubles(), expected, Tolerance.AFTER_STEPS);
    double cost =
        golden
            .loss()
            .evaluate(
                backend.elementary(),
                output.doubles(),
                y.doubles(),
                new double[output.length()],
                y.rows(),
                output.columns(),
                y.columns());
    String loss5 = "eval_loss_after_" + steps;
    checks.close(algorithm + "." + loss5, cost, training.number(loss5), Tolerance.AFTER_STEPS);
  }
}
