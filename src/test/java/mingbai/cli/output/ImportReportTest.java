package mingbai.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.golden.BadCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import tells programs: the same problems as people are reported, and what became of the records. */
class ImportReportTest {
    private static Schema schema;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = ImportReport.class.getResourceAsStream("import.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
        }
    }

    private JsonObject report(String bad) {
        Command command = reported(bad, "json");
        assertEquals(List.of(), schema.validate(command.out(), InputFormat.JSON).stream().map(Object::toString).toList());
        return JsonParser.parseString(command.out()).getAsJsonObject();
    }

    private Command reported(String bad, String format) {
        BadCase told = BadCase.of(bad);
        Command command = told.check(told.on(folder), "--format", format, "--lang", "en");
        assertEquals("", command.err());
        return command;
    }

    private static JsonObject first(JsonObject report) {
        return report.getAsJsonArray("problems").get(0).getAsJsonObject();
    }

    @ParameterizedTest
    @ValueSource(strings = {"import-file-missing", "import-source-unlike", "import-unit-unknown", "import-hidden", "import-changes",
        "import-formula-stale", "import-record-taken", "import-scope-unread", "import-table-ignored"})
    void followsItsSchema(String bad) {
        assertEquals(bad, first(report(bad)).get("rule").getAsString());
    }

    @Test
    void namesTheRecordsThatWouldBeWritten() {
        JsonObject report = report("import-cell-merged");
        assertEquals("dry-run", report.get("state").getAsString());
        assertEquals("batch.html", report.get("file").getAsString());
        assertEquals("[\"content/items/01.yaml\",\"content/items/02.yaml\"]", report.get("records").toString());
        assertEquals("{\"records\":2,\"errors\":0,\"guesses\":1}", report.get("counts").toString());
    }

    @Test
    void namesNoneWhereTheImportIsRefused() {
        JsonObject report = report("import-number-gap");
        assertEquals("refused", report.get("state").getAsString());
        assertEquals("[]", report.get("records").toString());
    }

    @Test
    void namesTheRecordsThatWereWrittenAndPrintsNothingElse() {
        Workplace work = BadCase.of("import-lines-joined").on(folder);
        Command command = Command.run(List.of("import", folder.resolve("batch.csv").toString(), "--content", work.content().toString(),
                "--format", "json"));
        assertEquals(0, command.code());
        assertEquals("", command.err());
        assertEquals("written", JsonParser.parseString(command.out()).getAsJsonObject().get("state").getAsString());
        assertEquals(List.of("01.yaml"), Folders.files(work.content().resolve("items")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"import-unit-unknown | 2 | 14 | -",
        "import-cell-shared | 3 | 27 | {\"table\":1,\"row\":2,\"column\":4}", "import-formula-stale | - | - | {\"sheet\":\"表1\"}",
        "import-formula-empty | - | - | {\"sheet\":\"表1\",\"cell\":\"A2\"}", "import-changes | - | - | -"})
    void saysWhereInTheFileAsFarAsThereAreLinesAndTables(String bad, Integer line, Integer column, String part) {
        JsonObject problem = first(report(bad));
        assertEquals(String.valueOf(line), String.valueOf(problem.get("line")));
        assertEquals(String.valueOf(column), String.valueOf(problem.get("column")));
        assertEquals(String.valueOf(part), String.valueOf(problem.get("part")));
    }

    @Test
    void aSarifLogHasNoLineWhereThereIsNone() {
        JsonObject result = SarifTest.results(reported("import-formula-empty", "sarif").out()).get(0);
        JsonObject location = result.getAsJsonArray("locations").get(0).getAsJsonObject();
        assertEquals("{\"artifactLocation\":{\"uri\":\"batch.xlsx\"}}", location.get("physicalLocation").toString());
        assertEquals("[{\"name\":\"sheet \\\"表1\\\" A2\",\"fullyQualifiedName\":\"sheet 表1/cell A2\"}]",
                location.get("logicalLocations").toString());
    }

    @Test
    void aGuessIsANoteOfSarif() {
        JsonObject result = SarifTest.results(reported("import-lines-joined", "sarif").out()).get(0);
        assertEquals("note", result.get("level").getAsString());
        assertFalse(result.getAsJsonArray("locations").get(0).getAsJsonObject().has("logicalLocations"));
    }

    @Test
    void anAnnotationSaysInWordsWhereItIs() {
        String command = reported("import-formula-empty", "github").out().lines().findFirst().orElse("");
        assertEquals("::error file=batch.xlsx,title=import-formula-empty::sheet \"表1\" A2: The formula has no value yet.%0A"
                + "Open the file in Excel and save it, then import again.", command);
        assertEquals("::notice file=batch.csv,line=2,col=3,title=import-lines-joined::Lines were joined at \"一网⏎通办\".%0A"
                + "Compare it with the source; what is wrong, correct in the file that is imported, and import it again.\n",
                reported("import-lines-joined", "github").out());
    }

    @Test
    void manyProblemsAreGatheredByRuleAndEachNewOneIsNamed() {
        Workplace work = Workplace.of(folder, "minimal");
        Folders.delete(work.content().resolve("items"));
        String rows = Stream.iterate(1, number -> number + 1).limit(30)
                .map(number -> ",甲" + number + ",乙。," + (number == 25 ? "#N/A" : "省商务厅") + ",全省\n").reduce("", String::concat);
        Folders.write(folder.resolve("batch.csv"), ("序号,改革事项,主要内容,负责单位,推广范围\n" + rows).getBytes(StandardCharsets.UTF_8));
        List<String> words = List.of("import", folder.resolve("batch.csv").toString(), "--content", work.content().toString(),
                "--lang", "en");
        List<String> lines = Command.run(words).err().lines().toList();
        assertTrue(lines.contains("import-not-stated (guess)  30 problems in 1 file"), lines.toString());
        assertEquals(29, lines.stream().filter(line -> line.matches("  \\S.* \"甲\\d+\" has no number; written as not-stated\\.")).count());
        assertEquals("1 error, 32 guesses. Nothing was written. Do what is said behind \"→\" and run this again.",
                lines.get(lines.size() - 1));
    }
}
