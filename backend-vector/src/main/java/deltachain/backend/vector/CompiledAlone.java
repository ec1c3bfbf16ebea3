package deltachain.backend.vector;

/**
 * Kernels that C2 compiles by themselves, because it inlines no method of a {@link Throwable} into
 * other code; an annotation for that is the JDK's own. Nothing throws them.
 *
 * <p>In code that has inlined 15 methods or 8,000 bytecodes already, C2 inlines the Vector API's
 * own methods late, without the constants that its intrinsics need, and each vector becomes an
 * object, for good. Any program may call from there.
 */
abstract class CompiledAlone extends Throwable {
  CompiledAlone() {
    super(null, null, false, false);
  }
}
