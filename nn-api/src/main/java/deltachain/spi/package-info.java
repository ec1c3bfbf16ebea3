/**
 * What a backend implements, and what it gets for nothing.
 *
 * <p>A backend is two classes and a line of text: a {@link deltachain.spi.Backend} with its memory
 * and its matrix product, a {@link deltachain.spi.BackendProvider} that names and opens it, and the
 * provider's name in {@code META-INF/services/deltachain.spi.BackendProvider}. Everything else a
 * network needs has a default, written once as bulk loops over arrays; override what your library
 * does faster. {@link deltachain.spi.HeapTensor} is ready-made memory for libraries that work on
 * Java arrays; {@link deltachain.spi.Shapes} words the errors.
 *
 * <p>The contract of every kernel: the caller provides the output, nothing is allocated in a steady
 * state, outputs alias inputs only where stated, a wrong shape throws {@link
 * java.lang.IllegalArgumentException} with all shapes named. Kernels are safe to call from many
 * threads at once on different outputs. The module {@code nn-tck} holds the rules and their tests.
 */
@NullMarked
package deltachain.spi;

import org.jspecify.annotations.NullMarked;
