package deltachain.core.optimizer;

/**
 * Where a search ended.
 *
 * @param value f there
 * @param gradientNorm the largest |∂f/∂xᵢ| there
 * @param iterations steps that were taken
 * @param evaluations of f and its gradient
 * @param converged whether the gradient norm is within the tolerance
 */
public record Minimum(
    double value, double gradientNorm, int iterations, int evaluations, boolean converged) {}
