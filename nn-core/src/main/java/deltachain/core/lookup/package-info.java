/**
 * Finding things by name: {@link deltachain.core.lookup.Backends} chooses among the jars on the
 * classpath, {@link deltachain.core.lookup.Registry} holds what is built in.
 */
@NullMarked
package deltachain.core.lookup;

import org.jspecify.annotations.NullMarked;
