package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingbai.Folders;
import mingbai.cli.Command;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the data files' own descriptors say of them is true: JSON Schemas, the data package, sizes and hashes. */
class OpenDataTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @MethodSource("mingbai.golden.GoldenSite#editions")
    void jsonFilesAgreeWithTheirSchemas(SortedMap<String, byte[]> edition) {
        for (String name : List.of("items", "units", "regions", "glossary")) {
            assertEquals(edition.containsKey("data/" + name + ".json"), edition.containsKey("data/" + name + ".schema.json"), name);
            if (!edition.containsKey("data/" + name + ".json")) continue;
            Schema schema = schema(text(edition, "data/" + name + ".schema.json"));
            assertEquals(List.of(), mistakes(schema, text(edition, "data/" + name + ".json")), name);
        }
        Schema items = schema(text(edition, "data/items.schema.json"));
        List<String> records = edition.keySet().stream().filter(path -> path.startsWith("data/items/")).toList();
        assertFalse(records.isEmpty());
        records.forEach(path -> assertEquals(List.of(), mistakes(items, text(edition, path)), path));
    }

    /** The same of tables with blank numbers and heads, sums in their columns, and cells that say that there is none. */
    @ParameterizedTest
    @ValueSource(strings = {"wuhao", "tonghao", "wulan", "xiaojihang", "fanwei"})
    void itemsOfTablesAgreeWithTheirSchemas(String document, @TempDir Path folder) {
        Path content = folder.resolve("content");
        Command.run(List.of("new", "publication", content.toString(), "--from",
                Folders.RESOURCES.resolve("documents").resolve(document).resolve("table.html").toString()));
        Path site = folder.resolve("site");
        Command built = Command.run(List.of("build", "--content", content.toString(), "--out", site.toString()));
        assertEquals(0, built.code(), built.printed());
        Schema schema = schema(new String(Folders.read(site.resolve("data/items.schema.json")), StandardCharsets.UTF_8));
        assertEquals(List.of(), mistakes(schema, new String(Folders.read(site.resolve("data/items.json")), StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"number\": 1,", "\"open-ended\": false", "\"publication\": "})
    void schemasRefuseWhatIsMissing(String taken) {
        SortedMap<String, byte[]> edition = new GoldenSite("regions").expected();
        String items = text(edition, "data/items.json");
        String spoilt = items.replaceFirst(taken, taken.replaceFirst("\"", "\"x-"));
        assertNotEquals(items, spoilt);
        assertFalse(mistakes(schema(text(edition, "data/items.schema.json")), spoilt).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("mingbai.golden.GoldenSite#editions")
    void theDataPackageDescribesTheFilesAsTheyAre(SortedMap<String, byte[]> edition) throws Exception {
        Schema rules = schema(Files.readString(Folders.RESOURCES.resolve("datapackage/datapackage.schema.json")));
        String written = text(edition, "data/datapackage.json");
        assertEquals(List.of(), mistakes(rules, written));
        Set<String> described = new TreeSet<>();
        for (JsonElement element : JsonParser.parseString(written).getAsJsonObject().getAsJsonArray("resources")) {
            JsonObject resource = element.getAsJsonObject();
            String path = "data/" + resource.get("path").getAsString();
            described.add(path);
            byte[] bytes = edition.get(path);
            assertEquals(bytes.length, resource.get("bytes").getAsInt(), path);
            String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertEquals("sha256:" + sum, resource.get("hash").getAsString(), path);
            if (resource.has("schema")) assertTable(path, bytes, resource.getAsJsonObject("schema"));
        }
        Set<String> files = edition.keySet().stream().filter(path -> path.startsWith("data/"))
                .filter(path -> !path.matches("data/(index\\.html|datapackage\\.json|.*\\.schema\\.json|items/.*)"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(files, described);
    }

    private static void assertTable(String path, byte[] csv, JsonObject schema) throws IOException {
        List<String> fields = schema.getAsJsonArray("fields").asList().stream()
                .map(field -> field.getAsJsonObject().get("name").getAsString()).toList();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(new ByteArrayInputStream(csv))) {
            for (NamedCsvRecord row : reader) {
                assertEquals(fields, row.getHeader(), path);
                assertFalse(row.getField("id").isEmpty(), path);
                if (fields.contains("number")) Integer.parseInt(row.getField("number"));
            }
        }
    }

    private static Schema schema(String json) {
        return SCHEMAS.getSchema(json, InputFormat.JSON);
    }

    private static List<String> mistakes(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static String text(SortedMap<String, byte[]> edition, String path) {
        return new String(edition.get(path), StandardCharsets.UTF_8);
    }
}
