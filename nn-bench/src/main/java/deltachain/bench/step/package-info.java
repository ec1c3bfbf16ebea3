/** What a training step costs, and how much of it is the framework's. */
package deltachain.bench.step;
