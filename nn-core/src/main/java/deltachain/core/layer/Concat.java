package deltachain.core.layer;

import java.util.List;
import java.util.Map;

/**
 * Branches side by side: each gets the whole input, and their outputs stand beside each other,
 * first branch first. A branch without layers passes the input on. ∂C/∂in is the sum over the
 * branches.
 */
public final class Concat implements Layer {
  private final int inputs;
  private final List<List<Layer>> branches;
  private final int outputs;
  private final List<Layer> layers;
  private final List<Parameter> parameters;
  private final List<Parameter> statistics;

  private Concat(Site site, List<List<Blueprint>> blueprints) {
    this.inputs = site.inputs();
    this.branches = blueprints.stream().map(branch -> Stack.build(branch, site)).toList();
    this.outputs = branches.stream().mapToInt(branch -> Stack.outputs(branch, inputs)).sum();
    this.layers = branches.stream().flatMap(List::stream).toList();
    this.parameters = Stack.parameters(layers);
    this.statistics = Stack.statistics(layers);
  }

  /**
   * The layers of each branch.
   *
   * @throws IllegalArgumentException if there are fewer than two branches
   */
  public static Blueprint of(List<List<Blueprint>> branches) {
    if (branches.size() < 2) {
      throw new IllegalArgumentException(
          "a concatenation of " + branches.size() + " branches: expected at least 2");
    }
    List<List<Blueprint>> copies = branches.stream().map(List::copyOf).toList();
    return site -> new Concat(site, copies);
  }

  static Described read(Description from) {
    List<List<Described>> branches =
        from.lists("branches").stream()
            .map(branch -> Description.layers(branch, from.inputs()))
            .toList();
    long outputs = 0;
    long numbers = 0;
    for (List<Described> branch : branches) {
      outputs += Stack.outputs(from.inputs(), branch);
      numbers = Math.addExact(numbers, Stack.numbers(branch));
    }
    List<List<Blueprint>> blueprints = branches.stream().map(Stack::blueprints).toList();
    return new Described(of(blueprints), Description.columns(outputs), numbers);
  }

  List<List<Layer>> branches() {
    return branches;
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
  public List<Parameter> statistics() {
    return statistics;
  }

  @Override
  public List<Layer> inner() {
    return layers;
  }

  @Override
  public boolean inPlace() {
    return false;
  }

  @Override
  public Pass newPass(Run run) {
    return new ConcatPass(this, run);
  }

  @Override
  public String name() {
    return "concat";
  }

  @Override
  public Map<String, Object> describe() {
    return Map.of(
        "kind",
        "concat",
        "inputs",
        inputs,
        "branches",
        branches.stream().map(Stack::describe).toList());
  }

  @Override
  public void close() {
    layers.forEach(Layer::close);
  }
}
