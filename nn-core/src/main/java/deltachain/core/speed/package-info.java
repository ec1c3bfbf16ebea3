/**
 * Choosing a backend by measurement: {@link deltachain.core.speed.BackendRace} times a program's
 * own work, a {@link deltachain.core.speed.Trial}, on each backend of the classpath.
 */
@NullMarked
package deltachain.core.speed;

import org.jspecify.annotations.NullMarked;
