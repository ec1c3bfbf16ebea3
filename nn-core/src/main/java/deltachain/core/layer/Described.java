package deltachain.core.layer;

/**
 * A layer as a model file describes it, before any memory is taken.
 *
 * @param blueprint builds it with zeros for parameters
 * @param outputs columns of its output
 * @param numbers how many numbers its parameters and statistics hold
 */
public record Described(Blueprint blueprint, int outputs, long numbers) {}
