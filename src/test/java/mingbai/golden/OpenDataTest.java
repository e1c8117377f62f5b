package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Workplace;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the data files' own descriptors say of them is true: JSON Schemas, the data package, sizes and hashes. */
class OpenDataTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    private Path folder;

    /** The real content and every small site. */
    static Stream<Path> contents() {
        Path sites = Folders.RESOURCES.resolve("sites");
        return Stream.concat(Stream.of(Path.of("content")),
                Folders.names(sites).stream().map(name -> sites.resolve(name).resolve("content")));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void jsonFilesAgreeWithTheirSchemas(Path content) throws IOException {
        Path data = data(content);
        for (String name : List.of("items", "units", "regions", "glossary")) {
            Schema schema = schema(data.resolve(name + ".schema.json"));
            assertEquals(List.of(), mistakes(schema, data.resolve(name + ".json")), name);
        }
        Schema items = schema(data.resolve("items.schema.json"));
        List<String> records = Folders.files(data.resolve("items"));
        assertFalse(records.isEmpty());
        for (String name : records) {
            assertEquals(List.of(), mistakes(items, data.resolve("items").resolve(name)), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"number\": 1,", "\"open-ended\": false", "\"publication\": "})
    void schemasRefuseWhatIsMissing(String taken) throws IOException {
        Path data = data(Folders.RESOURCES.resolve("sites/regions/content"));
        String spoilt = Files.readString(data.resolve("items.json")).replaceFirst(taken, taken.replaceFirst("\"", "\"x-"));
        assertFalse(schema(data.resolve("items.schema.json")).validate(spoilt, InputFormat.JSON).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("contents")
    void theDataPackageDescribesTheFilesAsTheyAre(Path content) throws Exception {
        Path data = data(content);
        Schema rules = schema(Folders.RESOURCES.resolve("datapackage/datapackage.schema.json"));
        assertEquals(List.of(), mistakes(rules, data.resolve("datapackage.json")));
        Set<String> described = new TreeSet<>();
        for (JsonElement element : read(data.resolve("datapackage.json")).getAsJsonArray("resources")) {
            JsonObject resource = element.getAsJsonObject();
            Path file = data.resolve(resource.get("path").getAsString());
            described.add(file.getFileName().toString());
            byte[] bytes = Files.readAllBytes(file);
            assertEquals(bytes.length, resource.get("bytes").getAsInt(), file.toString());
            String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertEquals("sha256:" + sum, resource.get("hash").getAsString(), file.toString());
            if (resource.has("schema")) assertTable(file, resource.getAsJsonObject("schema"));
        }
        Set<String> files = Folders.files(data).stream()
                .filter(name -> !name.matches("index\\.html|datapackage\\.json|.*\\.schema\\.json|items/.*"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(files, described);
    }

    private static void assertTable(Path file, JsonObject schema) throws IOException {
        List<String> fields = schema.getAsJsonArray("fields").asList().stream()
                .map(field -> field.getAsJsonObject().get("name").getAsString()).toList();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                assertEquals(fields, row.getHeader(), file.toString());
                assertFalse(row.getField("id").isEmpty(), file.toString());
                if (fields.contains("number")) Integer.parseInt(row.getField("number"));
            }
        }
    }

    private Path data(Path content) {
        Workplace work = Workplace.of(folder, content);
        assertEquals(0, work.build().code());
        return work.site().resolve("data");
    }

    private static Schema schema(Path file) throws IOException {
        return SCHEMAS.getSchema(Files.readString(file), InputFormat.JSON);
    }

    private static List<String> mistakes(Schema schema, Path file) throws IOException {
        return schema.validate(Files.readString(file), InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static JsonObject read(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }
}
