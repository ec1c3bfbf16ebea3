package deltachain.cli.run;

import deltachain.core.network.Network;
import deltachain.data.DataException;
import deltachain.data.Schema;
import deltachain.data.scale.Standardizer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a model file says of a network's training, so that the network can be tested and used.
 *
 * @param schema the columns and classes it knows
 * @param scaling how its inputs and targets were scaled
 * @param loss the name of what training minimised
 * @param source the data it was trained on
 */
public record TrainingNotes(Schema schema, Scaling scaling, String loss, DataSource source) {

  /** As JSON. */
  public Map<String, Object> describe() {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("features", schema.features());
    notes.put("targets", schema.targets());
    notes.put("classes", schema.classes());
    scaling.inputs().ifPresent(s -> notes.put("inputScale", describe(s)));
    scaling.targets().ifPresent(s -> notes.put("targetScale", describe(s)));
    notes.put("loss", loss);
    notes.put("data", source.describe());
    return notes;
  }

  private static Map<String, Object> describe(Standardizer scaler) {
    return Map.of("means", scaler.means(), "deviations", scaler.deviations());
  }

  /**
   * What {@link #describe} gave, read from a file.
   *
   * @throws FailedException if something is missing or doesn't suit the network
   */
  public static TrainingNotes of(Path file, Network network, Map<String, Object> metadata) {
    Fields fields = new Fields(file.toString(), metadata);
    Schema schema =
        new Schema(fields.texts("features"), fields.texts("targets"), fields.texts("classes"));
    Scaling scaling = new Scaling(scaler(fields, "inputScale"), scaler(fields, "targetScale"));
    int outputs = schema.isClassification() ? schema.classes().size() : schema.targets().size();
    boolean fits =
        network.inputs() == schema.features().size()
            && network.outputs() == outputs
            && scaling.inputs().map(s -> s.means().size() == network.inputs()).orElse(true)
            && scaling.targets().map(s -> s.means().size() == outputs).orElse(true);
    if (!fits) {
      throw new FailedException(
          file + ": the notes of its training don't suit its network: the file is damaged");
    }
    return new TrainingNotes(
        schema, scaling, fields.text("loss"), DataSource.of(fields.object("data")));
  }

  private static Optional<Standardizer> scaler(Fields fields, String name) {
    return fields.optional(name).map(s -> scaler(fields.where(), s));
  }

  private static Standardizer scaler(String where, Fields fields) {
    try {
      return new Standardizer(fields.numbers("means"), fields.numbers("deviations"));
    } catch (IllegalArgumentException e) {
      throw new FailedException(where + ": " + e.getMessage(), e);
    }
  }

  /**
   * The test rows of the data it was trained on, read again.
   *
   * @throws FailedException if they aren't there any more, or have changed
   */
  public TestRows recordedTest() {
    try {
      TrainingData data = TrainingData.load(source);
      schema.requireSame(data.test());
      return new TestRows(data.test(), scaling);
    } catch (DataException e) {
      throw new FailedException(
          "the data of its training can't be used again; name others with --data: "
              + e.getMessage(),
          e);
    }
  }
}
