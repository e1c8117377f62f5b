package mingbai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets: numbers, formulas, line breaks in cells, merged ranges, several sheets. */
class ExcelFileTest {
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
        assertTrue(outcome.drafts().get(0).yaml().contains("  - industry\n  - commerce\n"));
        assertEquals(List.of("batch.xlsx sheet \"表1\" E4 | \"省工业和⏎信息化厅\" was joined to the unit's name \"省工业和信息化厅\"."),
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
        assertEquals("batch.xlsx sheet \"表1\" A5 | A merged cell: \"全省\" of the row above holds here too.", Batch.guesses(outcome).get(0));
        assertEquals(3, Batch.guesses(outcome).size());
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
        assertEquals(List.of("batch.xlsx sheet \"表2\" | This table has no head \"序号 改革事项 主要内容 负责单位 推广范围\" and was not imported.",
                "batch.xlsx sheet \"表1\" B4 | The number \"１\" is read as 1."), Batch.guesses(outcome).stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void aRangeMergedOverMostOfTheSheetIsReadInTime() {
        Import.Outcome outcome = batch.read("batch.xlsx", xlsx(sheet -> {
            row(sheet, 0, "甲");
            sheet.addMergedRegion(new CellRangeAddress(0, 999_999, 0, 999));
        }));
        assertEquals(List.of("batch.xlsx | No table to import was found."), Batch.errors(outcome));
    }
}
