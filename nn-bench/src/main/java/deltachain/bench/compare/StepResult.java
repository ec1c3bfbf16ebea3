package deltachain.bench.compare;

import deltachain.bench.step.Problem;
import java.util.List;

/**
 * What a training step took on each engine.
 *
 * @param workload its name
 * @param engines the first is ours
 */
public record StepResult(
    String workload, Problem problem, String optimizer, int threads, List<Blocks> engines) {}
