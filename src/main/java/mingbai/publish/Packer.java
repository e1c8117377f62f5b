package mingbai.publish;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflates for a zip, and inflates again, with memory that is used over and over: for one thread at a time. */
final class Packer implements AutoCloseable {
    /** Above it the zip is hardly smaller (1 % at the highest) and takes far longer. */
    private static final int LEVEL = 6;
    private static final int BUFFER = 1 << 16;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final Inflater inflater = new Inflater(true);
    private byte[] buffer = new byte[BUFFER];

    /** Deflates. @return good until the next call */
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

    /** Whether some bytes inflate to a content, without a byte before or after it. */
    boolean inflates(byte[] packed, byte[] content) {
        inflater.reset();
        inflater.setInput(packed);
        try {
            int length = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(buffer);
                boolean ends = more == 0 && !inflater.finished();
                if (ends || more > content.length - length) return false;
                if (!Arrays.equals(buffer, 0, more, content, length, length + more)) return false;
                length += more;
            }
            return length == content.length && inflater.getRemaining() == 0;
        } catch (DataFormatException e) {
            return false;
        }
    }

    @Override
    public void close() {
        deflater.end();
        inflater.end();
    }
}
