/**
 * What is compared, behind one small interface: our backends here, other libraries in modules of
 * their own. {@code Worker} is the program of a JVM that runs one of them.
 */
package deltachain.bench.engine;
