package deltachain.data.idx;

import deltachain.data.DataException;
import deltachain.data.heap.HeapSpace;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One IDX file of unsigned bytes: a magic number 0x0000080d for d dimensions, then d sizes of 32
 * bits, big-endian, then the bytes, the last dimension running fastest.
 *
 * <p>What the header claims is held against the length of the file before memory is taken for it.
 */
final class IdxFile {
  private static final int MAGIC = 0x0800;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;
  private static final int FIRST_BUFFER = 1 << 16;

  /** The best that deflate can do: 258 bytes from two bits. */
  private static final int MAX_RATIO = 1032;

  private final Path file;
  private final boolean gzipped;
  private final int[] sizes;
  private final int dataStart;
  private byte[] data = {};
  private long position;

  private IdxFile(Path file, int dimensions) {
    this.file = file;
    this.gzipped = file.toString().endsWith(".gz");
    this.sizes = new int[dimensions];
    this.dataStart = 4 + 4 * dimensions;
  }

  /**
   * Reads a whole file; one whose name ends in {@code .gz} is decompressed.
   *
   * @throws DataException if it is not exactly an IDX file of that many dimensions, none of them 0
   */
  static IdxFile read(Path file, int dimensions) {
    IdxFile idx = new IdxFile(file, dimensions);
    try (InputStream in = idx.open()) {
      idx.readHeader(in);
      idx.readData(in);
      return idx;
    } catch (EOFException e) {
      throw idx.error(idx.position, "the gzip stream breaks off: fetch the file again");
    } catch (ZipException e) {
      throw idx.error(
          idx.position,
          "the gzip stream is damaged (" + e.getMessage() + "): fetch the file again");
    } catch (IOException e) {
      throw new DataException(file + ": can't be read: " + e, e);
    }
  }

  private InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), FIRST_BUFFER);
    if (!gzipped) {
      return in;
    }
    try {
      return new GZIPInputStream(in, FIRST_BUFFER);
    } catch (EOFException | ZipException e) {
      in.close();
      throw new DataException(
          file
              + ": is not a gzip file, as its name says: fetch it again, or drop the .gz if it is"
              + " not compressed",
          e);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private void readHeader(InputStream in) throws IOException {
    byte[] header = new byte[dataStart];
    readFully(in, header, 0, 4, "the magic number");
    int magic = ByteBuffer.wrap(header).getInt();
    int expected = MAGIC + sizes.length;
    if (magic != expected) {
      String found =
          String.format(Locale.ROOT, "found magic number 0x%08x, expected 0x%08x", magic, expected);
      boolean compressed = magic >>> 16 == GZIP_MAGIC;
      throw error(0, found + (compressed ? ": it is gzipped, add .gz to its name" : ""));
    }
    readFully(in, header, 4, dataStart - 4, "the sizes");
    for (int axis = 0; axis < sizes.length; axis++) {
      int size = ByteBuffer.wrap(header).getInt(4 + 4 * axis);
      if (size <= 0) {
        throw error(
            4 + 4 * axis,
            "found size " + Integer.toUnsignedString(size) + ", expected 1 to " + MAX_ARRAY);
      }
      sizes[axis] = size;
    }
  }

  private void readData(InputStream in) throws IOException {
    int length = dataLength();
    data = new byte[Math.min(length, FIRST_BUFFER)];
    int filled = 0;
    while (filled < length) {
      int wanted = data.length - filled;
      readFully(in, data, filled, wanted, claim(length));
      filled += wanted;
      // Grows with what was really there: a gzip file doesn't tell its length beforehand.
      data = filled < length ? Arrays.copyOf(data, (int) Math.min(length, 2L * filled)) : data;
    }
    if (in.read() >= 0) {
      throw error(position, "found more bytes, expected the end: " + claim(length));
    }
  }

  /** The number of bytes that the sizes stand for, if the file can have as many. */
  private int dataLength() throws IOException {
    double claimed = 1;
    for (int size : sizes) {
      claimed *= size;
    }
    if (claimed > MAX_ARRAY) {
      throw error(4, claim(claimed) + ", more than an array can hold: the header is damaged");
    }
    int length = (int) claimed;
    long actual = Files.size(file);
    if (gzipped
        ? dataStart + claimed > (double) actual * MAX_RATIO
        : dataStart + claimed > actual) {
      throw error(
          4,
          claim(length)
              + ", more than "
              + actual
              + (gzipped ? " compressed" : "")
              + " bytes of file can hold: it is truncated or its header is damaged");
    }
    HeapSpace.require(file.toString(), claimed);
    return length;
  }

  private String claim(double length) {
    StringBuilder product = new StringBuilder("the sizes ");
    for (int axis = 0; axis < sizes.length; axis++) {
      product.append(axis == 0 ? "" : " × ").append(sizes[axis]);
    }
    return product
        .append(String.format(Locale.ROOT, " mean %.0f bytes from byte %d on", length, dataStart))
        .toString();
  }

  private void readFully(InputStream in, byte[] target, int offset, int length, String what)
      throws IOException {
    int done = 0;
    while (done < length) {
      int read = in.read(target, offset + done, length - done);
      if (read < 0) {
        throw error(position, "the file ends here, too early: expected " + what);
      }
      done += read;
      position += read;
    }
  }

  /** An error at a byte of the file, counted from 0 and after decompression. */
  DataException error(long at, String message) {
    return new DataException(
        file + (gzipped ? ", decompressed byte " : ", byte ") + at + ": " + message);
  }

  /** The file itself. */
  Path file() {
    return file;
  }

  /** The length along an axis. */
  int size(int axis) {
    return sizes[axis];
  }

  /** The position of the first byte behind the header. */
  int dataStart() {
    return dataStart;
  }

  /** All bytes behind the header. */
  byte[] data() {
    return data;
  }
}
