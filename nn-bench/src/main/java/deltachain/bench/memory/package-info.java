/** What memory training takes, and whether it is given back. */
package deltachain.bench.memory;
