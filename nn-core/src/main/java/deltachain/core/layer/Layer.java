package deltachain.core.layer;

import java.util.List;
import java.util.Map;

/**
 * One link of the chain: rows in, rows out, and back.
 *
 * <p>A layer holds its parameters and no buffer, so that training runs and predictors on many
 * threads share it; each of them has its own {@link Pass} of the layer. Batches are [batch ×
 * inputs] and [batch × outputs]. A layer without anything of its own in a run is a {@link
 * StatelessLayer}.
 */
public interface Layer extends AutoCloseable {

  /** Columns of the input. */
  int inputs();

  /** Columns of the output. */
  int outputs();

  /** What training adjusts, in the order of the gradients given to a pass; may be empty. */
  List<Parameter> parameters();

  /** What training runs measure and predictions use, such as running means; may be empty. */
  default List<Parameter> statistics() {
    return List.of();
  }

  /** The layers inside this one, whose parameters are among its own; may be empty. */
  default List<Layer> inner() {
    return List.of();
  }

  /**
   * Whether a pass may write its output over its input, as predictors do to save memory, when no
   * way back follows.
   */
  boolean inPlace();

  /** The layer in that run, with whatever buffers it needs there. */
  Pass newPass(Run run);

  /** What summaries call the layer, such as {@code dense} or {@code dropout(0.5)}. */
  String name();

  /** What a model file says of the layer beside its numbers: a kind, sizes, names. */
  Map<String, Object> describe();

  /** Gives the memory of parameters and statistics back. */
  @Override
  default void close() {
    parameters().forEach(parameter -> parameter.value().close());
    statistics().forEach(statistic -> statistic.value().close());
  }
}
