package mingbai.publish;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Deflates for a zip, with memory that is used over and over: for one thread at a time. */
final class Compressor implements AutoCloseable {
    /**
     * Above it the zip is hardly smaller (3 % at zlib's own choice) and takes a quarter longer; below it, it grows and is no sooner done.
     */
    private static final int LEVEL = 4;
    private static final int BUFFER = 1 << 16;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private byte[] buffer = new byte[BUFFER];

    /**
     * Deflates.
     *
     * @return good until the next call
     */
    ByteBuffer deflated(byte[] content) {
        deflater.reset();
        deflater.setInput(content);
        deflater.finish();
        int length = 0;
        while (!deflater.finished()) {
            if (length == buffer.length) buffer = Arrays.copyOf(buffer, 2 * length);
            length += deflater.deflate(buffer, length, Math.min(buffer.length - length, BUFFER));
        }
        return ByteBuffer.wrap(buffer, 0, length);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
