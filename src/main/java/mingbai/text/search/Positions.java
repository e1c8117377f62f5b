package mingbai.text.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The positions of texts that hold a key, ascending, as the index writes them: gaps in groups of five bits, the lowest first. */
final class Positions {
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private byte[] written = new byte[4];
    private int length;
    private int last = -1;

    /** @param position behind the last one, or the same, which is written once */
    void add(int position) {
        if (position == last) return;
        int rest = position - last - 1;
        last = position;
        while (rest > 31) {
            append(32 | rest & 31);
            rest >>>= 5;
        }
        append(rest);
    }

    private void append(int digit) {
        if (length == written.length) written = Arrays.copyOf(written, 2 * length);
        written[length++] = (byte) BASE64.charAt(digit);
    }

    String written() {
        return new String(written, 0, length, StandardCharsets.ISO_8859_1);
    }
}
