package deltachain.core.model;

import com.fasterxml.jackson.jr.ob.JSON;
import deltachain.api.DType;
import deltachain.api.Tensor;
import deltachain.core.layer.Layer;
import deltachain.core.layer.Parameter;
import deltachain.core.network.Network;
import deltachain.spi.Backend;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A network in a file, with a note of what it was trained on.
 *
 * <p>Layout: the 8 letters {@code DELTACHN}; the format version and the header's length as
 * big-endian 32-bit integers; the header, JSON in UTF-8: {@code dtype}, {@code inputs}, {@code
 * layers}, {@code metadata}; every parameter's elements, then every running statistic's,
 * little-endian IEEE 754, layer by layer; the CRC-32 of all before it as a big-endian 64-bit
 * integer. Reading runs no code from the file, and checks every length against the file's before
 * taking memory.
 */
public final class ModelFile {
  private static final byte[] MAGIC = "DELTACHN".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int MOST_HEADER_BYTES = 1 << 26;
  private static final int BLOCK = 4096;

  private ModelFile() {}

  /**
   * A network read from a file.
   *
   * @param metadata what {@link #save} was given, as JSON maps, lists, strings and numbers
   */
  public record Model(Network network, Map<String, Object> metadata) {}

  /**
   * Writes the network, whole or not at all.
   *
   * @param metadata anything that JSON can hold
   * @throws IOException if the file can't be written
   */
  public static void save(Path file, Network network, Map<String, Object> metadata)
      throws IOException {
    byte[] header =
        JSON.std.asBytes(
            Map.of(
                "dtype", network.dtype().toString(),
                "inputs", network.inputs(),
                "layers", network.layers().stream().map(Layer::describe).toList(),
                "metadata", metadata));
    AtomicFile.write(
        file,
        stream -> {
          CheckedOutputStream checked = new CheckedOutputStream(stream, new CRC32());
          DataOutputStream out = new DataOutputStream(checked);
          out.write(MAGIC);
          out.writeInt(VERSION);
          out.writeInt(header.length);
          out.write(header);
          for (Parameter parameter : numbers(network)) {
            writeElements(parameter.value(), out);
          }
          out.writeLong(checked.getChecksum().getValue());
        });
  }

  private static List<Parameter> numbers(Network network) {
    return Stream.concat(network.parameters().stream(), network.statistics().stream()).toList();
  }

  private static void writeElements(Tensor tensor, OutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    double[] block = new double[BLOCK];
    for (int at = 0; at < tensor.length(); at += BLOCK) {
      int length = Math.min(BLOCK, tensor.length() - at);
      tensor.read(at, block, 0, length);
      bytes.clear();
      for (int i = 0; i < length; i++) {
        if (tensor.dtype() == DType.FLOAT32) {
          bytes.putFloat((float) block[i]);
        } else {
          bytes.putDouble(block[i]);
        }
      }
      out.write(bytes.array(), 0, bytes.position());
    }
  }

  /**
   * Reads a network and puts it on that backend.
   *
   * @throws IOException if the file can't be read, or isn't a whole model file: the message says
   *     where and what was expected
   */
  public static Model load(Path file, Backend backend) throws IOException {
    long size = Files.size(file);
    try (CheckedInputStream checked =
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file)), new CRC32());
        DataInputStream in = new DataInputStream(checked)) {
      if (size < MAGIC.length + 2 * Integer.BYTES
          || !Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw new IOException(file + " is not a model file: it doesn't begin with DELTACHN");
      }
      int version = in.readInt();
      if (version != VERSION) {
        throw new IOException(
            file + " has format version " + version + ": this program reads version " + VERSION);
      }
      int headerLength = in.readInt();
      long afterHeader = size - MAGIC.length - 2 * Integer.BYTES - headerLength;
      if (headerLength < 0 || headerLength > MOST_HEADER_BYTES || afterHeader < Long.BYTES) {
        throw new IOException(
            file
                + ", byte 12: the header is said to have "
                + headerLength
                + " bytes, but the file has "
                + size);
      }
      Header header = Header.parse(file, in.readNBytes(headerLength));
      long expected = header.numbers() * header.dtype().bytes() + Long.BYTES;
      if (afterHeader != expected || header.numbers() > size) {
        throw new IOException(
            file
                + ": after the header come "
                + afterHeader
                + " bytes, but its layers need "
                + expected
                + ": the file is truncated or damaged");
      }
      Network network = build(file, header, backend);
      for (Parameter parameter : numbers(network)) {
        readElements(in, parameter.value());
      }
      long computed = checked.getChecksum().getValue();
      if (in.readLong() != computed) {
        network.close();
        throw new IOException(file + ": the checksum is wrong: the file is damaged");
      }
      return new Model(network, header.metadata());
    }
  }

  private static Network build(Path file, Header header, Backend backend) throws IOException {
    try {
      return header.builder().build(backend);
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
      throw new IOException(file + ": its layers don't fit together: " + e.getMessage(), e);
    }
  }

  private static void readElements(DataInputStream in, Tensor tensor) throws IOException {
    byte[] bytes = new byte[BLOCK * tensor.dtype().bytes()];
    double[] block = new double[BLOCK];
    for (int at = 0; at < tensor.length(); at += BLOCK) {
      int length = Math.min(BLOCK, tensor.length() - at);
      in.readFully(bytes, 0, length * tensor.dtype().bytes());
      ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < length; i++) {
        block[i] = tensor.dtype() == DType.FLOAT32 ? buffer.getFloat() : buffer.getDouble();
      }
      tensor.write(at, block, 0, length);
    }
  }
}
