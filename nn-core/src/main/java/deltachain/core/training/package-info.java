/**
 * Training: {@link deltachain.core.training.Trainer} is the loop, {@link
 * deltachain.core.training.TrainingStep} one turn of it.
 */
@NullMarked
package deltachain.core.training;

import org.jspecify.annotations.NullMarked;
