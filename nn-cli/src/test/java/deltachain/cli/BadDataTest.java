package deltachain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that can't be used are told in one line: where, what was found, what to do; exit code 1. */
class BadDataTest {
  @TempDir private Path folder = Path.of("");

  private Run trainOn(String csv) throws IOException {
    return Run.train("--data", Files.writeString(folder.resolve("a.csv"), csv).toString());
  }

  private String file() {
    return "nn train: " + folder.resolve("a.csv");
  }

  private Run trainOnFolder() {
    return Run.train("--data", folder.toString());
  }

  @Test
  void aRaggedRow() throws IOException {
    trainOn("a,b,y\n1,2,0\n1,1\n")
        .failed(file() + ", line 3: found 2 cells, expected 3 as in the first row");
  }

  @Test
  void aCellThatIsNoNumber() throws IOException {
    trainOn("a,b,y\n1,2,0\n1,x,1\n")
        .failed(
            file()
                + ", line 3: column 'b': found 'x', expected a number: correct it, or drop the"
                + " column");
  }

  @Test
  void aCellThatIsNaN() throws IOException {
    trainOn("a,b,y\n1,2,0\n1,NaN,1\n")
        .failed(
            file()
                + ", line 3: column 'b': found NaN, expected a finite number: correct it, or drop"
                + " the row");
  }

  @Test
  void noRows() throws IOException {
    trainOn("a,b,y\n")
        .failed(file() + ": there are no rows below the line of names: expected at least one");
    trainOn("")
        .failed(
            file()
                + ": the file is empty: expected rows of numbers, perhaps below a line of names");
  }

  @Test
  void aSingleClass() throws IOException {
    trainOn("a,y\n1,x\n2,x\n3,x\n4,x\n5,x\n6,x\n7,x\n8,x\n")
        .failed(
            file()
                + ": every row has the class 'x': there is nothing to tell apart; name another"
                + " --target");
  }

  @Test
  void aTestLabelOutsideTheClasses() throws IOException {
    Path test = Files.writeString(folder.resolve("test.csv"), "a,y\n1,x\n2,zz\n");
    Path train = Files.writeString(folder.resolve("a.csv"), "a,y\n1,x\n2,y\n3,x\n4,y\n5,x\n6,y\n");

    Run.train("--data", train.toString(), "--test", test.toString())
        .failed(
            "nn train: "
                + test
                + ", line 3: column 'y': found label 'zz', expected one of the 2"
                + " classes of the training data: x, y");
  }

  @Test
  void aMissingIdxFile() throws IOException {
    IdxFiles.in(folder).delete("t10k-images-idx3-ubyte");

    trainOnFolder()
        .failed(
            "nn train: "
                + folder
                + ": there is no t10k-images file; looked for t10k-images-idx3-ubyte,"
                + " t10k-images-idx3-ubyte.gz, t10k-images.idx3-ubyte, t10k-images.idx3-ubyte.gz:"
                + " put MNIST's four files there");
  }

  @Test
  void aTruncatedIdxFile() throws IOException {
    Path file =
        IdxFiles.in(folder).write("train-images-idx3-ubyte", Arrays.copyOf(IdxFiles.images(), 40));

    trainOnFolder()
        .failed(
            "nn train: "
                + file
                + ", byte 4: the sizes 12 × 2 × 2 mean 48 bytes from byte 16 on, more than 40 bytes"
                + " of file can hold: it is truncated or its header is damaged");
  }

  @Test
  void anIdxFileWithAnotherMagicNumber() throws IOException {
    Path file = IdxFiles.in(folder).write("train-images-idx3-ubyte", IdxFiles.labels(40));

    trainOnFolder()
        .failed(
            "nn train: " + file + ", byte 0: found magic number 0x00000801, expected 0x00000803");
  }

  @Test
  void imagesAndLabelsThatDoNotMatch() throws IOException {
    Path file = IdxFiles.in(folder).write("train-labels-idx1-ubyte", IdxFiles.labels(10));

    trainOnFolder()
        .failed(
            "nn train: "
                + file
                + ", byte 4: there are 10 labels, expected 12, the number of images in"
                + " train-images-idx3-ubyte");
  }

  @Test
  void anIdxLabelOutsideTheClasses() throws IOException {
    byte[] labels = IdxFiles.labels(IdxFiles.IMAGES);
    labels[8] = 7;
    Path file = IdxFiles.in(folder).write("t10k-labels-idx1-ubyte", labels);

    trainOnFolder()
        .failed(
            "nn train: "
                + file
                + ", byte 8: found label 7, expected 0 to 1, the labels of the training images");
  }

  @Test
  void aLossThatBecomesNaN() throws IOException {
    Path model = folder.resolve("a.nn");

    Run run =
        Run.train(
            "--data",
            "friedman",
            "--optimizer",
            "sgd",
            "--learning-rate",
            "1e30",
            "--save",
            model.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().reduce("", (first, last) -> last))
        .matches("nn train: the loss became (NaN|Infinity) in epoch 1, batch \\d+ of 500: .*");
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void outputsThatAreNotFiniteAreNotSaved() throws IOException {
    Path model = folder.resolve("a.nn");

    Run run =
        Run.train(
            "--data",
            "friedman",
            "--optimizer",
            "sgd",
            "--learning-rate",
            "1e30",
            "--save",
            model.toString(),
            "--batch-size",
            "2000",
            "--epochs",
            "1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("the network's outputs for the test rows became ");
    assertThat(folder).isEmptyDirectory();
  }
}
