package deltachain.tck;

import deltachain.tck.elementary.ElementaryRules;
import deltachain.tck.golden.GoldenRules;
import deltachain.tck.kernel.ActivationRules;
import deltachain.tck.kernel.ReductionRules;
import deltachain.tck.kernel.RowCopyRules;
import deltachain.tck.kernel.UpdateRules;
import deltachain.tck.memory.LifeRules;
import deltachain.tck.memory.MemoryRules;
import deltachain.tck.memory.RangeRules;
import deltachain.tck.memory.ViewRules;
import deltachain.tck.product.ProductBorderRules;
import deltachain.tck.product.ProductRules;
import deltachain.tck.training.DeterminismRules;
import deltachain.tck.training.GradientRules;
import deltachain.tck.training.LearningRules;

/**
 * All rules: a backend's own test implements this and names its {@link #provider}.
 *
 * <pre>{@code
 * class MyBackendTest implements BackendTck {
 *   public BackendProvider provider() {
 *     return new MyProvider();
 *   }
 * }
 * }</pre>
 */
public interface BackendTck
    extends MemoryRules,
        RangeRules,
        ViewRules,
        LifeRules,
        ProductRules,
        ProductBorderRules,
        ActivationRules,
        ReductionRules,
        RowCopyRules,
        UpdateRules,
        ElementaryRules,
        GradientRules,
        LearningRules,
        DeterminismRules,
        GoldenRules {}
