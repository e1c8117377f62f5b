package mingbai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mingbai.Folders;
import mingbai.intake.excel.ExcelFileTest;
import mingbai.intake.word.WordFileTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what their names say, and files that mean harm. */
class BrokenFilesTest {
    @TempDir
    private Path folder;
    private Batch batch;

    @BeforeEach
    void content() {
        batch = Batch.in(folder);
    }

    @ParameterizedTest
    @CsvSource({"batch.doc,This is a Word or Excel file of the old format", "batch.xls,This is a Word or Excel file of the old format",
            "batch.pdf,Files of this kind cannot be imported.", "batch,Files of this kind cannot be imported.",
            "batch.docx,The file cannot be opened", "batch.xlsx,The file cannot be opened", "batch.DOCX,The file cannot be opened"})
    void areToldByName(String name, String said) {
        assertTold(batch.read(name, "not a document"), name + " | " + said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch.docx", "batch.xlsx", "batch.csv"})
    void oldFormatsAreKnownByTheirFirstBytes(String name) {
        byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 2048);
        assertTold(batch.read(name, old), name + " | This is a Word or Excel file of the old format, or one with a password.");
    }

    @Test
    void thatAreMissingOrFoldersAreTold() {
        assertTold(batch.read(folder.resolve("none.docx")),
                "none.docx | There is no file \"none.docx\", and no file in its folder can be imported.");
        assertTold(batch.read(folder.resolve("content")),
                "content | There is no file \"content\", and no file in its folder can be imported.");
    }

    @Test
    void thatAreTooLargeAreTold() {
        assertTold(batch.read("batch.txt", new byte[(32 << 20) + 1]), "batch.txt | The file is too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch.docx", "batch.xlsx"})
    void emptyOnesAreTold(String name) {
        assertTold(batch.read(name, new byte[0]), name + " | The file cannot be opened");
    }

    @Test
    void aDocumentThatWouldUnpackToTooMuchIsTold() {
        assertTold(batch.read("batch.docx", WordFileTest.docx("<w:p/>".repeat(8 << 20))), "batch.docx | The file is too large");
    }

    @Test
    void aSheetThatWouldUnpackToTooMuchIsTold() {
        assertTold(batch.read("batch.xlsx", ExcelFileTest.smallest("", "<row/>".repeat(5 << 20))), "batch.xlsx | The file is too large");
    }

    @Test
    void aDocumentIsNotASheet() {
        assertTold(batch.read("batch.xlsx", WordFileTest.docx("<w:p/>")), "batch.xlsx | The file cannot be opened");
    }

    @Test
    void aSheetIsNotADocument() {
        assertTold(batch.read("batch.docx", ExcelFileTest.smallest("", "<row/>")), "batch.docx | The file cannot be opened");
    }

    @Test
    void elementsWithinEachOtherWithoutEndAreTold() {
        int depth = 100_000;
        assertTold(batch.read("batch.docx", WordFileTest.docx("<w:p>".repeat(depth) + "</w:p>".repeat(depth))),
                "batch.docx | The file cannot be opened");
    }

    /** As deep as the JDK's parser still reads. */
    @ParameterizedTest
    @CsvSource({"<w:p>, 4900", "<w:tbl><w:tr><w:tc>, 900"})
    void elementsWithinEachOtherDeeperThanAnybodyWritesAreTold(String open, int depth) {
        String close = open.replace("<", "</").replaceAll("(</w:tbl>)(</w:tr>)(</w:tc>)", "$3$2$1");
        assertTold(batch.read("batch.docx", WordFileTest.docx(open.repeat(depth) + close.repeat(depth))),
                "batch.docx | The file cannot be opened");
    }

    /** Each within a few seconds; it was minutes where work grew with the square of the file. */
    @ParameterizedTest
    @CsvSource({"batch.html, <table><tr><td>, 20000", "batch.html, <table><tr><td>字<br>, 20000", "batch.csv, 字, 3000000",
            "batch.csv, '\t', 3000000", "batch.txt, 字, 3000000"})
    void oneThingOverAndOverIsTold(String name, String thing, int times) {
        Import.Outcome outcome = assertTimeout(Duration.ofSeconds(60), () -> batch.read(name, thing.translateEscapes().repeat(times)));
        assertTold(outcome, name + " | ");
    }

    @Test
    void aCellOfManyLinesIsRead() {
        String head = "<tr><th>序号</th><th>改革事项</th><th>主要内容</th><th>负责单位</th><th>推广范围</th></tr>";
        String row = "<tr><td>1</td><td>标题</td><td>" + "字<br>".repeat(100_000) + "</td><td>省商务厅</td><td>全省</td></tr>";
        Import.Outcome outcome = assertTimeout(Duration.ofSeconds(60), () -> batch.read("batch.html", "<table>" + head + row + "</table>"));
        assertEquals(1, outcome.drafts().size());
        assertTrue(outcome.drafts().get(0).yaml().contains("字".repeat(100_000)));
    }

    @Test
    void aRowThatBeginsFarToTheRightHasNoMoreColumnsThanATable() {
        String row = "<w:tr><w:trPr><w:gridBefore w:val='9999'/></w:trPr><w:tc><w:p/></w:tc></w:tr>";
        assertTold(batch.read("batch.docx", WordFileTest.docx("<w:tbl>" + row.repeat(9000) + "</w:tbl>")), "batch.docx | ");
    }

    @Test
    void entitiesOfASheetAreNotFollowed() {
        String doctype = "<!DOCTYPE x [<!ENTITY secret 'secret'>]>";
        assertTold(batch.read("batch.xlsx", ExcelFileTest.smallest(doctype, "<row><c><v>&secret;</v></c></row>")),
                "batch.xlsx | The file cannot be opened");
    }

    @Test
    void entitiesOfXmlAreNotFollowed() {
        Folders.write(folder.resolve("secret"), "secret".getBytes(StandardCharsets.UTF_8));
        String doctype = "<!DOCTYPE x [<!ENTITY secret SYSTEM '" + folder.resolve("secret").toUri() + "'>]>";
        String table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>序号&secret;</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        Import.Outcome outcome = batch.read("batch.docx", WordFileTest.docx(doctype, table));
        assertTold(outcome, "batch.docx | The file cannot be opened");
    }

    @Test
    void entitiesOfXmlThatGrowAreNotFollowed() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            doctype.append("<!ENTITY a").append(i).append(" '&a").append(i - 1).append(";&a").append(i - 1).append(";'>");
        }
        byte[] bomb = WordFileTest.docx(doctype + "]>", "<w:p>&a29;</w:p>");
        assertTimeout(Duration.ofSeconds(10), () -> assertTold(batch.read("batch.docx", bomb), "batch.docx | The file cannot be opened"));
    }

    /** Bytes of a good file changed at random: whatever comes of it, it is reported or read, never thrown. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "html", "csv", "txt"})
    void changedAtRandomNeverThrow(String ending) {
        byte[] good = ending.equals("docx") ? Folders.read(Path.of("site/data/table.docx"))
                : ending.equals("xlsx") ? Folders.read(Path.of("site/data/all.xlsx"))
                : ending.equals("html") ? Folders.read(Path.of("site/table.html"))
                : Folders.read(Path.of("content/source/work-table.txt"));
        Random random = new Random(20);
        for (int round = 0; round < 12; round++) {
            byte[] bytes = Arrays.copyOf(good, round % 3 == 0 ? random.nextInt(good.length) : good.length);
            for (int i = 0; i < round * 3; i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            Import.Outcome outcome = batch.read("batch." + ending, bytes);
            assertTrue(outcome.refused() || !outcome.drafts().isEmpty(), "round " + round);
        }
    }

    private static void assertTold(Import.Outcome outcome, String said) {
        List<String> errors = Batch.errors(outcome);
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).startsWith(said), errors.toString());
        assertTrue(outcome.refused());
        assertEquals(List.of(), outcome.drafts());
    }
}
