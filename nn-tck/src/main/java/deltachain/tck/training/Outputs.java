package deltachain.tck.training;

import deltachain.api.Activation;
import deltachain.core.activation.Identity;
import deltachain.core.activation.LogSoftmax;
import deltachain.core.activation.Sigmoid;
import deltachain.core.activation.Softplus;
import deltachain.core.loss.Losses;
import java.util.List;
import java.util.stream.Stream;

/** What outputs losses take, and the activation that makes them of any numbers. */
enum Outputs {
  NUMBERS(new Identity()),
  PROBABILITIES(new Sigmoid()),
  LOG_PROBABILITIES(new LogSoftmax()),
  POSITIVE(new Softplus());

  /** Arguments that change a loss's formula, for {@link Architecture#OUTPUTS} outputs. */
  private static final List<String> WITH_ARGUMENTS =
      List.of(
          "mse(reduction=sum)",
          "cross_entropy(label_smoothing=0.1, class_weights=[0.5 2 1])",
          "cross_entropy(class_weights=[0.5 2 1], ignore_index=1)",
          "nll(class_weights=[0.5 2 1], ignore_index=1)",
          "bce_with_logits(pos_weight=[0.5 2 1])",
          "multi_margin(p=2)",
          "poisson_nll(log_input=false)",
          "weighted(cosine_distance)",
          "weighted(cross_entropy)",
          "weighted(mse, divide_by=count)");

  @SuppressWarnings("ImmutableEnumChecker") // activations hold no state
  private final Activation last;

  Outputs(Activation last) {
    this.last = last;
  }

  /** The activation behind all other layers. */
  Activation last() {
    return last;
  }

  /** The losses that take these outputs: every one of the registry takes one kind. */
  List<String> losses() {
    return Stream.concat(Losses.names().stream(), WITH_ARGUMENTS.stream())
        .filter(loss -> of(loss) == this)
        .toList();
  }

  private static Outputs of(String loss) {
    String name = loss.replaceFirst("^weighted\\(", "").replaceFirst("[(),].*", "");
    return switch (name) {
      case "bce" -> PROBABILITIES;
      case "nll", "kl_div" -> LOG_PROBABILITIES;
      case "poisson_nll" -> loss.contains("log_input=false") ? POSITIVE : NUMBERS;
      // Its curvature grows without bound near a row of zeros, where differences are no measure.
      case "cosine_distance" -> POSITIVE;
      default -> NUMBERS;
    };
  }
}
