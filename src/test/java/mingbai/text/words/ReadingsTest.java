package mingbai.text.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import mingbai.text.Pinyin;
import org.junit.jupiter.api.Test;

/** The table of readings is that of ICU; after an update of ICU, {@code -Dreadings.accept} writes it anew. */
class ReadingsTest {
    private static final Path FILE = Path.of("src/main/resources/mingbai/text/words/readings.txt");

    @Test
    void areThoseOfIcu() throws IOException {
        String table = table();
        if (Boolean.getBoolean("readings.accept")) Files.writeString(FILE, table);
        try (InputStream in = Readings.class.getResourceAsStream("readings.txt")) {
            assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).equals(table), "differs from ICU; see the class comment");
        }
        assertEquals("gun", Pinyin.reading('丨'));
        assertEquals("biang", Pinyin.reading(0x30EDE));
    }

    private static String table() {
        Transliterator icu = Transliterator.getInstance("Han-Latin");
        SortedMap<String, StringBuilder> characters = new TreeMap<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (!Character.isIdeographic(c)) continue;
            String character = Character.toString(c);
            String reading = Pinyin.typed(icu.transliterate(character));
            if (reading.equals(Pinyin.typed(character))) continue;
            characters.computeIfAbsent(reading, key -> new StringBuilder()).append(character);
        }
        StringBuilder table = new StringBuilder("# The commonest reading of each Chinese character (ICU, Han-Latin), as people type it. "
                + "A test compares and, with -Dreadings.accept, writes it.\n");
        characters.forEach((reading, all) -> table.append(reading).append(' ').append(all).append('\n'));
        return table.toString();
    }
}
