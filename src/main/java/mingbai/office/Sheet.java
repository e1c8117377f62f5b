package mingbai.office;

import java.util.List;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of the workbook: how it looks, filters and prints, and that every text stays a text. */
final class Sheet {
    /** What a cell can hold. */
    private static final int MOST_LETTERS = 32_767;
    private static final String CUT = "……（以下从略，见网页 cut, see the page）";
    private static final int UNITS_OF_A_CHARACTER = 256;
    private static final float LINE = 15;
    private static final float HIGHEST = 409;
    private static final double MARGIN_INCHES = 0.4;

    private final XSSFWorkbook book;
    private final Look look;
    private final XSSFSheet sheet;
    private final int columns;

    Sheet(XSSFWorkbook book, Look look, String name, List<Column> columns) {
        this.book = book;
        this.look = look;
        this.sheet = book.createSheet(name);
        this.columns = columns.size();
        XSSFRow row = sheet.createRow(0);
        long lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.setColumnWidth(i, column.width() * UNITS_OF_A_CHARACTER);
            put(row, i, look.head()).setCellValue(column.head());
            lines = Math.max(lines, lines(column.head(), column.width()));
        }
        row.setHeightInPoints(height(lines));
    }

    /** The head of a column. @param width in characters of the standard font */
    record Column(String head, int width) {}

    /** The styles of a workbook's cells. */
    record Look(XSSFCellStyle head, XSSFCellStyle text, XSSFCellStyle number) {
        private static final String FONT = "Microsoft YaHei";
        private static final short POINTS = 10;
        private static final byte[] QUIET = {(byte) 0xE7, (byte) 0xE6, (byte) 0xE1};

        static Look in(XSSFWorkbook book) {
            // The first font is the standard one: widths are counted in its digits.
            font(book.getFontAt(0), false);
            XSSFCellStyle head = style(book);
            head.setFont(font(book.createFont(), true));
            head.setFillForegroundColor(new XSSFColor(QUIET));
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            XSSFCellStyle number = style(book);
            number.setAlignment(HorizontalAlignment.CENTER);
            return new Look(head, style(book), number);
        }

        private static XSSFFont font(XSSFFont font, boolean bold) {
            font.setFontName(FONT);
            font.setFontHeightInPoints(POINTS);
            font.setCharSet(FontCharset.GB2312);
            font.setBold(bold);
            if (font.getCTFont().sizeOfSchemeArray() > 0) font.getCTFont().removeScheme(0);
            return font;
        }

        private static XSSFCellStyle style(XSSFWorkbook book) {
            XSSFCellStyle style = book.createCellStyle();
            style.setBorderBottom(BorderStyle.HAIR);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        }
    }

    /** A row of texts and whole numbers. */
    void add(Object... values) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        long lines = 1;
        for (int i = 0; i < values.length; i++) {
            String text = values[i].toString();
            lines = Math.max(lines, lines(text, sheet.getColumnWidth(i) / UNITS_OF_A_CHARACTER));
            if (values[i] instanceof Integer number) put(row, i, look.number()).setCellValue(number);
            else put(row, i, look.text()).setCellValue(fitting(text));
        }
        row.setHeightInPoints(height(lines));
    }

    private static XSSFCell put(XSSFRow row, int column, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    /** How many lines a text takes; a Chinese character is as wide as two of the standard font's digits. */
    private static long lines(String text, int width) {
        return text.lines().mapToLong(line -> Math.max(1, (long) Math.ceil(
                line.chars().mapToDouble(c -> c < 0x2E80 ? 1 : 2).sum() / (width - 1)))).sum();
    }

    private static float height(long lines) {
        return Math.min(HIGHEST, lines * LINE + 3);
    }

    private static String fitting(String text) {
        if (text.length() <= MOST_LETTERS) return text;
        int end = MOST_LETTERS - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** Ends the sheet; all columns are printed. */
    void finish() {
        finish(0, columns - 1);
    }

    /** Ends the sheet. @param first the first column that is printed @param last the last one */
    void finish(int first, int last) {
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, sheet.getLastRowNum(), 0, columns - 1));
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        book.setPrintArea(book.getSheetIndex(sheet), first, last, 0, sheet.getLastRowNum());
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.getFooter().setCenter("— &P —");
    }
}
