package mingbai.intake.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingbai.intake.Batch;
import mingbai.intake.Import;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Word documents do to tables: runs, paragraphs, breaks, merged cells, revisions, content controls. */
public class WordFileTest {
    public static final String HEAD = row(cell("序 号"), cell("改革事项"), cell("主要内容"), cell("责任单位"), cell("推广范围"));

    @TempDir
    private Path folder;
    private Batch batch;

    @BeforeEach
    void content() {
        batch = Batch.in(folder);
    }

    /** The smallest Word document with some body. */
    public static byte[] docx(String body) {
        return docx("", body);
    }

    /** @param doctype is before the document's root */
    public static byte[] docx(String doctype, String body) {
        return docx(doctype, body, new TreeMap<>());
    }

    /** @param parts further parts by their type, without their root, such as {@code numbering} */
    public static byte[] docx(String doctype, String body, SortedMap<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + parts.keySet().stream().map(type -> "<Override PartName='/word/" + type + ".xml' ContentType="
                    + "'application/vnd.openxmlformats-officedocument.wordprocessingml." + type + "+xml'/>").collect(Collectors.joining())
                    + "<Override PartName='/word/document.xml' ContentType="
                    + "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
            part(zip, "_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + "<Relationship Id='r' Target='word/document.xml' Type="
                    + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/></Relationships>");
            part(zip, "word/document.xml", doctype + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                    + "<w:body>" + body + "</w:body></w:document>");
            String relations = parts.keySet().stream().map(type -> "<Relationship Id='" + type + "' Target='" + type + ".xml' Type="
                    + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "'/>").collect(Collectors.joining());
            part(zip, "word/_rels/document.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + relations + "</Relationships>");
            for (Map.Entry<String, String> more : parts.entrySet()) {
                part(zip, "word/" + more.getKey() + ".xml",
                        "<w:" + more.getKey() + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                        + more.getValue() + "</w:" + more.getKey() + ">");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    public static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    /** A cell, its lines as paragraphs. */
    public static String cell(String text) {
        return "<w:tc><w:p>" + run(text.replace("\n", "</w:t></w:r></w:p><w:p><w:r><w:t>")) + "</w:p></w:tc>";
    }

    public static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>" + content + "</w:p></w:tc>";
    }

    public static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    public static String table(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }

    @Test
    void wordsBrokenOverRunsLinesAndParagraphsAreWhole() {
        Import.Outcome outcome = batch.read("batch.docx", docx(table(HEAD, row(cell("1"),
                "<w:tc><w:p>" + run("领事业务“一网") + "<w:proofErr/>" + run("通办”") + "</w:p></w:tc>",
                "<w:tc><w:p>" + run("使用Bank") + "<w:r><w:br/></w:r>" + run("of China的") + "<w:hyperlink>" + run("系统") + "</w:hyperlink>"
                        + "<w:r><w:noBreakHyphen/></w:r>" + run("甲。") + "</w:p></w:tc>",
                cell("省工业和\n信息化厅\n省商务厅"), cell("济南、青\n岛")))));
        String yaml = Batch.only(outcome);
        assertTrue(yaml.contains("zh: 领事业务“一网通办”\n") && yaml.contains("    使用Bank of China的系统-甲。\n"), yaml);
        assertTrue(yaml.contains("  - industry\n  - commerce\nscope:\n  zh: 济南、青岛\n  regions: [jinan, qingdao]\n"), yaml);
        assertTrue(Batch.guesses(outcome).contains(
                "batch.docx table 1 row 2 column 4 | \"省工业和⏎信息化厅\" was joined to the unit's name \"省工业和信息化厅\"."));
    }

    @Test
    void mergedCellsHoldForAllTheirPlaces() {
        String rows = HEAD + row(cell("1"), cell("甲"), cell("内容。"), cell("<w:vMerge w:val='restart'/>", run("省商务厅")),
                cell("<w:vMerge w:val='restart'/>", run("全省")))
                + row(cell("2"), cell("乙"), cell("内容。"), cell("<w:vMerge/>", ""), cell("<w:vMerge w:val='continue'/>", ""))
                + row(cell("3"), cell("丙"), cell("内容。"), cell("<w:gridSpan w:val='2'/>", ""));
        Import.Outcome outcome = batch.read("batch.docx", docx(table(rows)));
        assertEquals(List.of(), Batch.errors(outcome));
        assertTrue(outcome.drafts().get(1).yaml().contains("units:\n  - commerce\nscope:\n  zh: 全省\n"), outcome.drafts().get(1).yaml());
        assertTrue(outcome.drafts().get(2).yaml().endsWith("units: not-stated\nscope: not-stated\n"));
        assertEquals(List.of("batch.docx table 1 row 3 | \"责任单位\" of item 2 is in a merged cell: \"省商务厅\" from above holds here too.",
                "batch.docx table 1 row 3 | \"推广范围\" of item 2 is in a merged cell: \"全省\" from above holds here too.",
                "batch.docx table 1 row 4 column 4 | Item 3 has no units; written as not-stated.",
                "batch.docx table 1 row 4 column 4 | Item 3 has no scope; written as not-stated."), Batch.guesses(outcome));
    }

    @Test
    void aCellOverTwoRowsAndColumnsIsInTheFirstOfItsColumns() {
        Batch.assertInFirstColumn(batch.read("batch.docx", docx(table(HEAD
                + row(cell("1"), cell("甲"), cell("<w:gridSpan w:val='2'/><w:vMerge w:val='restart'/>", run("内容。")), cell("全省"))
                + row(cell("2"), cell("乙"), cell("<w:gridSpan w:val='2'/><w:vMerge/>", ""), cell("全省"))))));
    }

    /** A header that the document has as well, and a footer with nothing but the number of the page, are nothing that is lost. */
    @Test
    void theHeadAndFootOfPagesAreLeftOutAndTold() {
        String table = table(HEAD + row(cell("1"), cell("甲"), cell("内容。"), cell("省商务厅"), cell("全省")));
        assertEquals(List.of("batch.docx | What is here was not imported: the foot of pages (\"注：截至2月。\").",
                "batch.docx | What is here was not imported: the head of pages (\"征求意见稿\")."), around(table, "征求意见稿", "注：截至2月。"));
        assertEquals(List.of(), around(table, "省商务厅", "第 1 页 共 5 页"));
    }

    private List<String> around(String table, String header, String footer) {
        return Batch.guesses(batch.read("batch.docx", docx("", table, new TreeMap<>(Map.of("header", "<w:p>" + run(header) + "</w:p>",
                "footer", "<w:p>" + run(footer) + "</w:p>")))));
    }

    @Test
    void whatWordPutsTogetherAndWhatIsNotFilledInIsNoText() {
        String contents = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
                + "<w:sdtContent><w:p>" + run("目录甲1") + "</w:p></w:sdtContent></w:sdt>";
        String prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("点击输入") + "</w:sdtContent></w:sdt>";
        Import.Outcome outcome = batch.read("batch.docx", docx(contents + table(HEAD
                + row(cell("1"), cell("甲"), "<w:tc><w:p>" + run("内容。") + prompt + "</w:p></w:tc>", cell("省商务厅"), cell("全省")))));
        assertTrue(Batch.only(outcome).contains("    内容。\nunits:"), Batch.only(outcome));
        assertEquals(List.of("batch.docx table 1 row 2 column 3 | What is here was not imported: a prompt to fill something in (\"点击输入\").",
                "batch.docx | What is here was not imported: a table of contents (\"目录甲1\")."),
                Batch.guesses(outcome).stream().sorted().toList());
    }

    @Test
    void revisionsAreReadAsAcceptedAndThatIsTold() {
        String title = cell("", "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>" + run("新") + "</w:ins>" + run("事项"));
        Import.Outcome outcome = batch.read("batch.docx", docx(table(HEAD,
                "<w:tr><w:trPr><w:del/></w:trPr>" + cell("1") + cell("删") + cell("内容。") + cell("") + cell("") + "</w:tr>",
                row(cell("1"), title, cell("内容。"), cell("省商务厅"), cell("全省")))));
        assertTrue(Batch.only(outcome).contains("zh: 新事项\n"), Batch.only(outcome));
        assertEquals(List.of("batch.docx | The file holds tracked changes; read as if all were accepted."), Batch.guesses(outcome));
    }

    @Test
    void rowsAndCellsInContentControlsCountAndTablesWithinCellsAreTablesOfTheirOwn() {
        String inner = "<w:tc><w:p>" + run("内容。") + "</w:p><w:tbl>" + row(cell("里")) + "</w:tbl><w:p/></w:tc>";
        String controlled = "<w:sdt><w:sdtContent>" + row("<w:sdt><w:sdtContent>" + cell("1") + "</w:sdtContent></w:sdt>", cell("甲"),
                inner, cell("省商务厅"), cell("全省")) + "</w:sdtContent></w:sdt>";
        Import.Outcome outcome = batch.read("batch.docx",
                docx("<w:sdt><w:sdtContent>" + table(HEAD, controlled) + "</w:sdtContent></w:sdt>"));
        assertTrue(Batch.only(outcome).contains("    内容。\nunits:\n  - commerce\n"), Batch.only(outcome));
        assertEquals(1, Batch.guesses(outcome).size());
        assertTrue(Batch.guesses(outcome).get(0)
                .startsWith("batch.docx table 2 | This table has a head that is not known, and was not imported; its first row: \"里\"."));
    }

    @Test
    void aTableInATextBoxIsReadOnce() {
        String table = table(HEAD, row(cell("1"), cell("甲"), cell("内容。"), cell("省商务厅"), cell("全省")));
        Import.Outcome outcome = batch.read("batch.docx", docx("<w:p><w:r><AlternateContent><Choice><w:txbxContent>" + table
                + "</w:txbxContent></Choice><Fallback><w:txbxContent>" + table
                + "</w:txbxContent></Fallback></AlternateContent></w:r></w:p>"));
        assertTrue(Batch.only(outcome).contains("zh: 甲\n"));
        assertEquals(List.of(), Batch.guesses(outcome));
    }

    @Test
    void numbersThatWordIsNotToldHowToCountAreNotInvented() {
        String counted = cell("", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>");
        Import.Outcome outcome = batch.read("batch.docx", docx(table(HEAD, row(counted, cell("甲"), cell("内容。"), cell(""), cell("")),
                row(counted, cell("乙"), cell("内容。"), cell(""), cell("")))));
        assertEquals(List.of("items/01.yaml", "items/02.yaml"), Batch.names(outcome));
        assertTrue(Batch.guesses(outcome).contains("batch.docx table 1 row 3 column 1 | \"乙\" has no number; written as not-stated."));
    }

    @Test
    void charactersThatNobodySeesAreLeftOutAndThatIsTold() {
        Import.Outcome outcome = batch.read("batch.docx", docx(table(HEAD,
                row(cell("1"), cell("甲\u200B乙\u202E\u200E\u3164"), cell("内容。"), cell("省商务\uFEFF厅"), cell("全省")))));
        assertTrue(Batch.only(outcome).contains("zh: 甲乙\n") && Batch.only(outcome).contains("- commerce"));
        assertEquals("batch.docx table 1 row 2 column 2 | Characters that nobody sees were left out: U+200B U+202E U+200E U+3164.",
                Batch.guesses(outcome).get(0));
    }
}
