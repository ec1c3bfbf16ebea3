/** How long a prediction takes, alone and in batches. */
package deltachain.bench.prediction;
