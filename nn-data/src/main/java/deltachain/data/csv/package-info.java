/** Tables of numbers and labels in CSV files (RFC 4180), read row by row. */
@NullMarked
package deltachain.data.csv;

import org.jspecify.annotations.NullMarked;
