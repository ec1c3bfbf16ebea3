/**
 * Data by one word of a command line.
 *
 * <pre>{@code
 * TrainTest data = Data.load("iris.csv", LoadOptions.DEFAULT.withTest("0.2"));
 * }</pre>
 */
@NullMarked
package deltachain.data.load;

import org.jspecify.annotations.NullMarked;
