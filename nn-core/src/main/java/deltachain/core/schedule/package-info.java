/**
 * Learning rates that change while training.
 *
 * <p>A {@link deltachain.core.schedule.Schedule} gives the rate of step t = 0, 1, …; {@link
 * deltachain.core.schedule.Schedules} knows the usual ones by name, and {@link
 * deltachain.core.schedule.Schedule#then} puts one after another, such as a warm-up before a
 * cosine.
 */
@NullMarked
package deltachain.core.schedule;

import org.jspecify.annotations.NullMarked;
