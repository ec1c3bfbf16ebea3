/**
 * Engines side by side: each in a JVM of its own, taking turns block by block, so that what drifts
 * on the machine drifts for all of them.
 */
package deltachain.bench.compare;
