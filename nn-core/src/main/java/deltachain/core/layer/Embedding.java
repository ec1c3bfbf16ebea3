package deltachain.core.layer;

import deltachain.api.Tensor;
import deltachain.core.initializer.Initializer;
import deltachain.core.layer.kernel.EmbeddedColumns;
import deltachain.core.layer.kernel.Lookup;
import deltachain.core.layer.kernel.LookupBackward;
import deltachain.spi.RowSweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Embeddings: each column of whole numbers is replaced, where it stands, by a row of its table E
 * [categories × size], which is learnt; the other columns pass through (Bengio et al., 2003; Guo
 * and Berkhahn, 2016, for tables of mixed columns).
 *
 * <p>E begins with N(0, 1), unless told otherwise. The gradient of E is the sum over the rows that
 * looked there; that of the whole numbers is 0. A number out of range is refused by row and column.
 */
public final class Embedding implements Layer {
  private final int inputs;
  private final int outputs;
  private final List<EmbeddedColumn> columns;
  private final List<Parameter> parameters;
  private final EmbeddedColumns layout;

  private Embedding(Site site, Initializer initializer, List<EmbeddedColumn> columns) {
    this.inputs = site.inputs();
    this.outputs = outputs(inputs, columns);
    this.columns = columns;
    this.layout =
        new EmbeddedColumns(
            inputs,
            columns.stream().mapToInt(EmbeddedColumn::column).toArray(),
            columns.stream().mapToInt(EmbeddedColumn::categories).toArray(),
            columns.stream().mapToInt(EmbeddedColumn::size).toArray());
    List<Parameter> tables = new ArrayList<>();
    for (EmbeddedColumn c : columns) {
      Tensor table = site.tensor(c.categories(), c.size(), initializer, c.categories(), c.size());
      tables.add(new Parameter("E_" + site.next("embedding"), table));
    }
    this.parameters = List.copyOf(tables);
  }

  private static int outputs(int inputs, List<EmbeddedColumn> columns) {
    EmbeddedColumn last = columns.get(columns.size() - 1);
    if (last.column() >= inputs) {
      throw new IllegalArgumentException(
          "embedded column "
              + last.column()
              + ": expected at most "
              + (inputs - 1)
              + ", the last of "
              + inputs
              + " columns");
    }
    long outputs = inputs;
    for (EmbeddedColumn column : columns) {
      outputs += column.size() - 1;
    }
    return Description.columns(outputs);
  }

  /**
   * Embeddings of those columns.
   *
   * @param initializer how to begin each table; fan-in is its categories, fan-out its size
   * @throws IllegalArgumentException if there is none, or one twice
   */
  public static Blueprint of(Initializer initializer, List<EmbeddedColumn> columns) {
    Sizes.atLeastOne("embedded columns", columns.size());
    List<EmbeddedColumn> sorted =
        columns.stream().sorted(Comparator.comparingInt(EmbeddedColumn::column)).toList();
    for (int k = 1; k < sorted.size(); k++) {
      if (sorted.get(k).column() == sorted.get(k - 1).column()) {
        throw new IllegalArgumentException(
            "column " + sorted.get(k).column() + " is embedded twice: expected once");
      }
    }
    return site -> new Embedding(site, initializer, sorted);
  }

  static Described read(Description from) {
    List<EmbeddedColumn> columns =
        from.items("columns").stream()
            .map(
                c ->
                    new EmbeddedColumn(c.integer("column"), c.units("categories"), c.units("size")))
            .toList();
    Blueprint blueprint = of(Initializer.constant(0), columns);
    long numbers = 0;
    for (EmbeddedColumn column : columns) {
      numbers = Math.addExact(numbers, (long) column.categories() * column.size());
    }
    return new Described(blueprint, outputs(from.inputs(), columns), numbers);
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public int outputs() {
    return outputs;
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public boolean inPlace() {
    return false;
  }

  @Override
  public Pass newPass(Run run) {
    RowSweep forward = new RowSweep(new Lookup(layout));
    for (int k = 0; k < parameters.size(); k++) {
      forward.with(2 + k, parameters.get(k).value());
    }
    RowSweep backward = new RowSweep(new LookupBackward(layout));
    return new Pass() {
      @Override
      public void forward(Tensor in, Tensor out) {
        forward.with(0, in).with(1, out).run();
      }

      @Override
      public void backward(
          Tensor in, Tensor out, Tensor dOut, @Nullable Tensor dIn, List<Tensor> gradients) {
        for (int k = 0; k < parameters.size(); k++) {
          backward.with(3 + k, gradients.get(k));
        }
        backward.with(0, in).with(1, dOut).with(2, dIn).run();
      }
    };
  }

  @Override
  public String name() {
    return "embedding";
  }

  @Override
  public Map<String, Object> describe() {
    return Map.of(
        "kind",
        "embedding",
        "inputs",
        inputs,
        "columns",
        columns.stream().map(Embedding::describe).toList());
  }

  private static Map<String, Object> describe(EmbeddedColumn column) {
    return Map.of(
        "column", column.column(), "categories", column.categories(), "size", column.size());
  }
}
