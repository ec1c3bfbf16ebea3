/** DL4J on its native backend. */
@NullMarked
package deltachain.bench.dl4j;

import org.jspecify.annotations.NullMarked;
