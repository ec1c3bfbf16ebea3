package deltachain.core.loss;

import deltachain.api.Loss;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A weight for each output of a network, or 1 for all. */
final class ClassWeights {
  static final ClassWeights NONE = new ClassWeights();

  private final double[] weights;

  private ClassWeights(double... weights) {
    this.weights = weights;
  }

  /** Those weights, checked; none for 1. */
  static ClassWeights of(String parameter, double... weights) {
    for (double weight : weights) {
      Legal.require(
          weight >= 0 && weight < Double.POSITIVE_INFINITY,
          parameter,
          weight,
          "finite numbers ≥ 0");
    }
    return new ClassWeights(weights.clone());
  }

  /** Whether all are 1 because none are given. */
  boolean none() {
    return weights.length == 0;
  }

  double get(int output) {
    return weights.length == 0 ? 1 : weights[output];
  }

  /** The weight of the output that element {@code i} of a row-major batch belongs to. */
  double cyclic(int i) {
    return weights[i % weights.length];
  }

  void requireCount(Loss loss, String parameter, int outputs) {
    if (weights.length != 0 && weights.length != outputs) {
      throw new IllegalArgumentException(
          loss.name()
              + ": "
              + parameter
              + " has "
              + weights.length
              + " numbers, expected "
              + outputs
              + ", as many as the network has outputs");
    }
  }

  /** The argument that gives them, or nothing if there are none. */
  String argument(String parameter) {
    return none()
        ? ""
        : Arrays.stream(weights)
            .mapToObj(Double::toString)
            .collect(Collectors.joining(" ", parameter + "=[", "]"));
  }
}
