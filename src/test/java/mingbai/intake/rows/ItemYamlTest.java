package mingbai.intake.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import mingbai.intake.source.Texts;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.model.Kind;
import mingbai.model.Unit;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.read.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a text holds, the record reads back as that text. */
class ItemYamlTest {
    private static final List<String> PIECES = List.of("甲", "业务", "“", "”", "：", ":", ": ", " #", "#", "-", "- ", "'", "\"", "\\",
            "{", "}", "[",
            "]", ",", "，", "&", "*", "!", "|", ">", "%", "@", "`", "null", "true", "~", "12", "0x1", " ", "a", "APEC", "😀", "?", "? ", "=",
            "---", "...");

    @TempDir
    private Path folder;

    @Test
    void readsBack() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            String text = text(random);
            ItemYaml yaml = new ItemYaml(Languages.ALL);
            yaml.number(1);
            yaml.title(text);
            yaml.text(List.of("甲" + text, text));
            yaml.noUnits();
            yaml.scope(text, List.of("jinan", "qingdao"), true);
            Map<String, String> read = read(yaml);
            assertEquals(text, read.get("title.zh"), yaml.toString());
            assertEquals("甲" + text + "\n" + text + "\n", read.get("text.zh"), yaml.toString());
            assertEquals(text, read.get("scope.zh"), yaml.toString());
            assertEquals("true", read.get("scope.open-ended"), yaml.toString());
        }
    }

    @Test
    void ofOneLanguageEachTextIsAlone() {
        ItemYaml yaml = new ItemYaml(new Languages(List.of(Language.ZH)));
        yaml.title("甲");
        yaml.text(List.of("乙", "丙"));
        yaml.scope("全省", List.of("shandong"), false);
        assertEquals("""
                # yaml-language-server: $schema=../schema/item.schema.json
                title: 甲
                text: |
                  乙
                  丙
                scope:
                  text: 全省
                  regions: [shandong]
                """, yaml.toString());
    }

    @Test
    void unitsByAnotherNameReadBack() {
        Unit unit = new Unit("a", LocalizedText.of("甲", Optional.empty()), Optional.empty(), List.of("乙, 丙: 丁"), new Kind("k",
                LocalizedText.of("类", Optional.empty()), 1), Optional.empty(), Optional.empty(), List.of());
        ItemYaml yaml = new ItemYaml(Languages.ALL);
        yaml.units(List.of(new NameIndex.Name(unit, "乙, 丙: 丁"), new NameIndex.Name(unit, "甲")));
        assertEquals("""
                # yaml-language-server: $schema=../schema/item.schema.json
                units:
                  - {id: a, as-published: "乙, 丙: 丁"}
                  - a
                """, yaml.toString());
        assertEquals("乙, 丙: 丁", read(yaml).get("units.as-published"));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5) + 1; i > 0; i--) text.append(PIECES.get(random.nextInt(PIECES.size())));
        String stripped = Texts.strip(text.toString());
        return stripped.isEmpty() ? "甲" : stripped;
    }

    /** The scalars of a record by the keys above them. */
    private Map<String, String> read(ItemYaml yaml) {
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
