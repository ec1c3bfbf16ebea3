/** DJL on its PyTorch engine. */
@NullMarked
package deltachain.bench.djl;

import org.jspecify.annotations.NullMarked;
