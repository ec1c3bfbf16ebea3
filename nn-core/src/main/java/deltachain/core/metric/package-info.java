/**
 * Measures of predictions against targets.
 *
 * <p>{@link deltachain.core.metric.Metrics} makes any by name, to be fed batch after batch; {@link
 * deltachain.core.metric.Classification} and {@link deltachain.core.metric.Regression} hold all
 * that follows from one confusion matrix or from the errors; {@link
 * deltachain.core.metric.Probabilities} turns logits into what log-loss, Brier score and
 * calibration error need.
 */
@NullMarked
package deltachain.core.metric;

import org.jspecify.annotations.NullMarked;
