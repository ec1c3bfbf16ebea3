/** The loops of the layers, over arrays; written in float64, their float32 twins are generated. */
@NullMarked
package deltachain.core.layer.kernel;

import org.jspecify.annotations.NullMarked;
