/** Kernels beside the matrix product, one by one. */
package deltachain.bench.kernel;
