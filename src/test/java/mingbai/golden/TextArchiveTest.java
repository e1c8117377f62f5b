package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text holds of files is their bytes, and what one reads of it is what is there. */
class TextArchiveTest {
    private static final String TEXT = """
            What is wrong,
            in two lines.

            -- remove: content/units.yaml --
            -- content/empty.yaml --

            -- content/blank-end.yaml --
            a: 1


            -- theme/a b.css --
            i {}
            -- printed: en --
            told
            """;

    @Test
    void hasWordsAndThenSections() {
        TextArchive text = TextArchive.parse(TEXT);
        assertEquals("What is wrong,\nin two lines.", text.about());
        assertEquals(List.of("remove: content/units.yaml", "content/empty.yaml", "content/blank-end.yaml", "theme/a b.css", "printed: en"),
                List.copyOf(text.sections().keySet()));
        assertEquals(List.of("", "", "a: 1\n\n", "i {}\n", "told\n"),
                text.sections().values().stream().map(TextArchiveTest::utf8).toList());
    }

    @Test
    void isWrittenAnewInOneSectionAlone() {
        assertEquals(TEXT.replace("told\n", "told\n\notherwise\n"), with("printed: en", "told\n\notherwise\n"));
        assertEquals(TEXT.replace("a: 1\n\n", "b\n"), with("content/blank-end.yaml", "b\n"));
        assertEquals(TEXT.replace("empty.yaml --\n", "empty.yaml --\nfull\n"), with("content/empty.yaml", "full\n"));
        assertEquals(TEXT + "\n-- printed: zh --\n新\n", with("printed: zh", "新\n"));
    }

    private static String with(String name, String content) {
        return TextArchive.with(TEXT, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * No end of the last line, other ends of lines, spaces and tabs at an end, marks, what has no width, backslashes beside it, no
     * text at all.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n", "a", "a\r\nb\n", "a \nb\t\n\u3000\n", "\ta\t1\n", "-- a --\n", "\uFEFFa\n",
            "a\u202E\\n\\\n", "\\", "a\u00A0e\u0301\u2028\u0000", "\u2800\u3164\uE000\uDB40\uDC41\n", "plain \\n and \\u{41}\n"})
    void keepsEveryByte(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        assertKept(bytes);
        assertKept(content.getBytes(StandardCharsets.UTF_16));
    }

    private static void assertKept(byte[] bytes) {
        String text = TextArchive.with(TextArchive.with("About.\n", "a", bytes), "b", bytes);
        assertArrayEquals(bytes, TextArchive.parse(text).sections().get("a"), text);
        assertArrayEquals(bytes, TextArchive.parse(text).sections().get("b"), text);
    }

    @Test
    void showsWhatIsThere() {
        assertEquals("(escaped) --\n\\u{FEFF}a\\u{202E}\\r\nb\\s\n\\\\n\\\n",
                shown("\uFEFFa\u202E\r\nb \n\\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("(base64) --\nzfg=\n", shown(new byte[] {(byte) 0xCD, (byte) 0xF8}));
        assertEquals("--\n1\t网上　办理。\\n\n", shown("1\t网上　办理。\\n\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static String shown(byte[] content) {
        return TextArchive.with("About.\n", "a", content).replace("About.\n\n-- a ", "");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThrows(IllegalArgumentException.class, () -> TextArchive.parse("About.\n\n-- a --\n1\n-- a --\n2\n"));
        assertThrows(IllegalArgumentException.class, () -> TextArchive.parse("About.\n\n-- a (escaped) --\n\\q\n"));
        assertThrows(IllegalArgumentException.class, () -> TextArchive.parse("About.\n\n-- a (base64) --\n=\n"));
    }

    /** A misspelt section would be a case that proves nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"contents/a.yaml", "a.yaml", "remove:content", "grow: content/a.yaml 5 bytes", "command: build", "last/a.yaml",
            "printed.en", "printed: fr"})
    void aCaseHasNoOtherSections(String name) {
        assertRefused("-- " + name + " --\n");
    }

    @Test
    void aCaseHasWhatIsPrintedAtItsEndAndNothingBelowADirective() {
        assertRefused("-- printed: en --\ntold\n\n-- content/a.yaml --\na: 1\n");
        assertRefused("-- remove: content/a.yaml --\na: 1\n");
    }

    private static void assertRefused(String sections) {
        TextArchive text = TextArchive.parse("About.\n\n" + sections);
        assertThrows(IllegalArgumentException.class, () -> new BadCase(Path.of("case.txt"), text.sections()), sections);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
