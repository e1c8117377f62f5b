package mingbai.text;

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
final class Readings {
    /** Behind the last Chinese character that has a reading. */
    private static final int END = 0x32400;
    private static final List<String> SYLLABLES = new ArrayList<>(List.of(""));
    /** By code point, the position of the syllable. */
    private static final short[] OF = new short[END];

    static {
        String table = table();
        for (int start = table.indexOf('\n') + 1, end; start < table.length(); start = end + 1) {
            end = table.indexOf('\n', start);
            int space = table.indexOf(' ', start);
            SYLLABLES.add(table.substring(start, space));
            for (int i = space + 1, c; i < end; i += Character.charCount(c)) {
                c = table.codePointAt(i);
                OF[c] = (short) (SYLLABLES.size() - 1);
            }
        }
    }

    private Readings() {}

    /** Absent: no reading is known. */
    static Optional<String> of(int character) {
        int syllable = character < END ? OF[character] : 0;
        return syllable == 0 ? Optional.empty() : Optional.of(SYLLABLES.get(syllable));
    }

    private static String table() {
        try (InputStream in = Readings.class.getResourceAsStream("readings.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
