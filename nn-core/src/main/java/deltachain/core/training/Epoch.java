package deltachain.core.training;

/**
 * What one pass through the training data came to.
 *
 * @param number 1, 2, …
 * @param loss the mean of the batches' costs, each before its update
 * @param samples rows seen
 * @param seconds wall time
 */
public record Epoch(int number, double loss, int samples, double seconds) {}
