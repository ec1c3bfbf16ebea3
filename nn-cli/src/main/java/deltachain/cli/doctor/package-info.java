/** What {@code nn doctor} finds out about backends, and what it advises. */
@NullMarked
package deltachain.cli.doctor;

import org.jspecify.annotations.NullMarked;
