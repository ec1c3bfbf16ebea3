package deltachain.tck;

import deltachain.tck.golden.GoldenRules;

/**
 * All rules: a backend's own test implements this and names its {@link #provider}.
 *
 * <pre>{@code
 * class MyBackendTest implements BackendTck {
 *   public BackendProvider provider() {
 *     return new MyProvider();
 *   }
 * }
 * }</pre>
 */
public interface BackendTck extends UnderTest, GoldenRules {}
