package deltachain.core.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.jr.ob.JSON;
import deltachain.api.DType;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.model.ModelFile;
import deltachain.core.network.Network;
import deltachain.core.random.SplitMix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Model files of every kind of layer, damaged: an exception that names the file, never a model. */
class LayerFilesTest {
  private static final PlainBackend BACKEND = new PlainBackend(1);
  private static final int HEADER = 16;

  @TempDir Path folder;
  Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("model.nn");
  }

  private byte[] saved(Kind kind) throws IOException {
    try (Network network = kind.build(BACKEND, DType.FLOAT32)) {
      ModelFile.save(file, network, Map.of());
    }
    return Files.readAllBytes(file);
  }

  private void requireRefusal(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    assertThatIOException()
        .isThrownBy(() -> ModelFile.load(file, BACKEND))
        .withMessageContaining("model.nn");
  }

  /** A whole file, its lengths and checksum right, whose header is another. */
  private void write(Map<String, Object> header, byte[] numbers) throws IOException {
    byte[] json = JSON.std.asBytes(header);
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + json.length + numbers.length + 8);
    bytes.put("DELTACHN".getBytes(StandardCharsets.US_ASCII)).putInt(1).putInt(json.length);
    bytes.put(json).put(numbers);
    CRC32 checksum = new CRC32();
    checksum.update(bytes.array(), 0, bytes.position());
    Files.write(file, bytes.putLong(checksum.getValue()).array());
  }

  private void requireRefusal(Map<String, Object> layer, int numbers, String... words)
      throws IOException {
    write(
        Map.of("dtype", "float32", "inputs", 4, "metadata", Map.of(), "layers", List.of(layer)),
        new byte[4 * numbers]);
    assertThatIOException()
        .as("%s", layer)
        .isThrownBy(() -> ModelFile.load(file, BACKEND))
        .withMessageContainingAll(words);
  }

  private static int numbers(Network network) {
    return Stream.concat(network.parameters().stream(), network.statistics().stream())
        .mapToInt(parameter -> parameter.value().length())
        .sum();
  }

  @ParameterizedTest
  @EnumSource
  void truncationIsNoticed(Kind kind) throws IOException {
    byte[] whole = saved(kind);
    for (int length = 0; length < whole.length; length += 5) {
      requireRefusal(Arrays.copyOf(whole, length));
    }
    requireRefusal(Arrays.copyOf(whole, whole.length + 1));
  }

  @ParameterizedTest
  @EnumSource
  void damagedBytesAreNoticed(Kind kind) throws IOException {
    byte[] whole = saved(kind);
    SplitMix random = new SplitMix(0);
    for (int at = 0; at < whole.length; at += 3) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 + random.nextInt(255));
      requireRefusal(damaged);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsNeededAndOfItsType(Kind kind) throws IOException {
    try (Network network = kind.build(BACKEND, DType.FLOAT32)) {
      int numbers = numbers(network);
      Map<String, Object> layer = network.layers().get(0).describe();
      for (String field : layer.keySet()) {
        Map<String, Object> without = new LinkedHashMap<>(layer);
        without.remove(field);
        requireRefusal(without, numbers, "model.nn", "'" + field + "' is null: expected a");
        Map<String, Object> wrong = new LinkedHashMap<>(layer);
        wrong.put(field, Map.of("no", "such"));
        requireRefusal(wrong, numbers, "model.nn", "'" + field + "' is {no=such}: expected a");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNumberTooManyOrTooFewIsNoticed(Kind kind) throws IOException {
    try (Network network = kind.build(BACKEND, DType.FLOAT32)) {
      int numbers = numbers(network);
      Map<String, Object> layer = network.layers().get(0).describe();
      requireRefusal(layer, numbers + 1, "after the header come", "truncated or damaged");
      if (numbers > 0) {
        requireRefusal(layer, numbers - 1, "after the header come", "truncated or damaged");
      }
    }
  }

  /** Each claims more numbers than memory holds, in a file of a few hundred bytes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind':'dense','inputs':4,'outputs':16777216,'bias':true} | truncated or damaged",
        "{'kind':'dense','inputs':4,'outputs':16777217,'bias':true} | expected 1 to 16777216",
        "{'kind':'dense','inputs':4,'outputs':-1,'bias':true} | expected 1 to 16777216",
        "{'kind':'embedding','inputs':4,'columns':[{'column':0,'categories':16777216,'size':16777216}]}"
            + " | expected 1 to 16777216",
        "{'kind':'embedding','inputs':4,'columns':[{'column':0,'categories':16777216,'size':16777213}]}"
            + " | truncated or damaged",
        "{'kind':'residual','inputs':4,'layers':[{'kind':'dense','inputs':4,'outputs':16777216,"
            + "'bias':false},{'kind':'dense','inputs':16777216,'outputs':4,'bias':false}]}"
            + " | truncated or damaged",
        "{'kind':'concat','inputs':4,'branches':[[{'kind':'dense','inputs':4,'outputs':16777216,"
            + "'bias':true}],[]]} | expected 1 to 16777216",
        "{'kind':'concat','inputs':4,'branches':[[{'kind':'dense','inputs':4,'outputs':16777212,"
            + "'bias':true}],[]]} | truncated or damaged",
      })
  void aLyingDescriptionTakesNoMemory(String json, String word) throws IOException {
    Map<String, Object> layer = JSON.std.mapFrom(json.strip().replace('\'', '"'));
    requireRefusal(layer, 1, "model.nn", word.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind':'warp','inputs':4} | unknown kind of layer: {kind=warp",
        "{'kind':'gated','inputs':4,'name':'reglu'} | gate 'reglu': expected glu or swiglu",
        "{'kind':'gated','inputs':3,'name':'glu'} | takes 3 inputs, but gets 4",
        "{'kind':'activation','inputs':4,'name':'rleu'} | unknown activation 'rleu'",
        "{'kind':'dropout','inputs':4,'probability':1,'alpha':false} | at least 0 and below 1",
        "{'kind':'batch_norm','inputs':4,'epsilon':0,'momentum':0.1,'affine':true} | > 0",
        "{'kind':'embedding','inputs':4,'columns':[]} | expected at least 1",
        "{'kind':'embedding','inputs':4,'columns':[{'column':4,'categories':2,'size':1}]}"
            + " | expected at most 3",
        "{'kind':'embedding','inputs':4,'columns':[{'column':-1,'categories':2,'size':1}]}"
            + " | expected at least 0",
        "{'kind':'residual','inputs':4,'layers':[]} | expected at least 1",
        "{'kind':'residual','inputs':4,'layers':[{'kind':'warp','inputs':4}]} | unknown kind",
        "{'kind':'residual','inputs':4,'layers':[{'kind':'gated','inputs':4,'name':'glu'}]}"
            + " | expected the same number",
        "{'kind':'concat','inputs':4,'branches':[[]]} | expected at least 2",
        "{'kind':'concat','inputs':4,'branches':[[],7]} | expected lists",
      })
  void aDescriptionThatCannotBeIsRefusedWithAReason(String json, String word) throws IOException {
    Map<String, Object> layer = JSON.std.mapFrom(json.strip().replace('\'', '"'));
    requireRefusal(layer, 0, "model.nn", word.strip());
  }

  @Test
  void aModelWithoutLayersIsRefused() throws IOException {
    write(
        Map.of("dtype", "float32", "inputs", 4, "metadata", Map.of(), "layers", List.of()),
        new byte[0]);
    assertThatIOException()
        .isThrownBy(() -> ModelFile.load(file, BACKEND))
        .withMessageContainingAll("model.nn", "at least one layer");
  }

  @Test
  void blocksInsideBlocksWithoutEndAreRefused() throws IOException {
    String open = "{\"kind\":\"residual\",\"inputs\":4,\"layers\":[";
    String deep = open.repeat(100_000) + "]}".repeat(100_000);
    byte[] json =
        ("{\"dtype\":\"float32\",\"inputs\":4,\"metadata\":{},\"layers\":[" + deep + "]}")
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + json.length + 8);
    bytes.put("DELTACHN".getBytes(StandardCharsets.US_ASCII)).putInt(1).putInt(json.length);
    requireRefusal(bytes.put(json).array());
  }

  @Test
  void anUndamagedFileIsRead() throws IOException {
    for (Kind kind : Kind.values()) {
      saved(kind);
      assertThat(ModelFile.load(file, BACKEND).network().layers()).as("%s", kind).hasSize(1);
    }
  }
}
