package deltachain.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import deltachain.api.DType;
import deltachain.core.activation.LeakyReLU;
import deltachain.core.activation.Tanh;
import deltachain.core.initializer.Initializer;
import deltachain.core.lookup.fake.PlainBackend;
import deltachain.core.network.Network;
import deltachain.core.random.SplitMix;
import deltachain.spi.HeapTensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelFileTest {
  private static final PlainBackend BACKEND = new PlainBackend(1);
  private static final HeapTensor X = HeapTensor.of(2, 3, 0.1, -0.7, 0.3, 2, 1, -1);

  @TempDir Path folder;
  Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("model.nn");
  }

  private static Network network(DType dtype) {
    return Network.inputs(3)
        .dtype(dtype)
        .activation(new Tanh())
        .dense(4, new LeakyReLU(0.2))
        .dense(2, Initializer.heNormal(), null)
        .seed(9)
        .build(BACKEND);
  }

  @ParameterizedTest
  @EnumSource
  void aNetworkComesBackWithTheSameBits(DType dtype) throws IOException {
    Network saved = network(dtype);
    ModelFile.save(file, saved, Map.of("classes", List.of("a", "b"), "mean", 0.1));
    ModelFile.Model model = ModelFile.load(file, BACKEND);
    assertThat(model.network().predict(X).toArray()).isEqualTo(saved.predict(X).toArray());
    assertThat(model.network().dtype()).isEqualTo(dtype);
    assertThat(model.metadata()).isEqualTo(Map.of("classes", List.of("a", "b"), "mean", 0.1));
  }

  @Test
  void onlyTheModelIsLeftInTheFolder() throws IOException {
    ModelFile.save(file, network(DType.FLOAT32), Map.of());
    assertThat(folder).isDirectoryContaining(file::equals);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aFailedSaveLeavesTheOldFileAndNothingElse() throws IOException {
    Files.writeString(file, "old");
    Network closed = network(DType.FLOAT32);
    closed.close();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> ModelFile.save(file, closed, Map.of())))
        .isInstanceOf(IllegalStateException.class);
    assertThat(file).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void everyTruncationIsNoticed() throws IOException {
    ModelFile.save(file, network(DType.FLOAT32), Map.of());
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatIOException()
          .isThrownBy(() -> ModelFile.load(file, BACKEND))
          .withMessageContaining("model.nn");
    }
  }

  @Test
  void everyDamagedByteIsNoticed() throws IOException {
    ModelFile.save(file, network(DType.FLOAT32), Map.of());
    byte[] whole = Files.readAllBytes(file);
    SplitMix random = new SplitMix(0);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, damaged);
      assertThatIOException()
          .isThrownBy(() -> ModelFile.load(file, BACKEND))
          .withMessageContaining("model.nn");
    }
  }

  @Test
  void aHeaderThatClaimsBillionsOfParametersTakesNoMemory() throws IOException {
    String header =
        "{\"dtype\":\"float32\",\"inputs\":16000000,\"metadata\":{},\"layers\":[{\"kind\":\"dense\","
            + "\"inputs\":16000000,\"outputs\":16000000,\"bias\":true}]}";
    write(header);
    assertThatIOException()
        .isThrownBy(() -> ModelFile.load(file, BACKEND))
        .withMessageContaining("the file is truncated or damaged");
  }

  @Test
  void anUnknownKindOfLayerIsNamed() throws IOException {
    write(
        "{\"dtype\":\"float32\",\"inputs\":1,\"metadata\":{},\"layers\":[{\"kind\":\"conv\",\"inputs\":1}]}");
    assertThatIOException()
        .isThrownBy(() -> ModelFile.load(file, BACKEND))
        .withMessageContaining("unknown kind of layer")
        .withMessageContaining("conv");
  }

  @Test
  void anotherFileIsNotTakenForAModel() throws IOException {
    Files.writeString(file, "sepal_length,sepal_width\n1,2\n");
    assertThatIOException()
        .isThrownBy(() -> ModelFile.load(file, BACKEND))
        .withMessageContaining("is not a model file");
  }

  private void write(String header) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(16 + json.length + 8);
    bytes
        .put("DELTACHN".getBytes(StandardCharsets.US_ASCII))
        .putInt(1)
        .putInt(json.length)
        .put(json);
    Files.write(file, bytes.array());
  }
}
