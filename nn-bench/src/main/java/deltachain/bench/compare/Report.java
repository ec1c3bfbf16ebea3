package deltachain.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The results as files: {@code compare.md}, {@code compare.json} and charts. */
final class Report {
  private final Results results;

  Report(Results results) {
    this.results = results;
  }

  /** The tables. */
  String markdown() {
    return new Tables(results).toString();
  }

  /** One object, indented. */
  String json() throws IOException {
    return new JsonResults(results).text();
  }

  /** Writes all files into a folder that is there. */
  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("compare.md"), markdown());
    Files.writeString(folder.resolve("compare.json"), json());
    new Charts(results, folder).write();
  }
}
