/** The matrix product in the shapes of training. */
package deltachain.bench.product;
