package mingbai.render.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
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
import java.util.List;
import mingbai.Excerpt;
import mingbai.Folders;
import mingbai.MadeTables;
import mingbai.format.Digest;
import mingbai.plan.Output;
import mingbai.plan.Output.DataFile.Content;
import mingbai.plan.Output.DataFile.Format;
import mingbai.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Open data of tables with any columns: JSON, CSV and what describes them say the same. */
class ItemDataTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static OpenData data(MadeTables table) {
        return new OpenData(Plan.of(table.publication()), output -> new Digest(1, "0".repeat(64)));
    }

    private static JsonObject json(MadeTables table) {
        return JsonParser.parseString(text(data(table).of(new Output.DataFile(Format.JSON, Content.ITEMS, 1)))).getAsJsonObject();
    }

    private static JsonObject item(MadeTables table, int position) {
        return json(table).getAsJsonArray("items").get(position).getAsJsonObject();
    }

    private static List<NamedCsvRecord> csv(MadeTables table) throws IOException {
        byte[] csv = data(table).of(new Output.DataFile(Format.CSV, Content.ITEMS, 1));
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(new ByteArrayInputStream(csv))) {
            return reader.stream().toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void jsonIsAsItsSchemaSays(MadeTables table) {
        Schema schema = SCHEMAS.getSchema(text(data(table).of(new Output.SchemaFile(Content.ITEMS))), InputFormat.JSON);
        assertEquals(List.of(), mistakes(schema, json(table).toString()));
        Plan plan = Plan.of(table.publication());
        List<Output.ItemFile> files = plan.outputs().stream().filter(Output.ItemFile.class::isInstance).map(Output.ItemFile.class::cast)
                .toList();
        assertFalse(files.isEmpty());
        files.forEach(file -> assertEquals(List.of(), mistakes(schema, text(data(table).of(file)))));
        JsonObject spoilt = json(table);
        spoilt.getAsJsonArray("items").get(0).getAsJsonObject().addProperty("undeclared", "x");
        assertFalse(mistakes(schema, spoilt.toString()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bumen", "ftz7", "guofa", "jiaoyu", "minsheng", "zhongdian", "fujian", "shishi"})
    void jsonOfAPublicationIsAsItsSchemaSays(String name) {
        OpenData data = new OpenData(Plan.of(Excerpt.publication(Folders.RESOURCES.resolve("publications").resolve(name))),
                output -> new Digest(1, "0".repeat(64)));
        Schema schema = SCHEMAS.getSchema(text(data.of(new Output.SchemaFile(Content.ITEMS))), InputFormat.JSON);
        assertEquals(List.of(), mistakes(schema, text(data.of(new Output.DataFile(Format.JSON, Content.ITEMS, 1)))));
    }

    @ParameterizedTest
    @EnumSource
    void csvHasALineForEachRowAndTheFieldsOfTheDataPackage(MadeTables table) throws IOException {
        Plan plan = Plan.of(table.publication());
        Output.DataPackage files = plan.outputs().stream().filter(Output.DataPackage.class::isInstance).map(Output.DataPackage.class::cast)
                .findFirst().orElseThrow();
        String written = text(data(table).of(files));
        Schema rules = SCHEMAS.getSchema(Files.readString(Folders.RESOURCES.resolve("datapackage/datapackage.schema.json")),
                InputFormat.JSON);
        assertEquals(List.of(), mistakes(rules, written));
        JsonObject schema = JsonParser.parseString(written).getAsJsonObject().getAsJsonArray("resources").asList().stream()
                .map(JsonElement::getAsJsonObject).filter(resource -> resource.get("path").getAsString().equals("items.csv"))
                .findFirst().orElseThrow().getAsJsonObject("schema");
        List<NamedCsvRecord> lines = csv(table);
        assertEquals(table.publication().items().stream().mapToInt(item -> item.rows().size()).sum(), lines.size());
        List<String> fields = schema.getAsJsonArray("fields").asList().stream()
                .map(field -> field.getAsJsonObject().get("name").getAsString()).toList();
        assertEquals(lines.get(0).getHeader(), fields);
        List<String> key = schema.getAsJsonArray("primaryKey").asList().stream().map(JsonElement::getAsString).toList();
        assertEquals(lines.size(), lines.stream().map(line -> key.stream().map(line::getField).toList()).distinct().count());
        for (JsonElement field : schema.getAsJsonArray("fields")) {
            JsonObject of = field.getAsJsonObject();
            String name = of.get("name").getAsString();
            lines.forEach(line -> assertTrue(fits(of, line.getField(name)), name + ": " + line.getField(name)));
        }
    }

    private static boolean fits(JsonObject field, String value) {
        if (field.has("missingValues") && field.getAsJsonArray("missingValues").asList().stream()
                .anyMatch(missing -> missing.getAsString().equals(value))) return true;
        return switch (field.get("type").getAsString()) {
            case "integer" -> value.matches("[0-9]+");
            case "date" -> value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            default -> true;
        };
    }

    @Test
    void keysAreTheColumnsAndUnitsHaveRoles() {
        JsonObject item = item(MadeTables.GROUPED, 0);
        assertEquals(List.of("number", "id", "group", "title", "text", "units", "units-as-published", "scope", "limit", "topics", "page"),
                List.copyOf(item.keySet()));
        assertEquals("[{\"id\":\"u1\",\"as-published\":\"武汉海关\",\"role\":\"lead\"},"
                + "{\"id\":\"u2\",\"as-published\":\"省商务厅\",\"role\":\"support\"}]",
                item.get("units").toString());
        assertEquals("{\"zh\":\"武汉海关（牵头）\\n省商务厅（配合）\"}", item.get("units-as-published").toString());
        assertEquals("{\"zh\":\"2023年12月底前\",\"by\":\"2023-12-31\"}", item.get("limit").toString());
        assertEquals("g1", item.get("group").getAsString());
        assertEquals("not-stated", item(MadeTables.GROUPED, 2).get("scope").getAsString());
    }

    @Test
    void theItemsSayWhatTheirSourceIsMadeUpOf() {
        JsonObject grouped = json(MadeTables.GROUPED);
        assertEquals(List.of("lead", "support"), ids(grouped.getAsJsonArray("roles")));
        assertEquals(List.of("g1", "g2"), ids(grouped.getAsJsonArray("groups")));
        JsonObject source = grouped.getAsJsonArray("sources").get(0).getAsJsonObject();
        assertEquals("附件1", source.getAsJsonObject("above").get("zh").getAsString());
        assertEquals("注：标注“牵头”的为第一责任单位。", source.getAsJsonObject("below").get("zh").getAsString());
        JsonArray columns = json(MadeTables.TWO_ROW_HEAD).getAsJsonArray("sources").get(0).getAsJsonObject().getAsJsonArray("columns");
        assertEquals(List.of("group", "number", "text", "measures", "start", "end", "lead", "support"), ids(columns));
        assertEquals("{\"id\":\"lead\",\"is\":\"units\",\"head\":[{\"zh\":\"责任单位\"},{\"zh\":\"牵头单位\"}],\"role\":\"lead\"}",
                columns.get(6).toString());
    }

    private static List<String> ids(JsonArray records) {
        return records.asList().stream().map(record -> record.getAsJsonObject().get("id").getAsString()).toList();
    }

    @Test
    void oneNumberOverSeveralRowsHasParts() throws IOException {
        JsonObject item = item(MadeTables.PARTS, 1);
        assertEquals(List.of("number", "id", "title", "parts", "topics", "page"), List.copyOf(item.keySet()));
        assertEquals("{\"text\":{\"zh\":\"加装电梯60部。\"},\"person\":\"not-stated\","
                + "\"lead\":[{\"id\":\"u3\",\"as-published\":\"区市场监管局\",\"role\":\"lead\"}]}",
                item.getAsJsonArray("parts").get(1).toString());
        assertEquals(List.of("1 01 1 城镇新增就业9000人。", "2 02 1 改造小区11个。", "2 02 2 加装电梯60部。", "2 02 3 新增泊位800个。"),
                csv(MadeTables.PARTS).stream().map(line -> String.join(" ", line.getField("number"), line.getField("id"),
                        line.getField("part"), line.getField("text.zh"))).toList());
    }

    @Test
    void whatASourceDoesNotHaveIsNowhere() {
        assertEquals(List.of("id", "title", "text", "topics", "page"), List.copyOf(item(MadeTables.WITHOUT_UNITS, 0).keySet()));
        assertEquals(List.of("number", "id", "title", "units", "limit", "topics", "page"),
                List.copyOf(item(MadeTables.WITHOUT_TEXT, 0).keySet()));
        assertEquals("一", item(MadeTables.TEN, 0).get("number").getAsString());
        List<Content> written = Plan.of(MadeTables.WITHOUT_UNITS.publication()).downloads().data().stream().map(Output.DataFile::content)
                .distinct().toList();
        assertEquals(List.of(Content.ITEMS, Content.TABLE, Content.ALL), written);
    }

    private static List<String> mistakes(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
