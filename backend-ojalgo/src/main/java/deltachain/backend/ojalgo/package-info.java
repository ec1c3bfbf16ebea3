/**
 * Matrix kernels on ojAlgo: pure Java, on heap arrays, which its column-major stores see as the
 * transpose.
 */
@NullMarked
package deltachain.backend.ojalgo;

import org.jspecify.annotations.NullMarked;
