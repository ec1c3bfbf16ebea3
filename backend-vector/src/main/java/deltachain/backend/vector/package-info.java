/**
 * Matrix kernels on the JDK alone: the Vector API where the JVM was started with {@code
 * --add-modules jdk.incubator.vector}, else plain loops that the JIT compiler vectorises.
 */
@NullMarked
package deltachain.backend.vector;

import org.jspecify.annotations.NullMarked;
