package mingbai.intake;

import java.util.ArrayList;
import java.util.List;
import mingbai.intake.SourceTable.Merge;
import mingbai.intake.SourceTable.Row;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets of an Excel file, each one table; cells as they are shown, formulas by the values last computed. */
final class ExcelFile {
    private final Spot spot;
    private final Sheet sheet;
    private final List<CellRangeAddress> merges;
    private final Findings findings;
    private final DataFormatter shown = new DataFormatter();

    private ExcelFile(Spot spot, Sheet sheet, Findings findings) {
        this.spot = spot;
        this.sheet = sheet;
        this.merges = sheet.getMergedRegions();
        this.findings = findings;
        shown.setUseCachedValuesForFormulaCells(true);
    }

    static List<SourceTable> tables(SourceFile file, Vocabulary known, Findings findings) {
        return OfficePackage.read(file, findings, opened -> {
            List<SourceTable> tables = new ArrayList<>();
            // closing the workbook would close the file before the caller does
            XSSFWorkbook book = new XSSFWorkbook(opened);
            for (Sheet sheet : book) {
                Spot spot = Spot.sheet(file.name(), sheet.getSheetName());
                tables.add(new SourceTable(spot, new ExcelFile(spot, sheet, findings).rows()));
            }
            return tables;
        });
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            int width = Math.min(row.getLastCellNum(), SourceTable.WIDEST);
            for (CellRangeAddress merged : merges) {
                if (merged.containsRow(row.getRowNum())) width = Math.max(width, Math.min(merged.getLastColumn() + 1, SourceTable.WIDEST));
            }
            List<SourceTable.Cell> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) cells.add(cell(row.getRowNum(), column));
            if (cells.stream().allMatch(SourceTable.Cell::blank)) continue;
            rows.add(new Row(at(row.getRowNum(), 0), cells));
            if (rows.size() > SourceTable.MOST_ROWS) break;
        }
        return rows;
    }

    private SourceTable.Cell cell(int row, int column) {
        for (CellRangeAddress merged : merges) {
            if (!merged.isInRange(row, column)) continue;
            SourceTable.Cell first = own(merged.getFirstRow(), merged.getFirstColumn());
            return row > merged.getFirstRow() ? first.merged(Merge.DOWN)
                    : column > merged.getFirstColumn() ? first.merged(Merge.ACROSS) : first;
        }
        return own(row, column);
    }

    private SourceTable.Cell own(int row, int column) {
        org.apache.poi.ss.usermodel.Row line = sheet.getRow(row);
        Cell cell = line == null ? null : line.getCell(column);
        Spot place = at(row, column);
        String text = cell == null ? "" : Texts.lines(shown.formatCellValue(cell), place, findings);
        return new SourceTable.Cell(text, place, Merge.NONE);
    }

    private Spot at(int row, int column) {
        return spot.cell(new CellAddress(row, column).formatAsString());
    }
}
