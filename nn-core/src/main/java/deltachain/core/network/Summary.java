package deltachain.core.network;

import deltachain.core.layer.Layer;
import deltachain.core.layer.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of a network's layers: name, shape of the output, number of parameters. */
final class Summary {
  private static final String INDENT = "  ";

  private final List<String[]> lines = new ArrayList<>();

  private Summary() {}

  static String of(Network network) {
    Summary summary = new Summary();
    summary.line("Layer", "Output shape", "Parameters");
    summary.line("input", shape(network.inputs()), "0");
    summary.add(network.layers(), "");
    long statistics = count(network.statistics());
    return summary.table()
        + "Parameters: "
        + grouped(network.parameterCount())
        + (statistics == 0 ? "" : "; running statistics: " + grouped(statistics))
        + "; "
        + network.dtype()
        + "\n";
  }

  private void add(List<Layer> layers, String indent) {
    for (Layer layer : layers) {
      String parameters = grouped(count(layer.parameters()));
      line(indent + layer.name(), shape(layer.outputs()), parameters);
      add(layer.inner(), indent + INDENT);
    }
  }

  private void line(String... cells) {
    lines.add(cells);
  }

  private static String shape(int columns) {
    return "[batch × " + columns + "]";
  }

  private static long count(List<Parameter> parameters) {
    return parameters.stream().mapToLong(parameter -> parameter.value().length()).sum();
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private String table() {
    int name = width(0);
    int shape = width(1);
    int parameters = width(2);
    String rule = "-".repeat(name + shape + parameters + 4) + "\n";
    StringBuilder table = new StringBuilder();
    String format = "%-" + name + "s  %-" + shape + "s  %" + parameters + "s%n";
    for (String[] cells : lines) {
      table.append(String.format(Locale.ROOT, format, (Object[]) cells).replace("\r\n", "\n"));
      table.append(table.indexOf(rule) < 0 ? rule : "");
    }
    return table.append(rule).toString();
  }

  private int width(int column) {
    return lines.stream().mapToInt(cells -> cells[column].length()).max().orElse(0);
  }
}
