package deltachain.core.loss;

import deltachain.api.Elementary;
import deltachain.api.Loss;

/**
 * Binary cross-entropy of the sigmoid, from logits z [n × k]: C = 1/(n k) Σ max(z, 0) − z y + ln(1
 * + e^{−|z|}), ∂C/∂z = (σ(z) − y) / (n k). Targets [n × k] are probabilities, 0 … 1.
 */
public final class BinaryCrossEntropy implements Loss {

  @Override
  public String name() {
    return "bce_with_logits";
  }

  @Override
  public double evaluate(
      Elementary math,
      double[] q,
      double[] y,
      double[] dq,
      int rows,
      int columns,
      int targetColumns) {
    Targets.requireSameColumns(this, columns, targetColumns);
    int length = rows * columns;
    for (int i = 0; i < length; i++) {
      Targets.requireProbability(y[i], i / columns);
      dq[i] = -Math.abs(q[i]);
    }
    math.exp(dq, dq, 0, length);
    double share = (double) (1d / Math.max(1, length));
    var cost = 0d;
    for (int i = 0; i < length; i++) {
      double e = dq[i];
      cost += Math.max(q[i], 0) - q[i] * y[i] + Math.log1p(e);
      dq[i] = share * ((q[i] >= 0 ? 1 : e) / (1 + e) - y[i]);
    }
    return cost / Math.max(1, length);
  }
}
