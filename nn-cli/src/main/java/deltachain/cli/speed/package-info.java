/**
 * How fast backends are on this machine: {@link deltachain.cli.speed.Comparison} times {@link
 * deltachain.cli.speed.Workload}s on each, and {@link deltachain.cli.speed.PeakSpeed} says what the
 * processor could do.
 */
@NullMarked
package deltachain.cli.speed;

import org.jspecify.annotations.NullMarked;
