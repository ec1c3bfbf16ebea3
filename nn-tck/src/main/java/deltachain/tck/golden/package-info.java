/**
 * Golden vectors: results of PyTorch and scikit-learn in float64 that every backend reproduces.
 *
 * <p>{@link deltachain.tck.golden.GoldenRules} is the rule. One class a kind of file knows how to
 * compute its cases; {@code Vocabulary} says which names the project knows, so that a case whose
 * name the registries learn runs by itself. The schema and the tolerances are in {@code GOLDEN.md}
 * beside the files.
 */
@NullMarked
package deltachain.tck.golden;

import org.jspecify.annotations.NullMarked;
