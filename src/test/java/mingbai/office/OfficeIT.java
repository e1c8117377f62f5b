package mingbai.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mingbai.FirstPublication;
import mingbai.Folders;
import mingbai.LibreOffice;
import mingbai.MadeTables;
import mingbai.Programs;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.plan.Plan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Word and Excel files of the real publication as another program, LibreOffice, opens and prints them. */
@Order(7)
class OfficeIT {
    /** As checked in: EditionTest has proven that it is what is built. */
    private static final Path DATA = Path.of("site/data");

    @TempDir
    private static Path scratch;

    @Test
    void theWordTableIsTheSourceLetterByLetter() throws IOException {
        String text = Files.readString(converted("table.docx", "txt:Text (encoded):UTF8"));
        String source = Files.readString(Path.of("content/source/work-table.txt"));
        assertEquals(letters(source), letters(text));
    }

    @Test
    void everyPageOfTheWordTableIsLandscapeAndBeginsWithTheHeads() throws IOException {
        Programs.require("pdftotext");
        Path pdf = converted("table.docx", "pdf");
        String info = Programs.run(scratch, "pdfinfo", "-f", "1", "-l", "999", pdf.toString());
        int pages = Integer.parseInt(info.replaceAll("(?s).*Pages:\\s+(\\d+).*", "$1"));
        assertTrue(pages > 2, info);
        assertEquals(pages, Pattern.compile("Page +\\d+ size: +841\\.\\d+ x 595\\.\\d+ pts \\(A4\\)").matcher(info).results()
                .count(), info);
        for (int page = 1; page <= pages; page++) {
            String number = String.valueOf(page);
            String text = letters(Programs.run(scratch, "pdftotext", "-layout", "-f", number, "-l", number, pdf.toString(), "-"));
            assertTrue(text.contains("序号改革事项主要内容负责单位推广范围"), "page " + page + ": " + text);
            assertTrue(text.endsWith("—" + page + "—"), text);
        }
    }

    @Test
    void whereTheSourceHasOneEmptyCellTheWordTableHasOne() throws IOException {
        Document table = xml(converted("table.docx", "fodt"));
        List<Element> spanned = table.select("table|table-cell[table:number-columns-spanned]");
        assertEquals(1, spanned.size());
        assertEquals("2", spanned.get(0).attr("table:number-columns-spanned"));
        assertEquals("", spanned.get(0).text());
        assertEquals("13", spanned.get(0).parent().child(0).text());
        assertEquals(1, table.select("table|table-header-rows").size());
    }

    @Test
    void theWorkbookHoldsEveryRecordWithFilterHeadAndWidths() throws IOException {
        Document book = xml(converted("all.xlsx", "fods"));
        List<Element> sheets = book.select("table|table");
        assertEquals(List.of("事项 Items", "负责单位 Units", "地区 Regions", "术语表 Glossary", "说明 About"),
                sheets.stream().map(sheet -> sheet.attr("table:name")).toList());
        List<String> contents = List.of("items", "units", "regions", "glossary");
        for (int i = 0; i < contents.size(); i++) {
            assertEquals(1 + records(contents.get(i)).size(), rows(sheets.get(i)).size(), contents.get(i));
        }
        assertEquals(5, book.select("table|database-range[table:display-filter-buttons=true]").size());
        for (int sheet = 1; sheet <= sheets.size(); sheet++) {
            assertEquals("1 frozen", frozen(sheet), "LibreOffice does not write how a sheet is viewed, so the file itself is asked");
        }
        assertNotEquals(1, book.select("style|table-column-properties").stream().map(width -> width.attr("style:column-width"))
                .distinct().count());
        assertTrue(book.select("[table:formula]").isEmpty());
    }

    @Test
    void theWorkbooksTextsAreThoseOfTheRecords() throws IOException {
        List<List<String>> rows = rows(xml(converted("all.xlsx", "fods")).select("table|table").get(0));
        List<JsonObject> records = records("items");
        for (int i = 0; i < records.size(); i++) {
            JsonObject record = records.get(i);
            List<String> row = rows.get(i + 1);
            assertEquals(record.get("number").getAsString(), row.get(0));
            assertEquals(letters(record.getAsJsonObject("title").get("zh").getAsString()), letters(row.get(1)));
            assertEquals(letters(record.getAsJsonObject("text").get("zh").getAsString()), letters(row.get(2)));
            assertEquals(letters(record.getAsJsonObject("text").get("en").getAsString()), letters(row.get(6)));
        }
        assertEquals(List.of("原文未列明", "原文未列明"), rows.get(13).subList(3, 5));
        assertFalse(rows.get(1).contains("原文未列明"));
    }

    /** LibreOffice reads the cells of a site whose translation begins like formulas and is longer than a cell. */
    @Test
    void textsStayTextsAndFitTheirCells() throws IOException {
        String pairs = "😀".repeat(16_400); // longer than a cell, and still no page that is too large
        String letters = "n".repeat(900); // titles are no longer
        Workplace work = Workplace.of(scratch.resolve("odd"), "minimal");
        Folders.copy(FirstPublication.THEME, work.theme()); // its lists go on in parts, for so long a text
        Folders.write(work.content().resolve("items/01.yaml"), String.join("\n", "number: 1",
                "title: {zh: 一网通办, en: '-" + letters + "'}", "text: {zh: 网上办理。, en: '" + pairs + "'}", "units: [commerce]",
                "scope: {zh: 全省, en: '=SUM(A:A)', regions: [shandong]}", "").getBytes(StandardCharsets.UTF_8));
        Command command = work.build("--lang", "en");
        assertEquals(0, command.code(), command.printed());
        Document book = xml(LibreOffice.converted(work.site().resolve("data/all.xlsx"), "fods", work.folder()));
        assertTrue(book.select("[table:formula]").isEmpty());
        List<String> row = rows(book.select("table|table").get(0)).get(1);
        assertEquals("=SUM(A:A)", row.get(8));
        assertEquals("-" + letters, row.get(5));
        String cut = row.get(6);
        assertTrue(cut.length() > 32_700 && cut.length() <= 32_767, String.valueOf(cut.length()));
        assertTrue(cut.matches("(😀)+……（以下从略，见网页 cut, see the page）"), cut.substring(cut.length() - 60));
    }

    @Test
    void headsOfTwoRowsAndHeadingsBesideTheirRowsAreMerged() throws IOException {
        Path file = scratch.resolve("two-row-head.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            WordDocument.write(Plan.of(MadeTables.TWO_ROW_HEAD.publication()), out);
        }
        Document table = xml(LibreOffice.converted(file, "fodt", scratch));
        assertEquals(List.of("时间安排", "责任单位"), texts(table, "table|table-cell[table:number-columns-spanned=2]"));
        assertEquals(List.of("重点任务", "序号", "主要内容", "推进措施", "一、建强乡村学校"), texts(table, "table|table-cell[table:number-rows-spanned=2]"));
        assertEquals(2, table.select("table|table-header-rows > table|table-row").size());
    }

    @Test
    void daysAreDaysAndOfWhatThereIsNotThereIsNoSheet() throws IOException {
        Path file = scratch.resolve("grouped.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Spreadsheet.write(Plan.of(MadeTables.GROUPED.publication()), out);
        }
        Document book = xml(LibreOffice.converted(file, "fods", scratch));
        assertEquals(List.of("事项", "分组", "责任单位", "地区", "说明"),
                book.select("table|table").stream().map(sheet -> sheet.attr("table:name")).toList());
        assertEquals(List.of("2023-12-31", "2024-06-30"),
                book.select("[office:date-value]").stream().map(cell -> cell.attr("office:date-value")).toList());
    }

    private static List<String> texts(Document of, String cells) {
        return of.select(cells).stream().map(Element::text).toList();
    }

    @Test
    void neitherFileSaysWhenOrWhereItWasMade() throws IOException {
        for (String file : List.of("all.xlsx", "table.docx")) {
            String core = part(DATA.resolve(file), "docProps/core.xml");
            assertTrue(core.contains("1980-02-01T00:00:00Z</dcterms:created>"), core);
            assertTrue(core.contains("1980-02-01T00:00:00Z</dcterms:modified>"), core);
            assertTrue(core.contains("<dc:title>") && core.contains("<dc:subject>"), core);
            try (ZipFile zip = new ZipFile(DATA.resolve(file).toFile())) {
                List<? extends ZipEntry> entries = zip.stream().toList();
                assertEquals("[Content_Types].xml", entries.get(0).getName());
                entries.forEach(entry -> assertEquals(LocalDateTime.of(1980, 2, 1, 0, 0), entry.getTimeLocal()));
            }
        }
    }

    private static String frozen(int sheet) throws IOException {
        String part = part(DATA.resolve("all.xlsx"), "xl/worksheets/sheet" + sheet + ".xml");
        Element pane = Jsoup.parse(part, Parser.xmlParser()).selectFirst("pane");
        return pane.attr("ySplit") + " " + pane.attr("state");
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path converted(String file, String format) {
        return LibreOffice.converted(DATA.resolve(file), format, scratch);
    }

    private static Document xml(Path file) throws IOException {
        return Jsoup.parse(Files.readString(file), Parser.xmlParser());
    }

    /** A sheet's rows with their cells' texts; LibreOffice writes equal neighbours once. */
    private static List<List<String>> rows(Element sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : sheet.select("table|table-row")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.select("table|table-cell")) {
                String times = cell.attr("table:number-columns-repeated");
                int count = times.isEmpty() ? 1 : Integer.parseInt(times);
                for (int i = 0; i < Math.min(count, 20); i++) cells.add(cell.text());
            }
            if (cells.stream().anyMatch(text -> !text.isEmpty())) rows.add(cells);
        }
        return rows;
    }

    private static List<JsonObject> records(String content) throws IOException {
        return JsonParser.parseString(Files.readString(DATA.resolve(content + ".json"))).getAsJsonObject()
                .getAsJsonArray(content).asList().stream().map(record -> record.getAsJsonObject()).toList();
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Z}\\uFEFF]", "");
    }
}
