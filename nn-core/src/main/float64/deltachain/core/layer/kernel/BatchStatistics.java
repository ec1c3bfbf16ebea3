package deltachain.core.layer.kernel;

import static deltachain.spi.RowKernel.Role.IN;
import static deltachain.spi.RowKernel.Role.OUT;

import deltachain.spi.RowKernel;
import java.util.List;

/**
 * From the squared deviations of a batch of n rows to its statistics, column by column, all [1 ×
 * columns].
 *
 * <p>v = (Σ d² − (Σ d)² / n) / n, the corrected two-pass variance (Chan, Golub and LeVeque, 1983);
 * the mean moves by Σ d / n; scale = 1 / √(v + ε). The running mean and variance become (1 − m)
 * running + m batch, with the unbiased variance v n / (n − 1); of a batch of one row there is none,
 * and the running variance stays.
 */
public final class BatchStatistics implements RowKernel {
  private final int width;
  private final double epsilon;
  private final double momentum;
  private int batch = 1;

  /** For {@code width} columns. */
  public BatchStatistics(int width, double epsilon, double momentum) {
    this.width = width;
    this.epsilon = epsilon;
    this.momentum = momentum;
  }

  /** Sets n. */
  public void batch(int n) {
    this.batch = n;
  }

  @Override
  public List<Role> roles() {
    return List.of(IN, IN, IN, IN, IN, OUT, OUT, OUT, OUT);
  }

  @Override
  public void apply(double[][] operands, int row, int rows) {
    double[] mean = operands[0];
    double[] squares = operands[1];
    double[] slips = operands[2];
    double[] oldMean = operands[3];
    double[] oldVariance = operands[4];
    double[] newMean = operands[5];
    double[] scale = operands[6];
    double[] runningMean = operands[7];
    double[] runningVariance = operands[8];
    double n = (double) batch;
    double eps = (double) epsilon;
    double m = (double) momentum;
    for (int j = 0; j < width; j++) {
      double slip = slips[j] / n;
      double variance = Math.max(0, (squares[j] - slips[j] * slip) / n);
      double corrected = mean[j] + slip;
      newMean[j] = corrected;
      scale[j] = 1 / Math.sqrt(variance + eps);
      runningMean[j] = (1 - m) * oldMean[j] + m * corrected;
      runningVariance[j] =
          batch > 1 ? (1 - m) * oldVariance[j] + m * (variance * n / (n - 1)) : oldVariance[j];
    }
  }
}
