package deltachain.tck.kernel;

import deltachain.api.DType;
import deltachain.api.Optimizer;
import deltachain.api.Tensor;
import deltachain.core.optimizer.Adam;
import deltachain.core.optimizer.Optimizers;
import deltachain.core.optimizer.Sgd;
import deltachain.spi.Backend;
import deltachain.tck.UnderTest;
import deltachain.tck.sample.GuardedView;
import deltachain.tck.sample.Matching;
import deltachain.tck.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 10: the optimizer's update. */
public interface UpdateRules extends UnderTest {

  private static List<Optimizer> optimizers() {
    List<Optimizer> all = new ArrayList<>(List.of(new ThreeMemories()));
    Optimizers.names().forEach(name -> all.add(Optimizers.of(name, 0.125)));
    all.add(new Sgd(0.125, 0.5, 0, 0.25, true));
    return all;
  }

  @ParameterizedTest
  @EnumSource
  default void rule10_1_weightsAndStateMoveAsTheOptimizerSays(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 101)) {
      for (Optimizer optimizer : optimizers()) {
        for (BlockShapes.Shape shape : BlockShapes.ALL) {
          steps(samples, optimizer, shape);
        }
      }
    }
  }

  /** Three steps in double beside three steps of the backend, which round more often. */
  private static void steps(Samples samples, Optimizer optimizer, BlockShapes.Shape shape) {
    DType dtype = samples.dtype();
    int length = shape.length();
    int columns = shape.columns();
    double[] w = samples.normals(length);
    double[][] state = new double[optimizer.stateSize()][length];
    GuardedView weights = samples.guarded(shape.rows(), columns, w);
    Tensor[] states = new Tensor[state.length];
    for (int s = 0; s < states.length; s++) {
      states[s] = s == 1 ? samples.zeros(shape.rows(), columns) : samples.state(weights.view());
    }
    for (int step = 1; step <= 3; step++) {
      double[] g = samples.normals(length);
      Tensor gradient = samples.of(shape.rows(), columns, g);
      samples.backend().update(optimizer, weights.view(), gradient, states, step, 0.125);
      optimizer.update(w, g, state, 0, length, step, 0.125);
      String context = "rule 10.1: " + optimizer + ", step " + step + ", " + shape + " " + dtype;
      double tolerance = 16 * dtype.unitRoundOff();
      Matching.within(context + ", w", columns, weights.view().toArray(), w, tolerance);
      for (int s = 0; s < states.length; s++) {
        String what = context + ", state " + s;
        Matching.within(what, columns, states[s].toArray(), state[s], tolerance);
      }
      Matching.exactly(context + ", g afterwards", columns, gradient.toArray(), g);
      weights.requireIntact(context);
    }
  }

  @ParameterizedTest
  @EnumSource
  default void rule10_2_shapesThatDifferThrowAndNothingIsWritten(DType dtype) {
    require(dtype);
    try (Samples samples = new Samples(backend(), dtype, 102)) {
      Backend backend = samples.backend();
      Optimizer adam = new Adam(0.1);
      Tensor w = samples.filled(4, 6, 2);
      Tensor other = samples.normal(6, 4);
      Tensor[] fits = {samples.zeros(4, 6), samples.zeros(4, 6)};
      Tensor[] doesnt = {samples.zeros(4, 6), other};
      Mismatch mismatch = new Mismatch("rule 10.2", w);
      mismatch.expect(w, other, () -> backend.update(adam, w, other, fits, 1, 0.1));
      mismatch.expect(w, other, () -> backend.update(adam, w, w, doesnt, 1, 0.1));
    }
  }
}
