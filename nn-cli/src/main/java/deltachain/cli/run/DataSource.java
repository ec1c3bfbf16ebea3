package deltachain.cli.run;

import deltachain.data.Task;
import deltachain.data.load.LoadOptions;
import deltachain.data.synthetic.BuiltIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a data set came from.
 *
 * @param spec a built-in name, a file or a folder
 * @param options how it was read
 */
public record DataSource(String spec, LoadOptions options) {

  /** As JSON, with paths that hold in every folder. */
  Map<String, Object> describe() {
    return Map.of(
        "spec", absolute(spec),
        "target", options.target(),
        "task", options.task().toString(),
        "test", absolute(options.test()),
        "seed", options.seed());
  }

  /** What {@link #describe} gave. */
  static DataSource of(Fields fields) {
    return new DataSource(
        fields.text("spec"),
        new LoadOptions(
            fields.text("target"),
            Task.of(fields.text("task")),
            fields.text("test"),
            fields.whole("seed")));
  }

  private static String absolute(String spec) {
    boolean file = !spec.isBlank() && BuiltIn.find(spec).isEmpty() && Files.exists(Path.of(spec));
    return file ? Path.of(spec).toAbsolutePath().normalize().toString() : spec;
  }
}
