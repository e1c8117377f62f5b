package mingbai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.LibreOffice;
import mingbai.check.Check;
import mingbai.cli.Command;
import mingbai.language.Language;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.Reader;
import mingbai.words.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real publication imported again: from its source document, and from the Word, Excel, HTML and CSV files that another
 * program, LibreOffice, makes of its table. Each time the records say what those of the publication say, field for field.
 */
@Order(1)
class IntakeIT {
    private static final Path CONTENT = Path.of("content");
    private static final Path SOURCE = CONTENT.resolve("source/work-table.txt");

    /** Files by the names of what they were made from, by format. */
    private static final Map<String, Map<String, Path>> CONVERTED = new HashMap<>();

    @TempDir
    private static Path scratch;
    private static Publication publication;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() {
        publication = new Check("content", false).content(Reader.folder(CONTENT)).publication().orElseThrow();
        assertEquals(37, publication.items().size());
        for (TableFile table : List.of(new TableFile(publication, false), new TableFile(publication, true))) {
            Folders.write(scratch.resolve(table.name() + ".fodt"), table.document().getBytes(StandardCharsets.UTF_8));
            Folders.write(scratch.resolve(table.name() + ".fods"), table.spreadsheet().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The content folder without items. */
    private Path content() {
        Path content = folder.resolve("content");
        Folders.copy(CONTENT, content);
        Folders.delete(content.resolve("items"));
        return content;
    }

    /** Both tables of the file's kind are written in a format when the first is asked for. */
    private static Path converted(String file, String format) {
        String ending = file.substring(file.indexOf('.'));
        Map<String, Path> both = CONVERTED.computeIfAbsent(format, other -> {
            Path target = scratch.resolve("format-" + CONVERTED.size());
            List<Path> files = Stream.of("whole", "broken").map(table -> scratch.resolve(table + ending)).toList();
            List<Path> written = LibreOffice.converted(files, other, target);
            return Map.of("whole" + ending, written.get(0), "broken" + ending, written.get(1));
        });
        return both.get(file);
    }

    /** Imports a file, and gives what was printed as guesses. */
    private String assertGivesTheRecords(Path file) {
        Path content = content();
        Command command = Command.run(List.of("import", file.toString(), "--content", content.toString(), "--lang", "en"));
        assertEquals(0, command.code(), command.printed());
        assertEquals(List.of(), new Check("content", false).content(Reader.folder(content)).problems().stream()
                .filter(Problem::error).toList());
        List<Item> imported = new Check("content", false).content(Reader.folder(content)).publication().orElseThrow().items();
        assertEquals(publication.items().size(), imported.size());
        for (int i = 0; i < imported.size(); i++) assertEquals(fields(publication.items().get(i)), fields(imported.get(i)));
        return command.err();
    }

    /** What the official table says of an item. */
    private static Map<String, Object> fields(Item item) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("id", item.id());
        fields.put("number", item.position());
        fields.put("title", item.title().official());
        fields.put("text", item.text().official());
        fields.put("units", item.units().stream().map(unit -> unit.unit().id() + " " + unit.asPublished()).toList());
        fields.put("scope", item.scope().map(scope -> scope.text().official()));
        fields.put("regions", item.scope().map(scope -> scope.regions().stream().map(Region::id).toList()));
        fields.put("open-ended", item.scope().map(Cell.Scope::openEnded));
        return fields;
    }

    @Test
    void fromTheSourceDocument() throws IOException {
        String guesses = assertGivesTheRecords(SOURCE);
        assertTrue(guesses.contains("work-table.txt:30:2 import-unit-joined (guess): \"省工业和⏎信息化厅\" was joined"), guesses);
        assertTrue(guesses.contains("work-table.txt:116:2 import-not-stated (guess): Item 13 has no units"), guesses);
        assertEquals(Files.readString(CONTENT.resolve("items/17.yaml")).replaceAll("(?m)^(topics:| +en:).*\\n( {4}[A-Z].*\\n)?", ""),
                Files.readString(folder.resolve("content/items/17.yaml")));
    }

    @Test
    void fromTheSourceDocumentWithoutItsTabs() throws IOException {
        Path file = folder.resolve("table.txt");
        Files.writeString(file, Files.readString(SOURCE).replace("\t", ""));
        assertGivesTheRecords(file);
    }

    @Test
    void fromTheSourceDocumentInAnotherEncodingWithOtherLineEnds() throws IOException {
        Path file = folder.resolve("table.txt");
        Files.write(file, Files.readString(SOURCE).replace("\n", "\r\n").getBytes("GB18030"));
        assertTrue(assertGivesTheRecords(file).contains("read as GB18030"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "broken"})
    void fromWord(String table) {
        String guesses = assertGivesTheRecords(converted(table + ".fodt", "docx"));
        assertMissing(guesses);
        assertEquals(table.equals("broken"), guesses.contains("was joined to the unit's name \"省住房城乡建设厅\""), guesses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "broken"})
    void fromExcel(String table) {
        String guesses = assertGivesTheRecords(converted(table + ".fods", "xlsx"));
        assertMissing(guesses);
        assertTrue(guesses.contains("sheet \"联系人\" import-table-ignored (guess): This table has a head that is not known"), guesses);
    }

    @ParameterizedTest
    @CsvSource({"whole.fodt,StarWriter", "broken.fodt,StarWriter", "whole.fods,StarCalc", "broken.fods,StarCalc"})
    void fromHtml(String table, String program) {
        assertMissing(assertGivesTheRecords(converted(table, "html:HTML (" + program + ")")));
    }

    @ParameterizedTest
    @CsvSource({"44,76", "59,76", "9,76", "44,85"})
    void fromCsv(String separator, String encoding) {
        String options = "csv:Text - txt - csv (StarCalc):" + separator + ",34," + encoding + ",1";
        assertMissing(assertGivesTheRecords(LibreOffice.converted(scratch.resolve("broken.fods"), options, folder)));
    }

    @Test
    void fromItsOwnFiles() {
        for (String file : List.of("site/data/table.docx", "site/table.html")) {
            assertMissing(assertGivesTheRecords(Path.of(file)));
            Folders.delete(folder.resolve("content"));
        }
    }

    @Test
    void aUnitThatIsNotYetKnownIsAddedAndReported() throws IOException {
        Path content = content();
        Path units = content.resolve("units.yaml");
        Files.writeString(units, Files.readString(units).replace("zh: 山东出入境边防检查总站", "zh: 山东出入境边防检查站"));
        Import.Outcome outcome = Import.of(converted("broken.fodt", "docx"), content, Optional.empty());
        assertEquals(List.of("No unit is called \"山东出入境边防检查总站\"; an entry for it is added to units.yaml. "
                        + "Did you mean \"山东出入境边防检查站\"?"),
                outcome.problems().stream().filter(problem -> problem.rule() == Rule.IMPORT_UNIT_UNKNOWN)
                        .map(Messages.in(Language.EN)::message).distinct().toList());
    }

    private static void assertMissing(String guesses) {
        assertTrue(guesses.contains("Item 13 has no units; written as not-stated.")
                && guesses.contains("Item 13 has no scope; written as not-stated."), guesses);
        assertTrue(guesses.contains("\"省住建厅\" is another name of \"省住房城乡建设厅\"."), guesses);
    }
}
