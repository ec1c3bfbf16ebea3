/**
 * The four interfaces against which backpropagation is written once.
 *
 * <ul>
 *   <li>{@link deltachain.api.Tensor}: a dense row-major matrix, one sample a row, {@link
 *       deltachain.api.DType float32 or float64}, owned by one backend.
 *   <li>{@link deltachain.api.Activation}: q = σ(p) and Δ = dq ⊙ σ'(p) over whole rows.
 *   <li>{@link deltachain.api.Loss}: the cost C of a batch and ∂C/∂q.
 *   <li>{@link deltachain.api.Optimizer}: the update of a range of weights from its gradient.
 * </ul>
 *
 * <p>An activation, a loss or an optimizer of your own is one class that implements its {@code
 * double[]} methods: it runs on every backend and for both element types. The {@code float[]}
 * methods have defaults that widen L1-sized blocks; override them where float32 should run at full
 * speed, as the built-in ones do. {@link deltachain.api.Elementary} hands them the backend's own
 * {@code exp}, {@code log}, {@code tanh} and {@code erf}.
 *
 * <p>Notation, here and everywhere: {@code x} input, {@code p} pre-activation, {@code q}
 * post-activation, {@code W} weights [out × in], {@code b} bias, {@code y} target, {@code C} cost,
 * {@code delta} (Δ) = ∂C/∂p. A batch is [batch × features]: P = Q Wᵀ + 1bᵀ.
 *
 * <p>What a backend implements is in {@link deltachain.spi}.
 */
@NullMarked
package deltachain.api;

import org.jspecify.annotations.NullMarked;
