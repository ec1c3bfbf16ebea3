package deltachain.core.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Layers one after the other, as a part of another layer. */
final class Stack {
  private Stack() {}

  static List<Layer> build(List<Blueprint> blueprints, Site site) {
    List<Layer> layers = new ArrayList<>();
    Site next = site;
    for (Blueprint blueprint : blueprints) {
      Layer layer = blueprint.build(next);
      layers.add(layer);
      next = site.behind(layer.outputs());
    }
    return List.copyOf(layers);
  }

  /** Columns of the output of layers that take {@code inputs} columns. */
  static int outputs(List<Layer> layers, int inputs) {
    return layers.isEmpty() ? inputs : layers.get(layers.size() - 1).outputs();
  }

  static List<Parameter> parameters(List<Layer> layers) {
    return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }

  static List<Parameter> statistics(List<Layer> layers) {
    return layers.stream().flatMap(layer -> layer.statistics().stream()).toList();
  }

  static List<Map<String, Object>> describe(List<Layer> layers) {
    return layers.stream().map(Layer::describe).toList();
  }

  static List<Blueprint> blueprints(List<Described> layers) {
    return layers.stream().map(Described::blueprint).toList();
  }

  static long numbers(List<Described> layers) {
    return layers.stream().mapToLong(Described::numbers).reduce(0, Math::addExact);
  }

  static int outputs(int inputs, List<Described> layers) {
    return layers.isEmpty() ? inputs : layers.get(layers.size() - 1).outputs();
  }
}
