package deltachain.core.metric;

import deltachain.api.Tensor;
import java.util.function.IntToDoubleFunction;

/**
 * How well classes were predicted: the confusion matrix of one or many batches, and what follows
 * from it.
 *
 * <p>The predicted class of a row is that of its largest score (the first of equals); one column of
 * scores is read as logits of class 1. Of class k, TP rows are predicted rightly; precision = TP /
 * predicted, recall = TP / true and F1 = 2 TP / (predicted + true), their harmonic mean (van
 * Rijsbergen, 1979). A ratio whose denominator is 0 counts as 0, as in scikit-learn. Without rows
 * every value is NaN.
 */
public final class Classification {
  private long[][] confusion = {};
  private int columns;
  private long rows;

  /** Nothing counted yet. */
  public Classification() {}

  /**
   * Counts the predictions of a whole set.
   *
   * @param scores network outputs [rows × classes], or [rows × 1] for logits of class 1 of 2
   * @param y class indices [rows × 1]
   * @throws IllegalArgumentException if the shapes, an index or a score don't fit
   */
  public Classification(Tensor scores, Tensor y) {
    add(scores, y);
  }

  /**
   * Counts the predictions of a further batch.
   *
   * @param scores network outputs [rows × classes], or [rows × 1] for logits of class 1 of 2
   * @param y class indices [rows × 1]
   * @throws IllegalArgumentException if the shapes, an index or a score don't fit; nothing was
   *     counted then
   */
  public void add(Tensor scores, Tensor y) {
    Labelled batch = new Labelled(scores, y, columns);
    if (columns == 0) {
      columns = batch.columns();
      confusion = new long[batch.classes()][batch.classes()];
    }
    for (int i = 0; i < batch.rows(); i++) {
      confusion[batch.truth(i)][batch.predicted(i)]++;
    }
    rows += batch.rows();
  }

  /** How many rows of true class {@code truth} were predicted as {@code predicted}. */
  public long count(int truth, int predicted) {
    return confusion[truth][predicted];
  }

  /** The confusion matrix [true class][predicted class], a copy. */
  public long[][] confusion() {
    long[][] copy = new long[confusion.length][];
    for (int k = 0; k < copy.length; k++) {
      copy[k] = confusion[k].clone();
    }
    return copy;
  }

  /** The share of rows whose class was predicted, 0 … 1. */
  public double accuracy() {
    return ratio(right(), rows);
  }

  /**
   * The mean recall over the classes that some row truly has, 0 … 1 (Brodersen et al., 2010).
   * Guessing comes to 1 / classes, however unequal they are.
   */
  public double balancedAccuracy() {
    return mean(this::recall, k -> truly(k) > 0 ? 1 : 0);
  }

  /** The share of the rows predicted as class {@code k} that have it; 0 if none was predicted. */
  public double precision(int k) {
    return ratio(confusion[k][k], predicted(k));
  }

  /** The share of the rows of class {@code k} that were predicted as such; 0 if there is none. */
  public double recall(int k) {
    return ratio(confusion[k][k], truly(k));
  }

  /** F1 of class {@code k}; 0 if no row has it and none was predicted. */
  public double f1(int k) {
    return ratio(2 * confusion[k][k], predicted(k) + truly(k));
  }

  /** Precision over all classes. */
  public double precision(Average average) {
    return average(average, this::precision);
  }

  /** Recall over all classes. */
  public double recall(Average average) {
    return average(average, this::recall);
  }

  /** F1 over all classes. */
  public double f1(Average average) {
    return average(average, this::f1);
  }

  /**
   * Cohen's κ = (a − e) / (1 − e), where a is the accuracy and e = Σ_k true_k predicted_k / n² what
   * chance alone would reach (Cohen, 1960): −1 … 1, 0 for chance. NaN if all rows have one class
   * and all are predicted right, since chance does as well.
   */
  public double cohenKappa() {
    double byChance = 0;
    for (int k = 0; k < confusion.length; k++) {
      byChance += (double) truly(k) * predicted(k) / rows;
    }
    return (right() - byChance) / (rows - byChance);
  }

  /**
   * Matthews' correlation of true and predicted classes (Matthews, 1975; for several classes
   * Gorodkin, 2004): (n Σ TP − Σ_k t_k p_k) / √((n² − Σ t_k²) (n² − Σ p_k²)), with t_k rows of
   * class k and p_k predicted as such. −1 … 1; 0 if all rows have one class, or all were predicted
   * as one.
   */
  public double matthewsCorrelation() {
    double together = (double) right() * rows;
    double ofTruth = 0;
    double ofPredictions = 0;
    for (int k = 0; k < confusion.length; k++) {
      together -= (double) truly(k) * predicted(k);
      ofTruth += (double) truly(k) * (rows - truly(k));
      ofPredictions += (double) predicted(k) * (rows - predicted(k));
    }
    double square = ofTruth * ofPredictions;
    return rows > 0 && square == 0 ? 0 : together / Math.sqrt(square);
  }

  private long right() {
    long right = 0;
    for (int k = 0; k < confusion.length; k++) {
      right += confusion[k][k];
    }
    return right;
  }

  private long truly(int k) {
    long sum = 0;
    for (long count : confusion[k]) {
      sum += count;
    }
    return sum;
  }

  private long predicted(int k) {
    long sum = 0;
    for (long[] ofTruth : confusion) {
      sum += ofTruth[k];
    }
    return sum;
  }

  private double ratio(long part, long whole) {
    return rows > 0 && whole == 0 ? 0 : (double) part / whole;
  }

  private double average(Average average, IntToDoubleFunction ofClass) {
    return switch (average) {
      case MICRO -> accuracy(); // every wrong row is one false positive and one false negative
      case MACRO -> mean(ofClass, k -> truly(k) + predicted(k) > 0 ? 1 : 0);
      case WEIGHTED -> mean(ofClass, this::truly);
    };
  }

  private double mean(IntToDoubleFunction ofClass, IntToDoubleFunction weight) {
    double sum = 0;
    double weights = 0;
    for (int k = 0; k < confusion.length; k++) {
      sum += weight.applyAsDouble(k) * ofClass.applyAsDouble(k);
      weights += weight.applyAsDouble(k);
    }
    return sum / weights;
  }
}
