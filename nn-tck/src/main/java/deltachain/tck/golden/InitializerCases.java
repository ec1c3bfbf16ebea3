package deltachain.tck.golden;

import deltachain.api.DType;
import deltachain.core.initializer.Initializer;
import deltachain.core.network.Network;
import deltachain.spi.Backend;
import java.util.Arrays;

/**
 * Initialisers as a network on the backend draws them: bounds, mean, deviation and, of normal ones,
 * the Kolmogorov-Smirnov distance. One fixed seed: the outcome is the same in every run.
 */
final class InitializerCases implements Cases {
  /** √n times the Kolmogorov-Smirnov distance that one true sample in a hundred exceeds. */
  private static final double KOLMOGOROV = 1.63;

  @Override
  public void run(Backend backend, Node file, Tally tally) {
    for (Node given : file.nodes("cases")) {
      tally.run(given.text("name"), checks -> draw(backend, given, checks));
    }
    if (file.has("truncated_normal")) {
      file.nodes("truncated_normal").forEach(given -> tally.skip("truncated_normal"));
    }
    if (file.has("orthogonal")) {
      file.nodes("orthogonal").forEach(given -> tally.skip("orthogonal"));
    }
  }

  private static Initializer initializer(Node given) {
    String name = given.text("name");
    return switch (name) {
      case "xavier_uniform" -> withGain(given, "linear", Initializer.glorotUniform());
      case "xavier_normal" -> withGain(given, "linear", Initializer.glorotNormal());
      case "kaiming_uniform" -> byFanIn(given, Initializer.heUniform());
      case "kaiming_normal" -> byFanIn(given, Initializer.heNormal());
      case "lecun_uniform" -> Initializer.lecunUniform();
      case "lecun_normal" -> Initializer.lecunNormal();
      case "torch_linear_default_weight" -> Initializer.fanIn();
      default -> throw new MissingWord(name);
    };
  }

  private static Initializer withGain(Node given, String before, Initializer initializer) {
    if (!given.text("gain_for").equals(before)) {
      throw MissingWord.parameter(given.text("name"), "gain for " + given.text("gain_for"));
    }
    return initializer;
  }

  private static Initializer byFanIn(Node given, Initializer initializer) {
    if (!given.text("mode").equals("fan_in")) {
      throw MissingWord.parameter(given.text("name"), given.text("mode"));
    }
    return withGain(given, "relu", initializer);
  }

  private static void draw(Backend backend, Node given, Checks checks) {
    int fanIn = given.integer("fan_in");
    int fanOut = given.integer("fan_out");
    try (Network network =
        Network.inputs(fanIn)
            .dense(fanOut, initializer(given), null)
            .dtype(DType.FLOAT64)
            .build(backend)) {
      double[] w = network.parameters().get(0).value().toArray();
      moments(given, w, checks);
      if (given.text("distribution").equals("uniform")) {
        bounds(given, w, checks);
      } else {
        normality(backend, given, w, checks);
      }
    }
  }

  private static void moments(Node given, double[] w, Checks checks) {
    double mean = Arrays.stream(w).average().orElseThrow();
    double variance = Arrays.stream(w).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    double std = given.number("expected_std");
    Tolerance ofMean = new Tolerance(0, 5 * std / Math.sqrt(w.length));
    Tolerance ofStd = new Tolerance(5 / Math.sqrt(2.0 * w.length), 0);
    String name = given.path() + " " + given.text("name");
    checks.close(name + " mean", mean, given.number("expected_mean"), ofMean);
    checks.close(name + " std", Math.sqrt(variance), std, ofStd);
  }

  private static void bounds(Node given, double[] w, Checks checks) {
    double largest = Arrays.stream(w).map(Math::abs).max().orElseThrow();
    double bound = given.number("bound");
    checks.that(
        largest <= bound && largest > 0.99 * bound,
        given.path() + " largest |w| " + largest + ", expected 0.99 to 1 times " + bound);
  }

  private static void normality(Backend backend, Node given, double[] w, Checks checks) {
    double std = given.number("std");
    double[] sorted = Arrays.stream(w).sorted().map(v -> v / std / Math.sqrt(2)).toArray();
    backend.elementary().erf(sorted, sorted, 0, sorted.length);
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      double share = 0.5 * (1 + sorted[i]);
      distance = Math.max(distance, Math.abs(share - (i + 0.5) / sorted.length));
    }
    checks.that(
        distance * Math.sqrt(w.length) < KOLMOGOROV,
        given.path() + " isn't normal: Kolmogorov-Smirnov distance " + distance);
  }
}
