package deltachain.data.idx;

import deltachain.api.DType;
import deltachain.core.data.Dataset;
import deltachain.data.DataException;
import deltachain.data.Schema;
import deltachain.data.TrainTest;
import deltachain.data.heap.HeapSpace;
import deltachain.spi.HeapTensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder with the four files of MNIST, or of a set in its form.
 *
 * <p>They are {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte}, {@code
 * t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}, each as it is or gzipped with {@code
 * .gz} behind its name; {@code .idx3-ubyte} for {@code -idx3-ubyte} is known too.
 */
public final class IdxFolder {
  private static final int MAX_SIDE = 1024;

  private IdxFolder() {}

  /**
   * Reads the four files.
   *
   * <p>x is float32 [images × height·width], each byte divided by 255; the classes are 0 to the
   * greatest training label.
   *
   * @throws DataException if a file is missing, damaged, or doesn't fit the others
   */
  public static TrainTest read(Path folder) {
    IdxFile trainImages = find(folder, "train-images", 3);
    IdxFile trainLabels = find(folder, "train-labels", 1);
    IdxFile testImages = find(folder, "t10k-images", 3);
    IdxFile testLabels = find(folder, "t10k-labels", 1);
    requireSides(trainImages);
    requireSameSides(trainImages, testImages);
    requireAsMany(trainImages, trainLabels);
    requireAsMany(testImages, testLabels);
    int classes = classes(trainLabels);
    requireLabels(testLabels, classes);
    HeapSpace.require(
        folder.toString(),
        (double) Float.BYTES * (trainImages.data().length + testImages.data().length));
    Schema schema = Schema.ofImages(trainImages.size(1), trainImages.size(2), classes);
    return TrainTest.of(
        dataset(schema, trainImages, trainLabels), dataset(schema, testImages, testLabels));
  }

  private static IdxFile find(Path folder, String base, int dimensions) {
    List<String> names = new ArrayList<>();
    for (String separator : List.of("-", ".")) {
      for (String ending : List.of("", ".gz")) {
        String name = base + separator + "idx" + dimensions + "-ubyte" + ending;
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
          return IdxFile.read(file, dimensions);
        }
        names.add(name);
      }
    }
    throw new DataException(
        folder
            + ": there is no "
            + base
            + " file; looked for "
            + String.join(", ", names)
            + ": put MNIST's four files there");
  }

  private static void requireSides(IdxFile images) {
    for (int axis = 1; axis <= 2; axis++) {
      if (images.size(axis) > MAX_SIDE) {
        throw images.error(
            4 + 4 * axis,
            "the images are " + sides(images) + ", expected sides of at most " + MAX_SIDE);
      }
    }
  }

  private static void requireSameSides(IdxFile train, IdxFile test) {
    if (train.size(1) != test.size(1) || train.size(2) != test.size(2)) {
      throw test.error(
          8,
          "the images are "
              + sides(test)
              + ", expected "
              + sides(train)
              + " as in "
              + train.file().getFileName());
    }
  }

  private static String sides(IdxFile images) {
    return images.size(1) + "×" + images.size(2);
  }

  private static void requireAsMany(IdxFile images, IdxFile labels) {
    if (images.size(0) != labels.size(0)) {
      throw labels.error(
          4,
          "there are "
              + labels.size(0)
              + " labels, expected "
              + images.size(0)
              + ", the number of images in "
              + images.file().getFileName());
    }
  }

  private static int classes(IdxFile labels) {
    int greatest = 0;
    for (byte label : labels.data()) {
      greatest = Math.max(greatest, Byte.toUnsignedInt(label));
    }
    return greatest + 1;
  }

  private static void requireLabels(IdxFile labels, int classes) {
    byte[] data = labels.data();
    for (int i = 0; i < data.length; i++) {
      int label = Byte.toUnsignedInt(data[i]);
      if (label >= classes) {
        throw labels.error(
            labels.dataStart() + i,
            "found label "
                + label
                + ", expected 0 to "
                + (classes - 1)
                + ", the labels of the training images");
      }
    }
  }

  private static Dataset dataset(Schema schema, IdxFile images, IdxFile labels) {
    int rows = images.size(0);
    HeapTensor x = new HeapTensor(DType.FLOAT32, rows, schema.features().size());
    HeapTensor y = new HeapTensor(DType.FLOAT32, rows, 1);
    divide(images.data(), 255, x.floats());
    divide(labels.data(), 1, y.floats());
    return schema.dataset(x, y);
  }

  private static void divide(byte[] bytes, float divisor, float[] quotients) {
    for (int i = 0; i < bytes.length; i++) {
      quotients[i] = Byte.toUnsignedInt(bytes[i]) / divisor;
    }
  }
}
