package deltachain.tck.product;

import deltachain.api.DType;

/**
 * One product C = α op(A) op(B) + β C with C [m × n] and inner length k.
 *
 * @param transposeA whether op(A) = Aᵀ
 * @param transposeB whether op(B) = Bᵀ
 */
record ProductCase(
    DType dtype,
    boolean transposeA,
    boolean transposeB,
    int m,
    int n,
    int k,
    double alpha,
    double beta) {

  private static final boolean[] EITHER = {false, true};

  /** Something to do with each of the four combinations of transposes. */
  interface Transposes {
    void accept(boolean transposeA, boolean transposeB);
  }

  static void eachTranspose(Transposes action) {
    for (boolean transposeA : EITHER) {
      for (boolean transposeB : EITHER) {
        action.accept(transposeA, transposeB);
      }
    }
  }

  /** α = 1 and β = 0. */
  static ProductCase plain(
      DType dtype, boolean transposeA, boolean transposeB, int m, int n, int k) {
    return new ProductCase(dtype, transposeA, transposeB, m, n, k, 1, 0);
  }

  int rowsA() {
    return transposeA ? k : m;
  }

  int columnsA() {
    return transposeA ? m : k;
  }

  int rowsB() {
    return transposeB ? n : k;
  }

  int columnsB() {
    return transposeB ? k : n;
  }

  /** Where element (i, l) of op(A) stands in A. */
  int indexA(int i, int l) {
    return transposeA ? l * m + i : i * k + l;
  }

  /** Where element (l, j) of op(B) stands in B. */
  int indexB(int l, int j) {
    return transposeB ? j * k + l : l * n + j;
  }

  /** The formula, the shapes and the type. */
  @Override
  public String toString() {
    return String.format(
        "%s [%d × %d] = %s %s %s + %s C, A [%d × %d], B [%d × %d]",
        dtype,
        m,
        n,
        alpha,
        transposeA ? "Aᵀ" : "A",
        transposeB ? "Bᵀ" : "B",
        beta,
        rowsA(),
        columnsA(),
        rowsB(),
        columnsB());
  }
}
