package mingbai.intake.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingbai.intake.Batch;
import mingbai.intake.Import;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets: numbers, formulas, line breaks in cells, merged ranges, several sheets. */
public class ExcelFileTest {
    @TempDir
    private Path folder;
    private Batch batch;

    @BeforeEach
    void content() {
        batch = Batch.in(folder);
    }

    /** A workbook with one sheet of that name for each filling. */
    @SafeVarargs
    private static byte[] xlsx(Consumer<Sheet>... fillings) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Consumer<Sheet> filling : fillings) filling.accept(book.createSheet("表" + (book.getNumberOfSheets() + 1)));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is reported about the title above a head. */
    private static String title(String sheet) {
        return "batch.xlsx sheet \"" + sheet + "\" A3 | Text around the document was not imported; paragraphs: 1: \"分工表\".";
    }

    private static Row row(Sheet sheet, int place, String... texts) {
        Row row = sheet.createRow(place);
        for (int i = 0; i < texts.length; i++) row.createCell(i + 1).setCellValue(texts[i]);
        return row;
    }

    private static void head(Sheet sheet) {
        row(sheet, 0, "分工表");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 5));
        row(sheet, 2, "序号", "事项", "内容", "牵头单位", "实施范围");
    }

    @Test
    void numbersFormulasAndLineBreaksAreReadAsShown() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            head(sheet);
            row(sheet, 3, "", "甲", "内容。", "省工业和\n信息化厅、省商务厅", "全省").getCell(1).setCellValue(1);
            Row second = row(sheet, 4, "", "乙", "内容。", "省商务厅", "全省");
            second.getCell(1).setCellFormula("B4+1");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));
        assertEquals(List.of(), Batch.errors(outcome));
        assertEquals(List.of("items/01.yaml", "items/02.yaml"), Batch.names(outcome));
        assertTrue(!outcome.refused() && outcome.drafts().get(0).yaml()
                .contains("  zh: 省工业和信息化厅、省商务厅\n  are: [industry, commerce]\n"), outcome.drafts().get(0).yaml());
        assertEquals(List.of(title("表1"),
                "batch.xlsx sheet \"表1\" E4 | \"省工业和⏎信息化厅\" was joined to the unit's name \"省工业和信息化厅\"."),
                Batch.guesses(outcome));
    }

    @Test
    void mergedRangesHoldForAllTheirCells() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            head(sheet);
            row(sheet, 3, "1", "甲", "内容。", "省商务厅", "全省");
            row(sheet, 4, "2", "乙", "内容。", "青岛海关");
            row(sheet, 5, "3", "丙", "内容。");
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 5, 5));
            sheet.addMergedRegion(new CellRangeAddress(5, 5, 4, 5));
        }));
        assertEquals(List.of(), Batch.errors(outcome));
        assertTrue(outcome.drafts().get(1).yaml().endsWith("  - customs\nscope:\n  zh: 全省\n  regions: [shandong]\n"));
        assertTrue(outcome.drafts().get(2).yaml().endsWith("units: not-stated\nscope: not-stated\n"));
        assertEquals("batch.xlsx sheet \"表1\" A5 | \"实施范围\" of item 2 is in a merged cell: \"全省\" from above holds here too.",
                Batch.guesses(outcome).get(0));
        assertEquals(4, Batch.guesses(outcome).size());
    }

    @Test
    void aCellOverTwoRowsAndColumnsIsInTheFirstOfItsColumns() {
        Batch.assertInFirstColumn(batch.read("batch.xlsx", xlsx(sheet -> {
            head(sheet);
            row(sheet, 3, "1", "甲", "内容。", "", "全省");
            row(sheet, 4, "2", "乙", "", "", "全省");
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 3, 4));
        })));
    }

    @Test
    void sheetsWithTheHeadGoOnAndOthersAreNamed() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            head(sheet);
            row(sheet, 3, "１", "甲", "内容。", "省商务厅", "全省");
        }, sheet -> row(sheet, 0, "联系人"), sheet -> {
            head(sheet);
            row(sheet, 3, "2", "乙", "内容。", "省商务厅", "全省");
        }));
        assertEquals(List.of("items/01.yaml", "items/02.yaml"), Batch.names(outcome));
        assertTrue(outcome.drafts().get(0).yaml().contains("\nnumber: １\n"), outcome.drafts().get(0).yaml());
        assertEquals(List.of("batch.xlsx sheet \"表2\" | This table has a head that is not known, and was not imported; its "
                + "first row: \"联系人\".", title("表1")),
                Batch.guesses(outcome).stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void aRangeMergedOverMostOfTheSheetIsReadInTime() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            row(sheet, 0, "甲");
            sheet.addMergedRegion(new CellRangeAddress(0, 999_999, 0, 999));
        }));
        assertEquals(List.of("batch.xlsx | No table to import was found, and no numbered paragraphs."), Batch.errors(outcome));
    }

    @Test
    void richTextsDatesAndTruthsAreReadAsShown() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            head(sheet);
            Row first = row(sheet, 3, "", "", "内容_x000B_。", "省商务厅", "全省");
            CellStyle twoDigits = sheet.getWorkbook().createCellStyle();
            twoDigits.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("00\"、\""));
            first.getCell(1).setCellValue(1);
            first.getCell(1).setCellStyle(twoDigits);
            XSSFRichTextString title = new XSSFRichTextString("领事业务 一网通办");
            title.applyFont(0, 4, sheet.getWorkbook().createFont());
            first.getCell(2).setCellValue(title);
            Row second = row(sheet, 4, "2", "", "", "省商务厅", "全省");
            CellStyle day = sheet.getWorkbook().createCellStyle();
            day.setDataFormat((short) 31);
            second.getCell(2).setCellValue(44197);
            second.getCell(2).setCellStyle(day);
            second.getCell(3).setCellValue(true);
        }));
        assertEquals(List.of(), Batch.errors(outcome));
        assertTrue(outcome.drafts().get(0).yaml().contains("number: 01、\ntitle:\n  zh: 领事业务 一网通办\ntext:\n  zh: |\n    内容。\n"),
                outcome.drafts().get(0).yaml());
        assertTrue(outcome.drafts().get(1).yaml().contains("  zh: 2021年1月1日\ntext:\n  zh: |\n    TRUE\n"),
                outcome.drafts().get(1).yaml());
        assertEquals(List.of("items/01.yaml", "items/02.yaml"), Batch.names(outcome));
    }

    /** The smallest workbook: texts in their cells, neither styles nor addresses, the strict dialect, other names of parts. */
    public static byte[] smallest(String doctype, String rows) {
        return smallest((doctype + "<worksheet xmlns='s'><sheetData>" + rows + "</sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] smallest(byte[] sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String relations = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' "
                + "Target='";
        String type = "' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/";
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "_rels/.rels", relations + "/Book/Main.xml" + type + "officeDocument'/></Relationships>");
            part(zip, "book/main.xml", "<x:workbook xmlns:x='s' xmlns:r='r'><x:sheets><x:sheet name='表1' sheetId='1' r:id='a'/>"
                    + "<x:sheet name='无' sheetId='2' r:id='b'/></x:sheets></x:workbook>");
            part(zip, "book/_rels/main.xml.rels", relations + "../one%20sheet.xml" + type + "worksheet'/></Relationships>");
            zip.putNextEntry(new ZipEntry("one sheet.xml"));
            zip.write(sheet);
            zip.closeEntry();
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

    private static String inline(String... texts) {
        return Stream.of(texts).map(text -> "<c t='inlineStr'><is><t>" + text + "</t><rPh sb='0' eb='1'><t>音</t></rPh></is></c>")
                .collect(Collectors.joining("", "<row>", "</row>"));
    }

    @Test
    void filesOfOtherProgramsAreReadByTheirRelations() {
        Import.Outcome outcome = batch.read("batch.xlsx", smallest("", inline("序号", "事项", "内容", "牵头单位", "实施范围")
                + "<row/><row r='5'><c><v>1</v></c><c r='B5' t='str'><f>x</f><v>甲_x005F_</v></c><c "
                + "t='inlineStr'><is><r><t>内</t></r><r><t>容。</t></r></is></c>"
                + "<c t='inlineStr'><is><t>省商务厅</t></is></c><c t='inlineStr'><is><t>全省</t></is></c></row>"));
        assertTrue(Batch.only(outcome).contains("number: 1\ntitle:\n  zh: 甲_\ntext:\n  zh: |\n    内容。\n"), Batch.only(outcome));
        assertEquals(List.of(), Batch.guesses(outcome));
    }

    /** A part may begin with a byte order mark, and be UTF-16. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE"})
    void partsMayBeInEitherEncoding(String encoding) {
        String rows = inline("序号", "事项", "内容", "牵头单位", "实施范围") + inline("1", "甲", "内容。", "省商务厅", "全省");
        String part = (encoding.equals("UTF-16") ? "" : "\uFEFF") + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
        Import.Outcome outcome = batch.read("batch.xlsx", smallest(part.getBytes(Charset.forName(encoding))));
        assertTrue(Batch.only(outcome).contains("  zh: 甲\n"), Batch.only(outcome));
    }

    @Test
    void rangesMergedOverEachOtherAndRangesThatAreNoneDoNoHarm() {
        String merges = IntStream.range(0, 100_000).mapToObj(i -> "<mergeCell ref='A2:CV1048576'/>").collect(Collectors.joining());
        byte[] file = smallest("", inline("序号", "事项", "内容", "牵头单位", "实施范围") + inline("1", "甲", "内容。", "省商务厅", "全省")
                + "</sheetData><mergeCells><mergeCell ref='nowhere'/><mergeCell ref=''/>" + merges + "</mergeCells><sheetData>");
        Import.Outcome outcome = batch.read("batch.xlsx", file);
        assertTrue(outcome.refused(), Batch.errors(outcome).toString());
        assertFalse(Batch.errors(outcome).stream().anyMatch(error -> error.contains("cannot be opened")), Batch.errors(outcome).toString());
    }

    @Test
    void errorsOfFormulasAreToldAtTheirCells() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            head(sheet);
            row(sheet, 3, "1", "", "内容。", "省商务厅", "全省").getCell(2).setCellErrorValue(FormulaError.REF.getCode());
            row(sheet, 4, "2", "乙", "", "省商务厅", "全省").getCell(3).setCellErrorValue(FormulaError.NA.getCode());
        }));
        assertEquals(List.of("batch.xlsx sheet \"表1\" C4 | The formula of this cell failed and shows \"#REF!\".",
                "batch.xlsx sheet \"表1\" D5 | The formula of this cell failed and shows \"#N/A\"."), Batch.errors(outcome));
    }

    @Test
    void aFormulaWithoutValueIsTold() {
        Import.Outcome outcome = batch.read("batch.xlsx", smallest("", inline("序号", "事项", "内容", "牵头单位", "实施范围")
                + "<row><c><f>1+0</f><v></v></c><c t='str'><f>x</f><v>甲</v></c><c t='inlineStr'><is><t>内容。</t></is></c></row>"));
        assertTrue(Batch.errors(outcome).contains("batch.xlsx sheet \"表1\" A2 | The formula has no value yet."),
                Batch.errors(outcome).toString());
    }

    /** Makes of a cell a formula that was never computed. */
    private static void open(Row row, int column) {
        XSSFCell cell = (XSSFCell) row.getCell(column);
        cell.setCellFormula("1+0");
        if (cell.getCTCell().isSetV()) cell.getCTCell().unsetV();
    }

    /** What no record is made of keeps no other from being made. */
    @Test
    void formulasThatAreNotImportedMayHaveNoValue() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            head(sheet);
            open(row(sheet, 3, "1", "甲", "内容。", "省商务厅", "全省", ""), 6);
            Row hidden = row(sheet, 4, "2", "", "内容。", "省商务厅", "全省");
            open(hidden, 2);
            hidden.setZeroHeight(true);
            sheet.setColumnHidden(6, true);
        }, sheet -> open(row(sheet, 0, ""), 1)));
        assertEquals(List.of(), Batch.errors(outcome));
        assertEquals(List.of("items/01.yaml"), Batch.names(outcome));
        Import.Outcome nothing = batch.read("batch.xlsx", xlsx(sheet -> open(row(sheet, 0, ""), 1)));
        assertTrue(Batch.errors(nothing).contains("batch.xlsx sheet \"表1\" B1 | The formula has no value yet."),
                Batch.errors(nothing).toString());
    }

    @Test
    void hiddenSheetsRowsAndColumnsAreLeftOutAndTold() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            head(sheet);
            row(sheet, 3, "1", "甲", "内容。", "省商务厅", "全省", "内部意见");
            row(sheet, 4, "2", "乙", "内容。", "省商务厅", "全省").setZeroHeight(true);
            row(sheet, 5, "3", "丙", "内容。", "省商务厅", "全省").setHeight((short) 0);
            row(sheet, 6, "2", "丁", "内容。", "省商务厅", "全省");
            sheet.setColumnHidden(6, true);
        }, sheet -> {
            row(sheet, 0, "密");
            sheet.getWorkbook().setSheetHidden(1, true);
        }));
        assertEquals(List.of(), Batch.errors(outcome));
        assertEquals(List.of("items/01.yaml", "items/02.yaml"), Batch.names(outcome));
        assertTrue(outcome.drafts().get(1).yaml().contains("zh: 丁\n"));
        assertEquals(List.of("batch.xlsx sheet \"表1\" | What is hidden was not imported: rows 5–6 (2).",
                "batch.xlsx sheet \"表1\" | What is hidden was not imported: columns G.",
                "batch.xlsx sheet \"表2\" | What is hidden was not imported: this sheet.", title("表1")), Batch.guesses(outcome));
    }

    @Test
    void struckTextAndWhatStandsFarToTheRightIsTold() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            head(sheet);
            Row row = row(sheet, 3, "1", "甲", "内容。", "省商务厅", "全省");
            Font font = sheet.getWorkbook().createFont();
            font.setStrikeout(true);
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setFont(font);
            row.getCell(2).setCellStyle(style);
            RichTextString text = sheet.getWorkbook().getCreationHelper().createRichTextString("内容删去。");
            text.applyFont(2, 5, font);
            row.getCell(3).setCellValue(text);
            row.createCell(100).setCellValue("远");
        }));
        assertEquals(List.of(), Batch.errors(outcome));
        assertTrue(Batch.guesses(outcome)
                .containsAll(List.of("batch.xlsx sheet \"表1\" C4 | Text that is struck through was imported all the same: \"甲\".",
                "batch.xlsx sheet \"表1\" D4 | Text that is struck through was imported all the same: \"删去。\".",
                "batch.xlsx sheet \"表1\" | More than 100 columns; those behind were not imported.")), Batch.guesses(outcome).toString());
    }

    @Test
    void whatIsMergedWithAHiddenRowIsSeen() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            head(sheet);
            row(sheet, 3, "", "", "", "省商务厅", "").setZeroHeight(true);
            row(sheet, 4, "1", "甲", "内容。", "", "全省");
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 4, 4));
        }));
        assertTrue(Batch.only(outcome).contains("  - commerce\n"), Batch.only(outcome));
        assertEquals(List.of(title("表1")), Batch.guesses(outcome));
    }

    @Test
    void picturesTextBoxesAndCommentsAreTold() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            head(sheet);
            row(sheet, 3, "1", "甲", "内容。", "省商务厅", "全省");
            XSSFDrawing drawing = (XSSFDrawing) sheet.createDrawingPatriarch();
            drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 3, 3, 4, 4)).setText("框里");
            drawing.createPicture(new XSSFClientAnchor(0, 0, 0, 0, 2, 3, 3, 4),
                    sheet.getWorkbook().addPicture(new byte[] {1}, Workbook.PICTURE_TYPE_PNG));
            Comment comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 2, 2));
            comment.setString(new XSSFRichTextString("待核"));
            sheet.getRow(3).getCell(4).setCellComment(comment);
        }));
        assertEquals(List.of(), Batch.errors(outcome));
        assertEquals(List.of(title("表1"), "batch.xlsx sheet \"表1\" C4 | What is here was not imported: a picture (\"Picture\").",
                "batch.xlsx sheet \"表1\" D4 | What is here was not imported: a text box (\"框里\").",
                "batch.xlsx sheet \"表1\" E4 | What is here was not imported: a comment (\"待核\")."),
                Batch.guesses(outcome).stream().sorted().toList());
    }

    @Test
    void aHeadOfTwoRowsGivesTheLowestNames() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            row(sheet, 0, "序号", "事项", "内容", "责任分工", "", "时间安排", "");
            row(sheet, 1, "", "", "", "负责单位", "推广范围", "启动时间", "完成时间");
            for (int column = 1; column < 4; column++) sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 4, 5));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 6, 7));
            row(sheet, 2, "1", "甲", "内容。", "省商务厅", "全省", "3月", "9月");
        }));
        assertTrue(Batch.only(outcome).endsWith("units:\n  - commerce\nscope:\n  zh: 全省\n  regions: [shandong]\n"), Batch.only(outcome));
        assertEquals(List.of("batch.xlsx sheet \"表1\" G2 | The column \"时间安排 启动时间\" was not imported: "
                        + "publication.yaml does not declare it.",
                "batch.xlsx sheet \"表1\" H2 | The column \"时间安排 完成时间\" was not imported: publication.yaml does not declare it."),
                Batch.guesses(outcome));
    }

    /** A format of three semicolons and nothing between them hides what is in a cell. */
    @Test
    void textThatItsFormatHidesIsTold() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            head(sheet);
            Row first = row(sheet, 3, "1", "甲", "内容。", "省商务厅", "全省");
            CellStyle hiding = sheet.getWorkbook().createCellStyle();
            hiding.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(";;;"));
            first.getCell(4).setCellStyle(hiding);
            for (int column = 6; column < 9; column++) first.createCell(column).setCellValue(column - 7);
            for (int column = 6; column < 9; column++) first.getCell(column).setCellStyle(hiding);
        }));
        assertTrue(Batch.only(outcome).contains("units: not-stated"), Batch.only(outcome));
        List<String> numbers = Batch.guesses(outcome).stream().filter(told -> told.matches(".* [GHI]4 .*")).toList();
        assertEquals(List.of("batch.xlsx sheet \"表1\" G4 | What is hidden was not imported: the text \"-1\".",
                "batch.xlsx sheet \"表1\" I4 | What is hidden was not imported: the text \"1\"."), numbers);
        assertTrue(Batch.guesses(outcome).contains("batch.xlsx sheet \"表1\" E4 | What is hidden was not imported: the text \"省商务厅\"."),
                Batch.guesses(outcome).toString());
    }

    /** Without its looks 10⁶ is 106. */
    @Test
    void digitsThatAreRaisedOrLoweredStayThat() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            head(sheet);
            Row first = row(sheet, 3, "1", "甲", "", "省商务厅", "全省");
            Font higher = sheet.getWorkbook().createFont();
            higher.setTypeOffset(Font.SS_SUPER);
            Font lower = sheet.getWorkbook().createFont();
            lower.setTypeOffset(Font.SS_SUB);
            RichTextString text = sheet.getWorkbook().getCreationHelper().createRichTextString("处理106吨CO2。");
            text.applyFont(4, 5, higher);
            text.applyFont(8, 9, lower);
            first.getCell(3).setCellValue(text);
        }));
        assertTrue(Batch.only(outcome).contains("    处理10⁶吨CO₂。\n"), Batch.only(outcome));
        assertTrue(Batch.guesses(outcome).contains("batch.xlsx sheet \"表1\" D4 | Superscripts or subscripts were written as the letters "
                + "that stand for them: \"处理10⁶ 吨CO₂\"."), Batch.guesses(outcome).toString());
    }
}
