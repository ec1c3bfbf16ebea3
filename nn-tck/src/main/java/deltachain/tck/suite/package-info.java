/**
 * The suite as a service: {@link deltachain.tck.suite.SuiteCheck} runs all rules on a backend from
 * within a program, without a build.
 */
@NullMarked
package deltachain.tck.suite;

import org.jspecify.annotations.NullMarked;
