package deltachain.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of tiny IDX files: images of 2 × 2 pixels, white for class 1, black for class 0. */
final class IdxFiles {
  static final int IMAGES = 12;

  private final Path folder;

  private IdxFiles(Path folder) {
    this.folder = folder;
  }

  static IdxFiles in(Path folder) throws IOException {
    IdxFiles files = new IdxFiles(folder);
    for (String part : new String[] {"train", "t10k"}) {
      files.write(part + "-images-idx3-ubyte", images());
      files.write(part + "-labels-idx1-ubyte", labels(IMAGES));
    }
    return files;
  }

  static byte[] images() {
    ByteBuffer bytes = ByteBuffer.allocate(16 + 4 * IMAGES);
    bytes.putInt(0x0803).putInt(IMAGES).putInt(2).putInt(2);
    for (int i = 0; i < IMAGES; i++) {
      bytes.putInt(i % 2 == 0 ? 0 : -1);
    }
    return bytes.array();
  }

  static byte[] labels(int count) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + count);
    bytes.putInt(0x0801).putInt(count);
    for (int i = 0; i < count; i++) {
      bytes.put((byte) (i % 2));
    }
    return bytes.array();
  }

  Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  void delete(String name) throws IOException {
    Files.delete(folder.resolve(name));
  }
}
