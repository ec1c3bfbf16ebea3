/** Labelled images in the IDX format of MNIST (LeCun, Cortes and Burges, 1998). */
@NullMarked
package deltachain.data.idx;

import org.jspecify.annotations.NullMarked;
