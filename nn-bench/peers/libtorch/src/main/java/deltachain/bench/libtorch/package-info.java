/** libtorch, PyTorch's C++ library, called eagerly from Java; and OpenBLAS alone. */
@NullMarked
package deltachain.bench.libtorch;

import org.jspecify.annotations.NullMarked;
