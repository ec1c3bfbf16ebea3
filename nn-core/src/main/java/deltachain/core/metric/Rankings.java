package deltachain.core.metric;

import deltachain.api.Tensor;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Of two classes the ranking by class 1, of more a ranking by each class against the rest. */
final class Rankings {
  private Ranking[] rankings = {};
  private int columns;

  void add(Tensor scores, Tensor y) {
    Labelled batch = new Labelled(scores, y, columns);
    if (columns == 0) {
      columns = batch.columns();
      rankings =
          IntStream.range(0, columns > 2 ? columns : 1)
              .mapToObj(k -> new Ranking())
              .toArray(Ranking[]::new);
    }
    for (int row = 0; row < batch.rows(); row++) {
      for (int k = 0; k < rankings.length; k++) {
        int column = columns > 2 ? k : columns - 1;
        int positive = columns > 2 ? k : 1;
        rankings[k].add(batch.score(row, column), batch.truth(row) == positive);
      }
    }
  }

  double mean(ToDoubleFunction<Ranking> value) {
    return Arrays.stream(rankings).mapToDouble(value).average().orElse(Double.NaN);
  }
}
