/**
 * The one shared test suite that every backend passes.
 *
 * <p>A backend's test is one class that implements {@link deltachain.tck.BackendTck}. The rules are
 * numbered in {@code SPEC.md}; a test method carries its rule's number. One interface holds the
 * rules of one topic, and can be implemented by itself to run that topic alone:
 *
 * <ul>
 *   <li>{@link deltachain.tck.memory}: tensors, row-prefix views, the life of memory.
 *   <li>{@link deltachain.tck.product}: C = α op(A) op(B) + β C.
 *   <li>{@link deltachain.tck.kernel}: every other kernel.
 *   <li>{@link deltachain.tck.elementary}: exp, log, tanh and erf.
 *   <li>{@link deltachain.tck.training}: gradients, learning, determinism.
 *   <li>{@link deltachain.tck.reference}: the shortest right backend.
 *   <li>{@link deltachain.tck.suite}: all rules as a service, for programs.
 * </ul>
 *
 * <p>All random data come from fixed seeds, and no rule depends on time.
 */
@NullMarked
package deltachain.tck;

import org.jspecify.annotations.NullMarked;
