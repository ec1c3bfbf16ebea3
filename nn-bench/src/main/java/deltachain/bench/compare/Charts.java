package deltachain.bench.compare;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The results as charts in SVG, on logarithmic scales of time or speed. */
final class Charts {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 450;

  private final Results results;
  private final Path folder;

  /** A series of a chart: its points, those of an engine that failed left out. */
  private record Series(String name, List<Double> x, List<Double> y) {
    Series(String name) {
      this(name, new ArrayList<>(), new ArrayList<>());
    }

    void add(double at, double value) {
      if (Double.isFinite(value)) {
        x.add(at);
        y.add(value);
      }
    }
  }

  Charts(Results results, Path folder) {
    this.results = results;
    this.folder = folder;
  }

  void write() throws IOException {
    for (int threads : results.steps().stream().map(StepResult::threads).distinct().toList()) {
      steps(results.steps().stream().filter(r -> r.threads() == threads).toList(), threads);
    }
    for (int threads :
        results.products().stream().map(ProductResult::threads).distinct().toList()) {
      products(results.products().stream().filter(r -> r.threads() == threads).toList(), threads);
    }
    growth(results.batches(), "batch", r -> r.problem().batch());
    growth(results.widths(), "width", r -> r.problem().width(1));
  }

  private void steps(List<StepResult> steps, int threads) throws IOException {
    List<String> labels = steps.stream().map(r -> r.workload() + " " + r.optimizer()).toList();
    XYChart chart = named("Training step, threads: " + threads, "µs", labels);
    for (int engine = 0; engine < steps.get(0).engines().size(); engine++) {
      Series series = new Series(steps.get(0).engines().get(engine).engine());
      for (int i = 0; i < steps.size(); i++) {
        series.add(i, steps.get(i).engines().get(engine).median());
      }
      draw(chart, series);
    }
    save(chart, "steps-" + threads);
  }

  private void products(List<ProductResult> products, int threads) throws IOException {
    List<String> labels = products.stream().map(r -> r.product().toString()).toList();
    XYChart chart = named("Matrix product, threads: " + threads, "GFLOP/s", labels);
    List<Function<ProductResult, Blocks>> engines =
        List.of(ProductResult::ours, ProductResult::openblas);
    for (Function<ProductResult, Blocks> engine : engines) {
      Series series = new Series(engine.apply(products.get(0)).engine());
      for (int i = 0; i < products.size(); i++) {
        series.add(i, products.get(i).gigaflops(engine.apply(products.get(i))));
      }
      draw(chart, series);
    }
    save(chart, "products-" + threads);
  }

  private void growth(List<StepResult> steps, String what, ToDoubleFunction<StepResult> size)
      throws IOException {
    if (steps.isEmpty()) {
      return;
    }
    XYChart chart = chart("Training step of L as the " + what + " grows", what, "µs");
    chart.getStyler().setXAxisLogarithmic(true);
    for (int engine = 0; engine < steps.get(0).engines().size(); engine++) {
      Series series = new Series(steps.get(0).engines().get(engine).engine());
      for (StepResult step : steps) {
        series.add(size.applyAsDouble(step), step.engines().get(engine).median());
      }
      draw(chart, series);
    }
    save(chart, what);
  }

  private static XYChart named(String title, String unit, List<String> labels) {
    XYChart chart = chart(title, "", unit);
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    chart.getStyler().setXAxisLabelRotation(90);
    chart.getStyler().setXAxisMaxLabelCount(labels.size());
    chart
        .getStyler()
        .setXAxisTickLabelsFormattingFunction(
            at ->
                at == Math.rint(at) && at >= 0 && at < labels.size()
                    ? labels.get(at.intValue())
                    : "");
    return chart;
  }

  private static XYChart chart(String title, String horizontal, String vertical) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(horizontal)
            .yAxisTitle(vertical)
            .build();
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    return chart;
  }

  private static void draw(XYChart chart, Series series) {
    if (!series.x().isEmpty()) {
      chart.addSeries(series.name(), series.x(), series.y());
    }
  }

  /** XChart draws letters as curves, with a dozen digits a number: two are enough. */
  private void save(XYChart chart, String name) throws IOException {
    Path file = folder.resolve(name + ".svg");
    VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
    Files.writeString(file, Files.readString(file).replaceAll("(\\.\\d\\d)\\d+", "$1"));
  }
}
