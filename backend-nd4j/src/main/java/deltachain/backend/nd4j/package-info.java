/**
 * Matrix kernels on ND4J: native OpenBLAS, on memory off the Java heap.
 *
 * <p>Only the product is ND4J's. Each of its operations costs 5 to 25 µs, so that everything else
 * is left to the defaults, which copy L1-sized blocks to the heap and back.
 */
@NullMarked
package deltachain.backend.nd4j;

import org.jspecify.annotations.NullMarked;
