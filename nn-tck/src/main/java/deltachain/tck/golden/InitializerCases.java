package deltachain.tck.golden;

import deltachain.api.DType;
import deltachain.core.initializer.Fan;
import deltachain.core.initializer.Gain;
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
      for (Node given : file.nodes("truncated_normal")) {
        tally.run("truncated_normal", checks -> truncated(backend, given, checks));
      }
    }
    if (file.has("orthogonal")) {
      for (Node given : file.nodes("orthogonal")) {
        tally.run("orthogonal", checks -> orthogonal(backend, given, checks));
      }
    }
  }

  private static Initializer initializer(Node given) {
    String name = given.text("name");
    return switch (name) {
      case "xavier_uniform" -> Initializer.scaledUniform(Fan.AVERAGE, gain(given));
      case "xavier_normal" -> Initializer.scaledNormal(Fan.AVERAGE, gain(given));
      case "kaiming_uniform" -> Initializer.scaledUniform(fan(given), gain(given));
      case "kaiming_normal" -> Initializer.scaledNormal(fan(given), gain(given));
      case "lecun_uniform" -> Initializer.lecunUniform();
      case "lecun_normal" -> Initializer.lecunNormal();
      case "torch_linear_default_weight" -> Initializer.fanIn();
      default -> throw new MissingWord(name);
    };
  }

  private static double gain(Node given) {
    return switch (given.text("gain_for")) {
      case "linear" -> Gain.LINEAR;
      case "tanh" -> Gain.TANH;
      case "relu" -> Gain.RELU;
      case "leaky_relu" -> Gain.leakyRelu(0.2);
      default ->
          throw MissingWord.parameter(given.text("name"), "gain for " + given.text("gain_for"));
    };
  }

  private static Fan fan(Node given) {
    return given.text("mode").equals("fan_in") ? Fan.IN : Fan.OUT;
  }

  private static double[] weights(
      Backend backend, int inputs, int outputs, Initializer initializer) {
    try (Network network =
        Network.inputs(inputs)
            .dense(outputs, initializer, null)
            .dtype(DType.FLOAT64)
            .build(backend)) {
      return network.parameters().get(0).value().toArray();
    }
  }

  private static void truncated(Backend backend, Node given, Checks checks) {
    double low = given.number("a");
    double high = given.number("b");
    double[] w =
        weights(
            backend,
            256,
            400,
            Initializer.truncatedNormal(given.number("mean"), given.number("std"), low, high));
    checks.that(
        Arrays.stream(w).allMatch(v -> v >= low && v <= high), given.path() + " leaves its bounds");
    double mean = Arrays.stream(w).average().orElseThrow();
    double deviation =
        Math.sqrt(Arrays.stream(w).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    double std = given.number("expected_std");
    Tolerance ofMean = new Tolerance(0, 5 * std / Math.sqrt(w.length));
    Tolerance ofStd = new Tolerance(5 / Math.sqrt(2.0 * w.length), 0);
    checks.close(given.path() + " mean", mean, given.number("expected_mean"), ofMean);
    checks.close(given.path() + " std", deviation, std, ofStd);
    Node quantiles = given.node("quantiles");
    for (String share : quantiles.keys()) {
      double p = Double.parseDouble(share);
      double bound = quantiles.number(share);
      double below = Arrays.stream(w).filter(v -> v <= bound).count() / (double) w.length;
      Tolerance ofShare = new Tolerance(0, 5 * Math.sqrt(p * (1 - p) / w.length));
      checks.close(given.path() + " share below quantile " + share, below, p, ofShare);
    }
  }

  private static void orthogonal(Backend backend, Node given, Checks checks) {
    int rows = given.integer("rows");
    int columns = given.integer("cols");
    double gain = given.number("gain");
    double[] w = weights(backend, columns, rows, Initializer.orthogonal(gain));
    boolean wide = rows <= columns;
    int count = Math.min(rows, columns);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        double product = 0;
        for (int k = 0; k < Math.max(rows, columns); k++) {
          product +=
              wide
                  ? w[i * columns + k] * w[j * columns + k]
                  : w[k * columns + i] * w[k * columns + j];
        }
        double expected = i == j ? gain * gain : 0;
        checks.close(
            given.path() + " product " + i + ", " + j, product, expected, Tolerance.FORMULA);
      }
    }
  }

  private static void draw(Backend backend, Node given, Checks checks) {
    int fanIn = given.integer("fan_in");
    int fanOut = given.integer("fan_out");
    double[] w = weights(backend, fanIn, fanOut, initializer(given));
    moments(given, w, checks);
    if (given.text("distribution").equals("uniform")) {
      bounds(given, w, checks);
    } else {
      normality(backend, given, w, checks);
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
