package deltachain.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds where a file stops being UTF-8. */
final class Utf8 {
  private static final int BUFFER = 1 << 14;

  private Utf8() {}

  /** The line, counted from 1, of the first byte that can't be UTF-8; the last if there is none. */
  static long lineOfFirstError(Path file) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer characters = CharBuffer.allocate(BUFFER);
    long line = 1;
    try (InputStream in = Files.newInputStream(file)) {
      for (boolean end = false; !end; ) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(bytes, characters, end);
        line += characters.flip().chars().filter(c -> c == '\n').count();
        if (result.isError()) {
          return line;
        }
        characters.clear();
        bytes.compact();
      }
    }
    return line;
  }
}
