package deltachain.backend.vector;

/**
 * Kernels that C2 compiles by themselves, because it inlines no method of a {@link Throwable} into
 * what it has inlined; an annotation for that is the JDK's own. Nothing throws them.
 *
 * <p>In code that has inlined 15 levels or 8,000 bytecodes, or made 18,000 nodes already, C2
 * inlines the Vector API's own methods late, without the constants and classes that its intrinsics
 * need, and a vector may become an object, for good. Any program may call from there. Only the
 * method that is compiled itself has those inlined that it calls directly, if they have no more
 * than 325 bytecodes; together with it they must stay below those limits.
 */
abstract class CompiledAlone extends Throwable {
  CompiledAlone() {
    super(null, null, false, false);
  }
}
