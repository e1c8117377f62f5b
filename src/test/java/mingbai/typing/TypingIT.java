package mingbai.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import mingbai.Folders;
import mingbai.cli.Command;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor gets while typing, from the real yaml-language-server and the schemas that are checked in. */
class TypingIT {
    @TempDir
    private static Path folder;
    private static Path content;
    private static LanguageServer server;

    @BeforeAll
    static void start() throws IOException {
        content = folder.resolve("内容");
        Folders.copy(Path.of("content"), content);
        server = LanguageServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void saysNothingAboutSoundRecords() throws IOException {
        List<String> records = Folders.files(content).stream().filter(file -> file.endsWith(".yaml")).toList();
        for (String file : records) {
            String text = Files.readString(content.resolve(file));
            assertTrue(text.startsWith("# yaml-language-server: $schema="), file);
            server.show(content.resolve(file), text);
        }
        for (String file : records) assertEquals(new JsonArray(), server.diagnostics(content.resolve(file)), file);
    }

    @Test
    void marksMistakesAtTheirLines() throws IOException {
        String text = sound();
        JsonArray unit = server.open(content.resolve("items/90.yaml"), text.replace("- pboc-jinan", "- pboc-jinna"));
        assertEquals(1, unit.size());
        assertEquals(line(text, "- pboc-jinan"), lineOf(unit.get(0)));
        JsonArray key = server.open(content.resolve("items/91.yaml"), text.replace("topics:", "topicz:"));
        assertEquals(1, key.size(), key.toString());
        assertEquals(line(text, "topics:"), lineOf(key.get(0)));
        assertTrue(key.get(0).getAsJsonObject().get("message").getAsString().contains("topicz"));
        JsonArray missing = server.open(content.resolve("items/92.yaml"), text.replaceFirst("(?m)^number: .*\n", ""));
        assertTrue(missing.get(0).getAsJsonObject().get("message").getAsString().contains("number"), missing.toString());
        JsonArray number = server.open(content.resolve("items/93.yaml"), text.replace("number: 17", "number: [17]"));
        assertEquals(line(text, "number: 17"), lineOf(number.get(0)));
    }

    @Test
    void offersIdsWithTheirNames() throws IOException {
        String text = sound().replace("  - pboc-jinan\n", "  - \n");
        Path file = content.resolve("items/94.yaml");
        server.open(file, text);
        JsonObject offered = offered(file, line(text, "  - "), 4, "qingdao-customs").orElseThrow();
        String documentation = offered.get("documentation").toString();
        assertTrue(documentation.contains("青岛海关") && documentation.contains("Qingdao Customs"), documentation);
        String region = text.replace("[shandong]", "[]").replace("regions: \n", "regions: []\n");
        Path other = content.resolve("items/95.yaml");
        server.open(other, region);
        int line = line(region, "regions: []");
        assertTrue(offered(other, line, region.lines().toList().get(line).indexOf('[') + 1, "weihai").isPresent());
    }

    @Test
    void offersKeys() throws IOException {
        String text = sound().replaceFirst("(?m)^topics: .*$", "t");
        Path file = content.resolve("items/96.yaml");
        server.open(file, text);
        int line = text.lines().toList().indexOf("t");
        assertTrue(offered(file, line, 1, "topics").isPresent());
        Path concept = content.resolve("glossary/new.yaml");
        String start = "# yaml-language-server: $schema=../schema/concept.schema.json\ntopic: finance\nd";
        server.open(concept, start);
        assertTrue(offered(concept, 2, 1, "definition").isPresent());
    }

    @Test
    void explainsAKeyInBothLanguages() throws IOException {
        String text = sound();
        Path file = content.resolve("items/97.yaml");
        server.open(file, text);
        String said = server.at("textDocument/hover", file, line(text, "scope:"), 2).toString();
        assertTrue(said.contains("“推广范围”，与原文逐字相同") && said.contains("“Scope”, verbatim"), said);
        String unit = server.at("textDocument/hover", file, line(text, "- pboc-jinan"), 6).toString();
        assertTrue(unit.contains("人民银行济南分行"), unit);
    }

    @Test
    void offersWhatASourceAndItsColumnsDeclare() throws IOException {
        String source = "# yaml-language-server: $schema=schema/publication.schema.json\nsources:\n  - file: source/table.txt\n";
        Path keys = content.resolve("declared.yaml");
        server.open(keys, source + "    i");
        assertTrue(offered(keys, 3, 5, "introduction").isPresent());
        Path columns = content.resolve("columns.yaml");
        server.open(columns, source + "    form: \n    columns:\n      - is: \n        m");
        assertTrue(offered(columns, 3, 10, "prose").isPresent());
        assertTrue(offered(columns, 5, 12, "units").isPresent());
        assertTrue(offered(columns, 6, 9, "merged").isPresent());
        JsonArray wrong = server.open(content.resolve("wrong.yaml"),
                source + "    columns:\n      - {is: unit, head: {zh: 单位, en: Units}}\n");
        assertTrue(StreamSupport.stream(wrong.spliterator(), false).anyMatch(problem -> lineOf(problem) == 4), wrong.toString());
    }

    /** Cells as published, time limits with their day, rows under one number, headings, items of another source. */
    @Test
    void knowsAllThatARecordCanSay() throws IOException {
        Path other = several();
        for (String file : Folders.files(other).stream().filter(name -> name.endsWith(".yaml")).toList()) {
            String text = Files.readString(other.resolve(file));
            String schema = file.startsWith("items/b-") ? "item-b" : file.startsWith("items/c-") ? "item-c"
                    : file.startsWith("items/") ? "item" : file.replace(".yaml", "");
            String line = "# yaml-language-server: $schema=" + (file.contains("/") ? "../" : "") + "schema/" + schema + ".schema.json\n";
            assertEquals(new JsonArray(), server.open(other.resolve(file), line + text), file);
        }
        String begins = "# yaml-language-server: $schema=../schema/item.schema.json\nnumber: 4\ntitle: 甲\n";
        String parts = "parts:\n  - {text: 乙。, lead: [data]}\n  - {text: 丙。, limit: {text: 6月底前, by: 2024-06-30}}\n";
        assertEquals(new JsonArray(), server.open(other.resolve("items/04.yaml"), begins + parts));
        assertTrue(server.open(other.resolve("items/05.yaml"), begins).toString().contains("lead"));
    }

    @Test
    void offersWhatAnotherSourceAndItsCellsHave() throws IOException {
        Path other = several();
        Path item = other.resolve("items/c-09.yaml");
        String text = "# yaml-language-server: $schema=../schema/item-c.schema.json\nnumber: \"9.\"\nsupport:\n  text: 甲\n"
                + "  are:\n    - id: data\n      role: \n";
        server.open(item, text);
        assertTrue(offered(item, 6, 12, "support").isPresent());
        Path key = other.resolve("items/c-08.yaml");
        server.open(key, text.replace("role: ", "role: lead") + "g");
        assertTrue(offered(key, 7, 1, "group").isPresent());
        assertTrue(offered(key, 7, 1, "scope").isEmpty(), "of another source");
        String said = server.at("textDocument/hover", item, 2, 2).toString();
        assertTrue(said.contains("配合单位"), said);
        Path groups = other.resolve("headings.yaml");
        server.open(groups, "# yaml-language-server: $schema=schema/groups.schema.json\ngroups:\n  - id: a\n    within: ");
        assertTrue(offered(groups, 3, 12, "people").isPresent());
    }

    /** Content of several sources with its schemas. */
    private static Path several() throws IOException {
        Path other = folder.resolve("几份原文");
        Folders.copy(Folders.RESOURCES.resolve("publications/fujian"), other);
        assertEquals(0, Command.run(List.of("schema", "--content", other.toString())).code());
        return other;
    }

    private static String sound() throws IOException {
        return Files.readString(content.resolve("items/17.yaml"));
    }

    private static Optional<JsonObject> offered(Path file, int line, int column, String label) {
        JsonElement result = server.at("textDocument/completion", file, line, column);
        return StreamSupport.stream(result.getAsJsonObject().getAsJsonArray("items").spliterator(), false).map(JsonElement::getAsJsonObject)
                .filter(item -> item.get("label").getAsString().equals(label)).findFirst();
    }

    private static int line(String text, String part) {
        List<String> lines = text.lines().toList();
        return lines.stream().filter(line -> line.contains(part)).findFirst().map(lines::indexOf).orElseThrow();
    }

    private static int lineOf(JsonElement diagnostic) {
        return diagnostic.getAsJsonObject().getAsJsonObject("range").getAsJsonObject("start").get("line").getAsInt();
    }
}
