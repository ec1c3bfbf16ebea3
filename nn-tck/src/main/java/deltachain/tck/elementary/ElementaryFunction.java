package deltachain.tck.elementary;

import deltachain.api.DType;
import deltachain.api.Elementary;
import deltachain.core.random.SplitMix;
import deltachain.tck.sample.Values;
import java.math.BigDecimal;

/** The four functions: how a backend computes them, what is right, and where to look. */
enum ElementaryFunction {
  EXP {
    @Override
    void apply(Elementary math, double[] x, double[] y, int from, int to) {
      math.exp(x, y, from, to);
    }

    @Override
    void apply(Elementary math, float[] x, float[] y, int from, int to) {
      math.exp(x, y, from, to);
    }

    @Override
    BigDecimal exact(BigDecimal x) {
      return BigFunctions.exp(x);
    }

    @Override
    double argument(DType dtype, SplitMix random, int i) {
      boolean narrow = dtype == DType.FLOAT32;
      return switch (i % 3) {
        case 0 -> narrow ? random.nextDouble(-88, 88.5) : random.nextDouble(-709, 709.5);
        case 1 -> random.nextDouble(-2, 2);
        default -> Math.scalb(random.nextDouble(-1, 1), -random.nextInt(60));
      };
    }
  },

  LOG {
    @Override
    void apply(Elementary math, double[] x, double[] y, int from, int to) {
      math.log(x, y, from, to);
    }

    @Override
    void apply(Elementary math, float[] x, float[] y, int from, int to) {
      math.log(x, y, from, to);
    }

    @Override
    BigDecimal exact(BigDecimal x) {
      return BigFunctions.log(x);
    }

    @Override
    double argument(DType dtype, SplitMix random, int i) {
      int exponents = dtype == DType.FLOAT32 ? 126 : 1022;
      return switch (i % 3) {
        case 0 -> Math.scalb(random.nextDouble(1, 2), random.nextInt(2 * exponents) - exponents);
        case 1 -> random.nextDouble(0.5, 2);
        default -> 1 + Math.scalb(random.nextDouble(-1, 1), -1 - random.nextInt(50));
      };
    }
  },

  TANH {
    @Override
    void apply(Elementary math, double[] x, double[] y, int from, int to) {
      math.tanh(x, y, from, to);
    }

    @Override
    void apply(Elementary math, float[] x, float[] y, int from, int to) {
      math.tanh(x, y, from, to);
    }

    @Override
    BigDecimal exact(BigDecimal x) {
      return BigFunctions.tanh(x);
    }
  },

  ERF {
    @Override
    void apply(Elementary math, double[] x, double[] y, int from, int to) {
      math.erf(x, y, from, to);
    }

    @Override
    void apply(Elementary math, float[] x, float[] y, int from, int to) {
      math.erf(x, y, from, to);
    }

    @Override
    BigDecimal exact(BigDecimal x) {
      return BigFunctions.erf(x);
    }
  };

  abstract void apply(Elementary math, double[] x, double[] y, int from, int to);

  abstract void apply(Elementary math, float[] x, float[] y, int from, int to);

  abstract BigDecimal exact(BigDecimal x);

  /** The i-th argument worth a look: of tanh and erf, where they bend, saturate, or are linear. */
  double argument(DType dtype, SplitMix random, int i) {
    return switch (i % 4) {
      case 0 -> random.nextDouble(-1, 1);
      case 1 -> random.nextDouble(-3, 3);
      case 2 -> random.nextDouble(-12, 12);
      default -> Math.scalb(random.nextDouble(-1, 1), -random.nextInt(100));
    };
  }

  /** The results for arguments of that type, which are exact in it. */
  double[] results(Elementary math, DType dtype, double... x) {
    if (dtype == DType.FLOAT32) {
      float[] y = new float[x.length];
      apply(math, Values.floats(x), y, 0, x.length);
      return Values.doubles(y);
    }
    double[] y = new double[x.length];
    apply(math, x, y, 0, x.length);
    return y;
  }
}
