package mingbai.text.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table of traditional characters is that of ICU; after an update of ICU, {@code -Dsimplified.accept} writes it anew. */
class SimplifiedTest {
    private static final Path FILE = Path.of("src/main/resources/mingbai/text/search/simplified.txt");

    @Test
    void areThoseOfIcu() throws IOException {
        String table = table();
        if (Boolean.getBoolean("simplified.accept")) Files.writeString(FILE, table);
        try (InputStream in = Simplified.class.getResourceAsStream("simplified.txt")) {
            assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).equals(table), "differs from ICU; see the class comment");
        }
    }

    @Test
    void onlyCharactersOfTextsAreListedAndNoneThatTheTextsHave() {
        assertEquals("関关關关電电", Simplified.pairs(List.of("海关", "电子")));
        assertEquals("", Simplified.pairs(List.of("人", "abc")));
        assertEquals("", Simplified.pairs(List.of("着", "著作权")).replaceAll("[^着著]", ""));
    }

    private static String table() {
        Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
        SortedMap<String, StringBuilder> characters = new TreeMap<>();
        for (char c = 0; c < Character.MIN_SURROGATE; c++) {
            String to = icu.transliterate(Character.toString(c));
            if (!Character.isIdeographic(c) || to.length() != 1 || to.charAt(0) == c) continue;
            characters.computeIfAbsent(to, key -> new StringBuilder()).append(c);
        }
        StringBuilder table = new StringBuilder(
                "# Simplified Chinese characters, each with its traditional ones (ICU, Traditional-Simplified). "
                + "A test compares and, with -Dsimplified.accept, writes it.\n");
        characters.forEach((to, all) -> table.append(to).append(all).append('\n'));
        return table.toString();
    }
}
