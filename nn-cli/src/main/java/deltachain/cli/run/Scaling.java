package deltachain.cli.run;

import deltachain.core.data.Dataset;
import deltachain.data.scale.Standardizer;
import java.util.Optional;

/**
 * How numbers are brought to a network's scale, as the training rows decided.
 *
 * @param inputs of the features of a CSV file; images and built-in sets are of a good scale
 * @param targets of what regression predicts
 */
public record Scaling(Optional<Standardizer> inputs, Optional<Standardizer> targets) {

  /** That of training rows. */
  static Scaling fit(Dataset train, boolean scaleInputs) {
    return new Scaling(
        scaleInputs ? Optional.of(Standardizer.fit(train.x())) : Optional.empty(),
        train.isClassification() ? Optional.empty() : Optional.of(Standardizer.fit(train.y())));
  }

  /** Scales both features and targets. */
  public Dataset apply(Dataset data) {
    Dataset scaled = inputs.map(s -> s.inputs(data)).orElse(data);
    return targets.map(s -> s.targets(scaled)).orElse(scaled);
  }
}
