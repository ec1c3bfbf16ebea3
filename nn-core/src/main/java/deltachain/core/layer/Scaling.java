package deltachain.core.layer;

import deltachain.api.Tensor;
import java.util.List;

/** The γ (ones at first) and β (zeros at first) of a normalisation, both [1 × columns]. */
final class Scaling {
  private final Tensor gamma;
  private final Tensor beta;
  private final List<Parameter> parameters;

  Scaling(Site site, int number) {
    this.gamma = site.row(site.inputs(), 1);
    this.beta = site.row(site.inputs(), 0);
    this.parameters =
        List.of(new Parameter("gamma_" + number, gamma), new Parameter("beta_" + number, beta));
  }

  Tensor gamma() {
    return gamma;
  }

  Tensor beta() {
    return beta;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  void close() {
    gamma.close();
    beta.close();
  }
}
