package deltachain.cli.option;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the trained network goes. */
public final class SaveOption {
  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Save the trained network there, for nn evaluate.")
  private Optional<String> save = Optional.empty();

  /**
   * The file, if one is named: it can be written, as far as can be told before.
   *
   * @throws WrongUseException if its folder is missing or it is no file
   */
  public Optional<Path> check() {
    return save.map(SaveOption::writable);
  }

  private static Path writable(String name) {
    Path file;
    try {
      file = Path.of(name);
    } catch (InvalidPathException e) {
      throw new WrongUseException("--save: " + e.getMessage(), e);
    }
    if (name.isBlank() || (Files.exists(file) && !Files.isRegularFile(file))) {
      throw new WrongUseException("--save " + name + ": expected the name of a file");
    }
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    if (!Files.isDirectory(folder)) {
      throw new WrongUseException(
          "--save " + name + ": there is no folder " + folder + ": create it first");
    }
    if (!Files.isWritable(folder)) {
      throw new WrongUseException(
          "--save " + name + ": the folder " + folder + " can't be written to: choose another");
    }
    return file;
  }
}
