package deltachain.backend.vector;

import jdk.incubator.vector.DoubleVector;

/** tanh |x| = E / (E + 2) with E = e^{2|x|} − 1. */
final class Tanh64 {
  private Tanh64() {}

  /** One vector of results, of the arguments at {@code from}. */
  static void tanh(double[] x, int from, double[] y, int to) {
    tanh(DoubleVector.fromArray(Lanes64.SPECIES, x, from)).intoArray(y, to);
  }

  static DoubleVector tanh(DoubleVector x) {
    DoubleVector e = Exp64.expm1(x.abs().mul(2).min(Format64.TANH_HIGH));
    DoubleVector divisor = e.add(2);
    DoubleVector lost = e.sub(divisor.sub(2));
    DoubleVector inverse = DoubleVector.broadcast(Lanes64.SPECIES, 1).div(divisor);
    DoubleVector quotient = e.mul(inverse);
    // One step of Newton's method, with what E + 2 lost to rounding.
    DoubleVector error = quotient.neg().fma(divisor, e).sub(quotient.mul(lost));
    return Lanes64.withSign(error.fma(inverse, quotient), x);
  }
}
