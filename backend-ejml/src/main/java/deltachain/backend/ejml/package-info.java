/** Matrix kernels on EJML, the Efficient Java Matrix Library: pure Java, on heap arrays. */
@NullMarked
package deltachain.backend.ejml;

import org.jspecify.annotations.NullMarked;
