package deltachain.data.synthetic;

import deltachain.api.DType;
import deltachain.core.data.Dataset;
import deltachain.core.random.SplitMix;
import deltachain.data.Schema;
import deltachain.data.TrainTest;
import deltachain.spi.HeapTensor;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 28×28 grey images of the ten digits, drawn from strokes.
 *
 * <p>Each image is one digit in one of two or three styles, slanted, tilted, scaled, shifted,
 * thickened and blurred at random, with noise: float32 in [0, 1], 0 the ground and 1 ink. A linear
 * classifier gets about 0.89 of the test images right, a network with one hidden layer of 128 units
 * about 0.985 after 5 epochs.
 */
public final class Digits {
  /** Training images, unless another number is asked for. */
  public static final int TRAIN = 12_000;

  /** Test images, unless another number is asked for. */
  public static final int TEST = 2_000;

  private static final int PIXELS = DistanceField.SIDE * DistanceField.SIDE;
  private static final int CLASSES = 10;
  private static final Schema SCHEMA =
      Schema.ofImages(DistanceField.SIDE, DistanceField.SIDE, CLASSES);

  private Digits() {}

  /** {@link #TRAIN} and {@link #TEST} images that the seed alone decides. */
  public static TrainTest generate(long seed) {
    return generate(seed, TRAIN, TEST);
  }

  /**
   * The first {@code train} images of the seed's sequence, and the next {@code test} ones.
   *
   * @throws IllegalArgumentException if a number is negative or too large for a tensor
   */
  public static TrainTest generate(long seed, int train, int test) {
    SplitMix random = new SplitMix(seed);
    return TrainTest.of(images(train, random), images(test, random));
  }

  /** Each image has a stream of its own, so that the threads which draw them don't matter. */
  private static Dataset images(int rows, SplitMix random) {
    HeapTensor x = new HeapTensor(DType.FLOAT32, rows, PIXELS);
    HeapTensor y = new HeapTensor(DType.FLOAT32, rows, 1);
    SplitMix[] streams = new SplitMix[rows];
    for (int i = 0; i < rows; i++) {
      streams[i] = random.split();
    }
    IntStream.range(0, rows)
        .parallel()
        .forEach(i -> y.floats()[i] = draw(streams[i], x.floats(), i * PIXELS));
    return SCHEMA.dataset(x, y);
  }

  /** Draws a random digit into {@code pixels} from {@code offset} on, and says which. */
  private static int draw(SplitMix random, float[] pixels, int offset) {
    int digit = random.nextInt(CLASSES);
    List<List<Stroke>> styles = Glyphs.of(digit);
    List<Stroke> strokes = styles.get(random.nextInt(styles.size()));
    Hand hand = new Hand(random);
    DistanceField field = new DistanceField(hand.reach());
    for (Stroke stroke : strokes) {
      stroke.draw(hand, field);
    }
    for (int i = 0; i < PIXELS; i++) {
      pixels[offset + i] = hand.grey(field.distance(i));
    }
    return digit;
  }
}
