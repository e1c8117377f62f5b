package mingbai.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.language.Language;
import mingbai.model.Cell;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.plan.Plan;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The workbook as another library, Apache POI, reads it: every text, how it looks, how it filters and prints. */
class SpreadsheetTest {
    private static Publication publication;
    private static Plan plan;
    private static byte[] file;
    private static XSSFWorkbook book;

    @BeforeAll
    static void write() throws IOException {
        publication = Publications.first();
        plan = Plan.of(publication);
        file = written(plan);
        book = new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static byte[] written(Plan plan) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Spreadsheet.write(plan, out);
        return out.toByteArray();
    }

    @Test
    void theSameRecordsGiveTheSameBytes() {
        assertArrayEquals(file, written(plan));
    }

    @Test
    void everyPartIsAsItsSchemaAsks() {
        assertEquals(List.of(), Publications.mistakes(book.getCTWorkbook()));
        assertEquals(List.of(), Publications.mistakes(book.getStylesSource().getCTStylesheet()));
        book.forEach(sheet -> assertEquals(List.of(), Publications.mistakes(((XSSFSheet) sheet).getCTWorksheet()), sheet.getSheetName()));
    }

    @Test
    void everyRecordIsARowWithItsTexts() {
        XSSFSheet items = book.getSheet("事项 Items");
        assertEquals(List.of("序号", "改革事项", "主要内容", "负责单位", "推广范围"), texts(items.getRow(0)).subList(0, 5));
        assertEquals(publication.items().size(), items.getLastRowNum());
        for (Item item : publication.items()) {
            XSSFRow row = items.getRow(publication.items().indexOf(item) + 1);
            assertEquals(CellType.NUMERIC, row.getCell(0).getCellType());
            assertEquals(item.position(), row.getCell(0).getNumericCellValue());
            assertEquals(List.of(item.title().official(), item.text().official(),
                    item.units().isEmpty() ? "原文未列明"
                    : item.units().stream().map(Cell.Responsibility::asPublished).collect(Collectors.joining("\n")),
                    item.scope().map(scope -> scope.text().official()).orElse("原文未列明"), item.title().in(Language.EN).orElse(""),
                    item.text().in(Language.EN).orElse("")),
                    texts(row).subList(1, 7));
            assertEquals("items/" + item.id() + ".html", row.getCell(10).getStringCellValue());
        }
        XSSFSheet glossary = book.getSheet("术语表 Glossary");
        assertEquals(publication.concepts().size(), glossary.getLastRowNum());
        for (Concept concept : publication.concepts()) {
            List<String> row = texts(glossary.getRow(publication.concepts().indexOf(concept) + 1));
            assertEquals(List.of(concept.id(), concept.terms(Language.ZH).get(0).term(),
                    concept.terms(Language.ZH).get(0).pinyin().orElse(""),
                    concept.terms(Language.EN).get(0).term()),
                    row.subList(0, 4));
            assertEquals(List.of(concept.definition().official(), concept.definition().in(Language.EN).orElse("")), row.subList(7, 9));
            assertEquals(plan.relations().glossary().using(concept).stream().map(item -> String.valueOf(item.position()))
                    .collect(Collectors.joining(", ")), row.get(10));
        }
        assertEquals(publication.units().stream().map(unit -> unit.name().official()).toList(), column(book.getSheet("负责单位 Units"), 1));
        assertEquals(publication.regions().stream().map(region -> region.name().official()).toList(),
                column(book.getSheet("地区 Regions"), 1));
        assertEquals(publication.head().title().official(), column(book.getSheet("说明 About"), 0).get(0));
    }

    /** Who reads Chinese reads every head; English is behind it. */
    @Test
    void everyHeadBeginsInChinese() {
        book.forEach(sheet -> texts((XSSFRow) sheet.getRow(0)).forEach(head ->
                assertTrue(Character.isIdeographic(head.codePointAt(0)), sheet.getSheetName() + ": " + head)));
        assertEquals(List.of("代号 Id", "名称 Name", "英文名称（参考译文） Name in English (unofficial)"),
                texts(book.getSheet("地区 Regions").getRow(0)).subList(0, 3));
        assertEquals("主要内容（英文参考译文） Main content (unofficial)", texts(book.getSheetAt(0).getRow(0)).get(6));
    }

    @Test
    void whatNoLongerHoldsIsSaidInARowOfItsOwnAndOnPaper() throws IOException {
        XSSFWorkbook repealed = new XSSFWorkbook(new ByteArrayInputStream(written(Plan.of(Publications.repealed()))));
        XSSFSheet items = repealed.getSheet("事项 Items");
        assertEquals(List.of("效力状态（编者所加） Status (added by the editors)",
                "本项已废止。日期：2024-03-04。原因：另有规定。现行文件：另一办法。\nThis item: repealed. Since 2024-03-04. Reason: Other rules apply. What holds "
                        + "now: 另一办法.",
                "本项已修改。日期：2024-04-05。原因：内容有调整。\nThis item: amended. Since 2024-04-05. Reason: Its content was adjusted."),
                IntStream.range(0, 3).mapToObj(row -> items.getRow(row).getCell(5).getStringCellValue()).toList());
        assertEquals("'事项 Items'!$A$1:$F$3", repealed.getPrintArea(0));
        List<String> about = column(repealed.getSheet("说明 About"), 0);
        assertTrue(about.stream().anyMatch(line -> line.startsWith("本文件已废止。") && line.contains("Source document: repealed.")),
                about.toString());
        assertTrue(about.stream().anyMatch(line -> line.startsWith("已归档，自2024-06-07起")), about.toString());
        assertFalse(texts(book.getSheetAt(0).getRow(0)).toString().contains("效力状态"), "all is in force");
    }

    private static List<String> texts(XSSFRow row) {
        return IntStream.range(0, row.getLastCellNum()).mapToObj(row::getCell)
                .map(cell -> cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "").toList();
    }

    private static List<String> column(XSSFSheet sheet, int column) {
        return IntStream.rangeClosed(1, sheet.getLastRowNum()).mapToObj(row -> sheet.getRow(row).getCell(column).getStringCellValue())
                .toList();
    }

    @Test
    void eachSheetPrintsItsColumnsOnA4WithTheHeadOnEveryPage() {
        assertEquals(List.of("'事项 Items'!$A$1:$E$38", "'负责单位 Units'!$A$1:$H$30", "'地区 Regions'!$A$1:$G$25",
                "'术语表 Glossary'!$B$1:$I$197", "'说明 About'!$A$1:$A$7"), IntStream.range(0, 5).mapToObj(book::getPrintArea).toList());
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            assertEquals("1:1", sheet.getRepeatingRows().formatAsString());
            assertTrue(sheet.getFitToPage());
            XSSFPrintSetup print = sheet.getPrintSetup();
            assertEquals(List.of(PrintSetup.A4_PAPERSIZE, (short) 1, (short) 0),
                    List.of(print.getPaperSize(), print.getFitWidth(), print.getFitHeight()));
            assertTrue(print.getLandscape());
            assertEquals(List.of(0.4, 0.4, 0.75, 0.75), List.of(sheet.getMargin(PageMargin.LEFT), sheet.getMargin(PageMargin.RIGHT),
                    sheet.getMargin(PageMargin.TOP), sheet.getMargin(PageMargin.BOTTOM)));
            assertEquals("— &P —", sheet.getFooter().getCenter());
        }
    }

    @Test
    void eachSheetKeepsItsHeadInViewAndFilters() {
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            PaneInformation pane = sheet.getPaneInformation();
            assertTrue(pane.isFreezePane());
            assertEquals(1, pane.getHorizontalSplitPosition());
            assertEquals(0, pane.getVerticalSplitPosition());
            String all = "A1:" + sheet.getRow(sheet.getLastRowNum()).getCell(sheet.getRow(0).getLastCellNum() - 1).getAddress();
            assertEquals(all, sheet.getCTWorksheet().getAutoFilter().getRef());
            assertEquals(all, sheet.getDimension().formatAsString().replaceFirst("^A1$", "A1:A1"));
            assertEquals(i == 0, sheet.isSelected());
        }
        assertEquals(5, book.getAllNames().stream().filter(name -> name.getNameName().equals("_xlnm._FilterDatabase")).count());
        assertEquals(List.of(7, 26, 64, 24, 22, 34, 120, 40, 26, 26, 18),
                IntStream.range(0, 11).mapToObj(column -> book.getSheetAt(0).getColumnWidth(column) / 256).toList());
    }

    @Test
    void headsNumbersAndTextsHaveTheirLooks() {
        XSSFFont standard = book.getFontAt(0);
        assertFont(standard, false);
        XSSFRow row = book.getSheetAt(0).getRow(1);
        XSSFCellStyle head = assertStyle(book.getSheetAt(0).getRow(0).getCell(0), HorizontalAlignment.GENERAL);
        assertFont(head.getFont(), true);
        assertEquals(FillPatternType.SOLID_FOREGROUND, head.getFillPattern());
        assertEquals("FFE7E6E1", head.getFillForegroundColorColor().getARGBHex());
        assertFont(assertStyle(row.getCell(0), HorizontalAlignment.CENTER).getFont(), false);
        XSSFCellStyle text = assertStyle(row.getCell(1), HorizontalAlignment.GENERAL);
        assertFont(text.getFont(), false);
        assertEquals(FillPatternType.NO_FILL, text.getFillPattern());
        assertEquals(List.of(33f, 78f, 123f),
                IntStream.range(0, 3).mapToObj(i -> book.getSheetAt(0).getRow(i).getHeightInPoints()).toList());
    }

    private static XSSFCellStyle assertStyle(XSSFCell cell, HorizontalAlignment alignment) {
        XSSFCellStyle style = cell.getCellStyle();
        assertEquals(BorderStyle.HAIR, style.getBorderBottom());
        assertEquals(VerticalAlignment.TOP, style.getVerticalAlignment());
        assertEquals(alignment, style.getAlignment());
        assertTrue(style.getWrapText());
        return style;
    }

    private static void assertFont(XSSFFont font, boolean bold) {
        assertEquals("Microsoft YaHei", font.getFontName());
        assertEquals(10, font.getFontHeightInPoints());
        assertEquals(FontCharset.GB2312.getNativeId(), font.getCharSet());
        assertEquals(bold, font.getBold());
        assertFalse(font.getItalic());
    }

    @Test
    void theFileSaysWhatItIs() throws IOException {
        assertEquals("Mingbai", book.getProperties().getExtendedProperties().getApplication());
        assertEquals(publication.head().title().official(), book.getProperties().getCoreProperties().getTitle());
        assertEquals(publication.head().shortTitle().official(), book.getProperties().getCoreProperties().getSubject());
    }

    @Test
    void nothingButTheFileIsEnded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new UncheckedIOException(new IOException("closed"));
            }
        };
        Spreadsheet.write(plan, out);
        assertArrayEquals(file, out.toByteArray());
    }
}
