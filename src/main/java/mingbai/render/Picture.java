package mingbai.render;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * A picture of squares in a few colours, written as PNG (ISO/IEC 15948). It is deflated here, by runs of one byte alone (RFC 1951,
 * fixed codes): what the JDK's deflater gives depends on the machine's library, and these bytes are the same on every one.
 */
final class Picture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] HEAD_OF_ZLIB = {0x78, 0x01};
    private static final int BITS = 8;
    private static final int BY_PALETTE = 3;
    /** A row as what differs from the row above. */
    private static final int UP = 2;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int FIRST_LENGTH = 257;
    private static final int LAST_LENGTH = 285;
    private static final int END = 256;
    private static final int DISTANCE_BITS = 5;

    private final int width;
    private final int height;
    private final List<Integer> colours = new ArrayList<>();
    private final byte[][] rows;

    /** The bits of the deflated picture, the lowest of a byte first. */
    private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    private int pending;
    private int pendingBits;

    /** @param paper the colour of all that is not filled, as {@code 0xRRGGBB} */
    Picture(int width, int height, int paper) {
        this.width = width;
        this.height = height;
        this.rows = new byte[height][width];
        colours.add(paper);
    }

    void fill(int left, int top, int wide, int high, int colour) {
        if (!colours.contains(colour)) colours.add(colour);
        byte index = (byte) colours.indexOf(colour);
        for (int row = top; row < top + high; row++) Arrays.fill(rows[row], left, left + wide, index);
    }

    byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", head());
            chunk(out, "PLTE", palette());
            chunk(out, "IDAT", compressed());
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    private byte[] head() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {BITS, BY_PALETTE, 0, 0, 0});
        return bytes.toByteArray();
    }

    private byte[] palette() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int colour : colours) {
            bytes.write(colour >> 16);
            bytes.write(colour >> 8);
            bytes.write(colour);
        }
        return bytes.toByteArray();
    }

    private byte[] compressed() throws IOException {
        byte[] plain = plain();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(HEAD_OF_ZLIB);
        deflate(plain);
        deflated.writeTo(bytes);
        Adler32 sum = new Adler32();
        sum.update(plain);
        new DataOutputStream(bytes).writeInt((int) sum.getValue());
        return bytes.toByteArray();
    }

    private byte[] plain() {
        byte[] plain = new byte[height * (width + 1)];
        int at = 0;
        for (int row = 0; row < height; row++) {
            plain[at++] = UP;
            for (int column = 0; column < width; column++) {
                plain[at++] = (byte) (rows[row][column] - (row == 0 ? 0 : rows[row - 1][column]));
            }
        }
        return plain;
    }

    /** One block, the last one, with fixed codes. */
    private void deflate(byte[] plain) {
        bits(0b011, 3);
        int at = 0;
        while (at < plain.length) {
            symbol(plain[at] & 0xFF);
            int run = 1;
            while (at + run < plain.length && plain[at + run] == plain[at]) run++;
            at += 1 + repeat(run - 1, plain[at] & 0xFF);
        }
        symbol(END);
        bits(0, BITS - 1);
    }

    /** The byte before, so many times more. */
    private int repeat(int times, int value) {
        int left = times;
        while (left >= SHORTEST) {
            int length = Math.min(left, LONGEST);
            length(length);
            bits(0, DISTANCE_BITS);
            left -= length;
        }
        for (; left > 0; left--) symbol(value);
        return times;
    }

    /** The code of a length with its further bits: from the ninth on, four codes have one bit each, four have two, and so on. */
    private void length(int length) {
        if (length == LONGEST) {
            symbol(LAST_LENGTH);
            return;
        }
        int code = FIRST_LENGTH;
        int from = SHORTEST;
        while (length >= from + (1 << further(code))) from += 1 << further(code++);
        symbol(code);
        bits(length - from, further(code));
    }

    private static int further(int code) {
        return Math.max(0, (code - 261) / 4);
    }

    /** A fixed code, whose highest bit comes first. */
    private void symbol(int symbol) {
        if (symbol < 144) code(0x30 + symbol, 8);
        else if (symbol < END) code(0x190 + symbol - 144, 9);
        else if (symbol < 280) code(symbol - END, 7);
        else code(0xC0 + symbol - 280, 8);
    }

    private void code(int code, int length) {
        bits(Integer.reverse(code) >>> Integer.SIZE - length, length);
    }

    private void bits(int value, int count) {
        pending |= value << pendingBits;
        pendingBits += count;
        while (pendingBits >= BITS) {
            deflated.write(pending);
            pending >>>= BITS;
            pendingBits -= BITS;
        }
    }
}
