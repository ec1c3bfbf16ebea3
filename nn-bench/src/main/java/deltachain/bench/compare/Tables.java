package deltachain.bench.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The results as Markdown. */
final class Tables {
  private final StringBuilder text = new StringBuilder();

  Tables(Results results) {
    text.append("Machine: ").append(results.machine()).append("; float32.\n\n");
    results.versions().forEach((engine, version) -> line("- " + engine + ": " + version));
    steps("Training steps", results.steps());
    steps("More threads", results.threads());
    growth("L as the batch grows", results.batches());
    growth("L as the width grows", results.widths());
    products(results.products());
    wholes(results.wholes());
    failures(results);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void heading(String heading) {
    line("\n## " + heading + "\n");
  }

  private void row(List<String> cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void steps(String heading, List<StepResult> results) {
    if (results.isEmpty()) {
      return;
    }
    heading(heading);
    line("Median of the blocks, in µs; then how many times as fast as each other engine the first");
    line("is, the median of paired blocks.\n");
    List<Blocks> engines = results.get(0).engines();
    String names = engines.stream().map(Blocks::engine).collect(Collectors.joining(" | "));
    String ratios =
        engines.stream().skip(1).map(e -> " × " + e.engine() + " |").collect(Collectors.joining());
    line("| workload | optimizer | threads | " + names + " |" + ratios);
    line("|---|---|---|" + "---|".repeat(2 * engines.size() - 1));
    results.forEach(this::step);
  }

  private void step(StepResult result) {
    Blocks ours = result.engines().get(0);
    String times = result.engines().stream().map(Tables::micros).collect(Collectors.joining(" | "));
    String ratios =
        result.engines().stream()
            .skip(1)
            .map(peer -> " " + number("%.2f", ours.timesAsFastAs(peer)) + " |")
            .collect(Collectors.joining());
    line(
        "| "
            + String.join(
                " | ",
                result.workload(),
                result.optimizer(),
                Integer.toString(result.threads()),
                times)
            + " |"
            + ratios);
  }

  private void growth(String heading, List<StepResult> results) {
    steps(heading, results);
    if (results.size() < 2) {
      return;
    }
    line("\nLargest deviation from a time proportional to the operations of the products:");
    List<Blocks> engines = results.get(0).engines();
    for (int i = 0; i < engines.size(); i++) {
      double percent = 100 * Scaling.deviation(results, i);
      line("- " + engines.get(i).engine() + ": " + number("%.0f %%", percent));
    }
  }

  private void products(List<ProductResult> results) {
    for (int threads : results.stream().map(ProductResult::threads).distinct().toList()) {
      List<ProductResult> all = results.stream().filter(r -> r.threads() == threads).toList();
      heading("Matrix products, " + threads + (threads == 1 ? " thread" : " threads"));
      line("GFLOP/s; NN m×k×n is [m × k]·[k × n], T marks an operand that is stored transposed.\n");
      line("| product | " + all.get(0).ours().engine() + " | openblas | × openblas |");
      line("|---|---|---|---|");
      all.forEach(this::product);
      summary(all);
    }
  }

  private void product(ProductResult result) {
    row(
        List.of(
            result.product().toString(),
            number("%.1f", result.gigaflops(result.ours())),
            number("%.1f", result.gigaflops(result.openblas())),
            number("%.2f", result.ours().timesAsFastAs(result.openblas()))));
  }

  private void summary(List<ProductResult> results) {
    double[] ratios =
        results.stream().mapToDouble(r -> r.ours().timesAsFastAs(r.openblas())).toArray();
    int worst = 0;
    for (int i = 1; i < ratios.length; i++) {
      worst = ratios[i] < ratios[worst] ? i : worst;
    }
    line(
        "\nGeometric mean "
            + number("%.2f", Scaling.geometricMean(ratios))
            + " × openblas; worst "
            + number("%.2f", ratios[worst])
            + " at "
            + results.get(worst).product()
            + ".");
  }

  private void wholes(List<WholeResult> results) {
    if (results.isEmpty()) {
      return;
    }
    heading("Whole processes");
    line("| process | threads | engine | seconds |");
    line("|---|---|---|---|");
    for (WholeResult result : results) {
      for (Blocks blocks : result.engines()) {
        row(
            List.of(
                result.what(),
                Integer.toString(result.threads()),
                blocks.engine(),
                number("%.2f", 1e-6 * blocks.median())));
      }
    }
  }

  private void failures(Results results) {
    if (!results.isComplete()) {
      heading("Failed");
      results
          .all()
          .filter(Blocks::hasFailed)
          .map(b -> b.engine() + ": " + b.failure())
          .distinct()
          .forEach(f -> line("- " + f));
    }
  }

  private static String micros(Blocks blocks) {
    double micros = blocks.median();
    return number(micros < 100 ? "%.1f" : "%,.0f", micros);
  }

  private static String number(String format, double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "failed";
  }

  /** The whole text. */
  @Override
  public String toString() {
    return text.toString();
  }
}
