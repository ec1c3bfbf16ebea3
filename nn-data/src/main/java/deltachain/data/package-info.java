/**
 * Where samples come from, and what is done to them before a network sees them.
 *
 * <ul>
 *   <li>{@code load}: {@code Data.load("digits", …)}, the one call that takes a built-in name, a
 *       CSV file or a folder of IDX files;
 *   <li>{@code csv}, {@code idx}, {@code synthetic}: the three sources themselves;
 *   <li>{@code split}: test rows by fraction or by fold;
 *   <li>{@code scale}: columns of mean 0 and deviation 1, or times a factor.
 * </ul>
 *
 * <p>This package holds what they share. Whatever is wrong with data is a {@link
 * deltachain.data.DataException} of one line: where, what was found, what to do.
 */
@NullMarked
package deltachain.data;

import org.jspecify.annotations.NullMarked;
