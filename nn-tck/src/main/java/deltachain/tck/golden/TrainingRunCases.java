package deltachain.tck.golden;

import deltachain.api.DType;
import deltachain.api.Loss;
import deltachain.api.Optimizer;
import deltachain.core.metric.Classification;
import deltachain.core.network.Network;
import deltachain.core.network.NetworkBuilder;
import deltachain.core.training.TrainingStep;
import deltachain.spi.Backend;
import deltachain.spi.HeapTensor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole training runs on real data, reproduced on the backend step by step. */
final class TrainingRunCases implements Cases {
  private static final Pattern ORDER = Pattern.compile("\\(i\\*(\\d+)\\) mod (\\d+)");
  private static final Tolerance TOLERANCE = Tolerance.TRAINING_RUN;

  private final GoldenFolder folder;

  /** Runs whose data sets are looked for in that folder. */
  TrainingRunCases(GoldenFolder folder) {
    this.folder = folder;
  }

  @Override
  public void run(Backend backend, Node file, Tally tally) {
    for (Node given : file.nodes("runs")) {
      tally.run(given.text("name"), checks -> reproduce(backend, given, checks));
    }
    if (file.has("convex")) {
      for (Node given : file.nodes("convex")) {
        tally.run(
            given.text("name"), checks -> ConvexCases.reach(backend, given, lines(given), checks));
      }
    }
  }

  private void reproduce(Backend backend, Node given, Checks checks) {
    Loss loss = Vocabulary.loss(given.node("loss").text("name"), given.node("loss").node("params"));
    Node how = given.node("optimizer");
    Optimizer optimizer = Vocabulary.optimizer(how.text("algorithm"), how.node("hyper"));
    NetworkBuilder builder = builder(given);
    boolean classes = given.text("preprocessing").contains("class index");
    TrainingData data = TrainingData.parse(lines(given), given.integer("n_targets"), classes);
    data.check(given.node("check"), checks);
    int batch = given.integer("batch_size");
    try (Network network = builder.build(backend)) {
      try (TrainingStep step = new TrainingStep(network, loss, optimizer, batch)) {
        train(given, data, step, batch, checks);
      }
      GoldenNetwork.compare(network, "final_params", given.node("final_params"), TOLERANCE, checks);
      evaluate(backend, given, data, loss, network, checks);
    }
  }

  private List<String> lines(Node given) {
    String path = given.text("data");
    return folder.dataSet(path).orElseThrow(() -> new MissingWord(path));
  }

  private static NetworkBuilder builder(Node given) {
    NetworkBuilder builder = Network.inputs(given.integer("in")).dtype(DType.FLOAT64);
    Node initial = given.node("init");
    List<?> layers = given.list("layers");
    for (int k = 0; k < layers.size(); k++) {
      List<?> words = (List<?>) layers.get(k);
      switch (String.valueOf(words.get(0))) {
        case "linear" -> GoldenNetwork.dense(builder, initial, k + ".W", k + ".b");
        case "act" -> {
          Node parameters = Node.of(given.path() + ".layers[" + k + "][2]", words.get(2));
          builder.activation(Vocabulary.activation((String) words.get(1), parameters));
        }
        default -> throw new MissingWord(String.valueOf(words.get(0)).toLowerCase(Locale.ROOT));
      }
    }
    return builder;
  }

  private static void train(
      Node given, TrainingData data, TrainingStep step, int batch, Checks checks) {
    int[] order = order(given, data.rows());
    double[] losses = new double[given.integer("steps")];
    int t = 0;
    for (int epoch = 0; epoch < given.integer("epochs"); epoch++) {
      for (int from = 0; from < order.length; from += batch) {
        int rows = Math.min(batch, order.length - from);
        losses[t++] = step.run(data.x(), data.y(), order, from, rows);
      }
    }
    for (Object entry : given.list("loss_before_step")) {
      List<?> pair = (List<?>) entry;
      int at = ((Number) pair.get(0)).intValue();
      double expected = ((Number) pair.get(1)).doubleValue();
      checks.close("loss_before_step " + at, losses[at], expected, TOLERANCE);
    }
  }

  /** Position i holds row (i · factor) mod n, as the text of the case says. */
  private static int[] order(Node given, int rows) {
    Matcher matcher = ORDER.matcher(given.text("order"));
    if (!matcher.find() || Integer.parseInt(matcher.group(2)) != rows) {
      throw new MissingWord("order");
    }
    long factor = Long.parseLong(matcher.group(1));
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      order[i] = (int) (i * factor % rows);
    }
    return order;
  }

  private static void evaluate(
      Backend backend, Node given, TrainingData data, Loss loss, Network network, Checks checks) {
    HeapTensor output = network.predict(data.x());
    double cost =
        loss.evaluate(
            backend.elementary(),
            output.doubles(),
            data.y().doubles(),
            new double[output.length()],
            data.rows(),
            output.columns(),
            data.y().columns());
    checks.close("final_loss_all_rows", cost, given.number("final_loss_all_rows"), TOLERANCE);
    checks.close(
        "final_output_rows_0_1_2",
        output.rowPrefix(3).toArray(),
        given.values("final_output_rows_0_1_2").data(),
        TOLERANCE);
    if (given.has("final_train_accuracy")) {
      double accuracy = new Classification(output, data.y()).accuracy();
      double expected = given.number("final_train_accuracy");
      checks.close("final_train_accuracy", accuracy, expected, Tolerance.FORMULA);
    }
  }
}
