package mingbai.text.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commonest reading of each Chinese character, from {@code readings.txt} beside this class: a syllable and its characters
 * a line. The table is ICU's; asking ICU itself takes half a second before the first answer.
 */
public final class Readings {
    /** Behind the last Chinese character that has a reading. */
    private static final int END = 0x32400;
    private static final List<String> SYLLABLES = new ArrayList<>(List.of(""));
    /** By code point, the position of the syllable. */
    private static final short[] OF = new short[END];

    /*
     * Byte by byte, because this is nearly always done before anything is compiled: decoding and walking over a string takes ten
     * times as long.
     */
    static {
        byte[] table = table();
        int start = 0;
        for (int i = 0; i < table.length; ) {
            int first = table[i];
            if (first >= 0) {
                if (first == ' ' && table[start] != '#') SYLLABLES.add(new String(table, start, i - start, StandardCharsets.US_ASCII));
                if (first == '\n') start = i + 1;
                i++;
            } else if ((first & 0xF0) == 0xE0) {
                OF[(first & 0x0F) << 12 | (table[i + 1] & 0x3F) << 6 | table[i + 2] & 0x3F] = (short) (SYLLABLES.size() - 1);
                i += 3;
            } else {
                OF[(first & 0x07) << 18 | (table[i + 1] & 0x3F) << 12 | (table[i + 2] & 0x3F) << 6 | table[i + 3] & 0x3F] =
                        (short) (SYLLABLES.size() - 1);
                i += 4;
            }
        }
    }

    private Readings() {}

    /** Absent: no reading is known. */
    public static Optional<String> of(int character) {
        int syllable = character < END ? OF[character] : 0;
        return syllable == 0 ? Optional.empty() : Optional.of(SYLLABLES.get(syllable));
    }

    private static byte[] table() {
        try (InputStream in = Readings.class.getResourceAsStream("readings.txt")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
