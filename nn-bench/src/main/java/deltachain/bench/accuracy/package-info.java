/** How well networks learn real data sets, beside what PyTorch and scikit-learn reach. */
package deltachain.bench.accuracy;
