package deltachain.bench.compare;

import java.util.List;

/**
 * What a whole process took, from its start on.
 *
 * @param what was done
 * @param engines the first is ours; times in µs, one process a block
 */
public record WholeResult(String what, int threads, List<Blocks> engines) {}
