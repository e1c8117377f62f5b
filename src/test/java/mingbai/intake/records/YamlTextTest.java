package mingbai.intake.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import mingbai.format.YamlScalar;
import mingbai.intake.source.Texts;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.read.Reader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text holds, the record reads back as that text. */
class YamlTextTest {
    private static final List<String> PIECES = List.of("甲", "业务", "2024年", "3", "1.", "１","“", "”", "：", ":", ": ", " #", "#", "-", "- ",
            "'", "\"", "\\",
            "{", "}", "[",
            "]", ",", "，", "&", "*", "!", "|", ">", "%", "@", "`", "null", "true", "~", "12", "0x1", " ", "a", "APEC", "😀", "?", "? ", "=",
            "---", "...");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsBack(boolean localized) {
        Random random = new Random(7);
        String at = localized ? ".zh" : "";
        for (int round = 0; round < 3_000; round++) {
            String text = text(random);
            YamlText yaml = new YamlText(localized);
            yaml.text(0, "title", text).block(0, "text", List.of("甲" + text, text)).line(0, "scope: {zh: " + YamlScalar.flow(text) + "}");
            yaml.line(0, "number: " + YamlText.number(text));
            Map<String, String> read = read(yaml);
            assertEquals(text, read.get("title" + at), yaml.toString());
            assertEquals("甲" + text + "\n" + text + "\n", read.get("text" + at), yaml.toString());
            assertEquals(text, read.get("scope.zh"), yaml.toString());
            assertEquals(text, read.get("number"), yaml.toString());
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5) + 1; i > 0; i--) text.append(PIECES.get(random.nextInt(PIECES.size())));
        String stripped = Texts.strip(text.toString());
        return stripped.isEmpty() ? "甲" : stripped;
    }

    /** The scalars of a record by the keys above them. */
    private Map<String, String> read(YamlText yaml) {
        Reader.Read read = Reader.together(Reader.folder(folder), "content", new TreeMap<>(Map.of("items/01.yaml", yaml.toString())));
        assertTrue(read.problems().isEmpty(), read.problems() + yaml.toString());
        RawFile file = read.files().get("items/01.yaml");
        Map<String, String> scalars = new TreeMap<>();
        collect("", file.root().orElseThrow(), scalars);
        return scalars;
    }

    private static void collect(String key, Raw node, Map<String, String> scalars) {
        if (node instanceof Raw.Scalar scalar) scalars.put(key, scalar.value());
        if (node instanceof Raw.Sequence sequence) sequence.elements().forEach(element -> collect(key, element, scalars));
        if (node instanceof Raw.Mapping mapping) {
            mapping.entries().forEach(entry -> collect(key.isEmpty() ? entry.key() : key + "." + entry.key(), entry.value(), scalars));
        }
    }
}
