package deltachain.bench.accuracy;

import deltachain.api.DType;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;

/**
 * A data set, the network that learns it, and the result to reach.
 *
 * <p>Dense layers with ReLU between them, weights and biases from U(±1/√fanIn); Adam with a
 * constant rate; the classes by cross-entropy, numbers by mean squared error of standardised
 * targets.
 *
 * @param file below the data folder: a CSV file, or a folder of IDX files with their own test rows
 * @param target the target columns of a CSV file
 * @param divisor what inputs are divided by; 1 to standardise them by the training rows
 * @param folds how many of the 5 folds of a CSV file are tested, one after the other
 * @param accept the least mean of accuracy or R² over folds and seeds
 */
enum Experiment {
  IRIS("iris/iris.csv", "target", 1, 5, 5, DType.FLOAT64, 100, 16, 0.01, 0.929, 16),
  BREAST_CANCER(
      "breast-cancer/breast_cancer.csv", "target", 1, 5, 5, DType.FLOAT64, 30, 32, 0.01, 0.959, 16),
  DIGITS("digits/digits.csv", "target", 16, 5, 3, DType.FLOAT64, 30, 32, 0.003, 0.969, 64),
  CONCRETE(
      "concrete/concrete.csv", "strength", 1, 5, 3, DType.FLOAT64, 100, 32, 0.005, 0.905, 32, 32),
  ENERGY(
      "energy-efficiency/energy_efficiency.csv",
      "heating_load,cooling_load",
      1,
      5,
      3,
      DType.FLOAT64,
      100,
      32,
      0.005,
      0.982,
      32,
      32),
  CALIFORNIA(
      "california-housing/california_housing.csv",
      "MedHouseVal",
      1,
      1,
      3,
      DType.FLOAT64,
      20,
      128,
      0.002,
      0.769,
      64,
      64),
  MNIST("mnist", "", 1, 1, 3, DType.FLOAT32, 5, 64, 0.001, 0.973, 128);

  final String file;
  final String target;
  final double divisor;
  final int folds;
  final int seeds;
  final DType dtype;
  final int epochs;
  final int batch;
  final double learningRate;
  final double accept;
  final int[] hidden;

  Experiment(
      String file,
      String target,
      double divisor,
      int folds,
      int seeds,
      DType dtype,
      int epochs,
      int batch,
      double learningRate,
      double accept,
      int... hidden) {
    this.file = file;
    this.target = target;
    this.divisor = divisor;
    this.folds = folds;
    this.seeds = seeds;
    this.dtype = dtype;
    this.epochs = epochs;
    this.batch = batch;
    this.learningRate = learningRate;
    this.accept = accept;
    this.hidden = hidden;
  }

  /** Whether the data bring their own test rows and are already scaled. */
  boolean isIdx() {
    return target.isEmpty();
  }

  /** Whether the target is a class. */
  boolean hasClasses() {
    return isIdx() || target.equals("target");
  }

  /**
   * Whether the results count as right: their mean, and for MNIST also each run and its loss in the
   * last epoch, as PyTorch has them.
   */
  boolean isReachedBy(DoubleSummaryStatistics scores, DoubleSummaryStatistics losses) {
    boolean mean = scores.getAverage() >= accept;
    return this == MNIST
        ? mean && scores.getMin() >= 0.970 && losses.getMin() >= 0.060 && losses.getMax() <= 0.072
        : mean;
  }

  /** The name on the command line, such as {@code breast-cancer}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
