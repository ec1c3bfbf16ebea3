package deltachain.core.network;

import deltachain.api.Activation;
import deltachain.core.initializer.Initializer;
import deltachain.core.layer.ActivationLayer;
import deltachain.core.layer.BatchNorm;
import deltachain.core.layer.Blueprint;
import deltachain.core.layer.Concat;
import deltachain.core.layer.Dense;
import deltachain.core.layer.Dropout;
import deltachain.core.layer.EmbeddedColumn;
import deltachain.core.layer.Embedding;
import deltachain.core.layer.Gated;
import deltachain.core.layer.GaussianNoise;
import deltachain.core.layer.LayerNorm;
import deltachain.core.layer.PReLU;
import deltachain.core.layer.Residual;
import deltachain.core.layer.RmsNorm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Describes layers one after the other.
 *
 * @param <S> the type itself, so that calls can be chained
 */
public abstract class LayerStack<S extends LayerStack<S>> {
  private final List<Blueprint> blueprints = new ArrayList<>();

  LayerStack() {}

  abstract S self();

  List<Blueprint> blueprints() {
    return blueprints;
  }

  /** Adds a layer of your own, or any other that isn't named here. */
  public S layer(Blueprint blueprint) {
    blueprints.add(blueprint);
    return self();
  }

  /**
   * Adds P = Q Wᵀ + 1bᵀ.
   *
   * @param outputs ≥ 1
   */
  public S dense(int outputs) {
    return dense(outputs, Initializer.fanIn(), Initializer.fanIn());
  }

  /** Adds P = Q Wᵀ + 1bᵀ and Q' = σ(P). */
  public S dense(int outputs, Activation activation) {
    return dense(outputs).activation(activation);
  }

  /**
   * Adds a dense layer with its own initial values.
   *
   * @param outputs ≥ 1
   * @param bias how to begin the bias, or null for a layer without
   */
  public S dense(int outputs, Initializer weights, @Nullable Initializer bias) {
    return layer(Dense.of(outputs, weights, bias));
  }

  /** Adds Q = σ(P); as the very first, it is σ₀, applied to the input. */
  public S activation(Activation activation) {
    return layer(ActivationLayer.of(activation));
  }

  /**
   * Adds inverted {@link Dropout}.
   *
   * @param probability of being dropped, in [0, 1)
   */
  public S dropout(double probability) {
    return layer(Dropout.of(probability));
  }

  /**
   * Adds alpha {@link Dropout}, for networks with SELU.
   *
   * @param probability of being dropped, in [0, 1)
   */
  public S alphaDropout(double probability) {
    return layer(Dropout.alpha(probability));
  }

  /**
   * Adds {@link GaussianNoise}.
   *
   * @param deviation ≥ 0
   */
  public S gaussianNoise(double deviation) {
    return layer(GaussianNoise.of(deviation));
  }

  /** Adds {@link BatchNorm} with its usual ε and momentum, and learnt γ and β. */
  public S batchNorm() {
    return batchNorm(BatchNorm.EPSILON, BatchNorm.MOMENTUM);
  }

  /**
   * Adds {@link BatchNorm} with learnt γ and β.
   *
   * @param epsilon &gt; 0
   * @param momentum how much of the running statistics each batch replaces, in [0, 1]
   */
  public S batchNorm(double epsilon, double momentum) {
    return layer(BatchNorm.of(epsilon, momentum, true));
  }

  /** Adds {@link LayerNorm} with its usual ε, and learnt γ and β. */
  public S layerNorm() {
    return layerNorm(LayerNorm.EPSILON);
  }

  /**
   * Adds {@link LayerNorm} with learnt γ and β.
   *
   * @param epsilon &gt; 0
   */
  public S layerNorm(double epsilon) {
    return layer(LayerNorm.of(epsilon, true));
  }

  /** Adds {@link RmsNorm} with its usual ε. */
  public S rmsNorm() {
    return rmsNorm(RmsNorm.EPSILON);
  }

  /**
   * Adds {@link RmsNorm}.
   *
   * @param epsilon &gt; 0
   */
  public S rmsNorm(double epsilon) {
    return layer(RmsNorm.of(epsilon));
  }

  /** Adds {@link PReLU} with one slope for all columns. */
  public S prelu() {
    return layer(PReLU.of(PReLU.SLOPE, false));
  }

  /** Adds {@link PReLU} with a slope for each column. */
  public S preluPerColumn() {
    return layer(PReLU.of(PReLU.SLOPE, true));
  }

  /** Adds GLU, which halves the columns: see {@link Gated}. */
  public S glu() {
    return layer(Gated.glu());
  }

  /** Adds SwiGLU, which halves the columns: see {@link Gated}. */
  public S swiglu() {
    return layer(Gated.swiglu());
  }

  /**
   * Adds an {@link Embedding} of one column of whole numbers; the others pass through.
   *
   * @param column from 0
   * @param categories ≥ 1: the column holds 0 … categories − 1
   * @param size how many columns take its place, ≥ 1
   */
  public S embedding(int column, int categories, int size) {
    return embedding(new EmbeddedColumn(column, categories, size));
  }

  /** Adds an {@link Embedding} of several columns, begun with N(0, 1). */
  public S embedding(EmbeddedColumn... columns) {
    return layer(Embedding.of(Initializer.normal((in, out) -> 1), List.of(columns)));
  }

  /** Adds x + f(x), where f has as many outputs as inputs: see {@link Residual}. */
  public S residual(UnaryOperator<Branch> f) {
    return layer(Residual.of(Branch.described(f)));
  }

  /** Adds branches that each get the whole input, and whose outputs are put side by side. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final S concat(UnaryOperator<Branch>... branches) {
    return layer(Concat.of(Arrays.stream(branches).map(Branch::described).toList()));
  }
}
