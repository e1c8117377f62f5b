package mingbai.office;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import mingbai.format.Xml;
import mingbai.language.Languages;
import mingbai.words.Messages;

/**
 * A sheet of the workbook (ECMA-376 part 1, 18.3): how it looks, filters and prints, and that every text stays a text.
 *
 * @param name    what its tab says
 * @param columns from the left
 * @param first   the first column that is printed, counted from zero
 * @param last    the last one
 * @param records a row each, below the head
 */
record Sheet<T>(String name, List<Column<T>> columns, int first, int last, List<T> records) {
    /** What a cell can hold, and a sheet. */
    private static final int MOST_LETTERS = 32_767;
    private static final int MOST_ROWS = 1_048_576;
    private static final String CUT = "……（" + Messages.inAll(Languages.ALL, "edition.cut") + "）";
    private static final int LINE = 15;
    private static final int HIGHEST = 409;
    /** Places among the styles of {@code xl/styles.xml}. */
    private static final String HEAD = "1";
    private static final String NUMBER = "2";
    private static final String TEXT = "3";
    /** Only among those of a workbook that has days. */
    private static final String DAY = "4";
    /** From it on days are counted. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    /**
     * @param head  of the column
     * @param width in characters of the standard font
     * @param cell  what a record has in it, a text, a whole number or a day
     */
    record Column<T>(String head, int width, Function<T, Object> cell) {}

    /** A sheet of which all columns are printed. */
    static <T> Sheet<T> of(String name, List<Column<T>> columns, List<T> records) {
        return new Sheet<>(name, columns, 0, columns.size() - 1, records);
    }

    /** @param selected whether it is the one that is shown first */
    void write(SharedStrings strings, boolean selected, OutputStream out) {
        Xml xml = Xml.dense(out).open("worksheet", "xmlns", SharedStrings.NAMESPACE);
        view(xml, selected);
        xml.open("sheetData");
        row(xml, 1, columns.stream().<Object>map(Column::head).toList(), HEAD, strings);
        int rows = rows();
        for (int row = 2; row <= rows; row++) {
            T record = records.get(row - 2);
            boolean cut = row == MOST_ROWS && records.size() >= MOST_ROWS;
            row(xml, row, cut ? List.of(CUT) : columns.stream().map(column -> column.cell().apply(record)).toList(), TEXT, strings);
        }
        xml.close();
        paper(xml);
        xml.close().end();
    }

    private int rows() {
        return Math.min(MOST_ROWS, records.size() + 1);
    }

    /** The head stays in view. */
    private void view(Xml xml, boolean selected) {
        xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").close().empty("dimension", "ref", "A1:" + end());
        xml.open("sheetViews").open("sheetView", "tabSelected", selected ? "1" : "0", "workbookViewId", "0")
                .empty("pane", "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen")
                .empty("selection", "pane", "bottomLeft").close().close();
        xml.empty("sheetFormatPr", "defaultRowHeight", String.valueOf(LINE)).open("cols");
        for (int i = 0; i < columns.size(); i++) {
            String place = String.valueOf(i + 1);
            xml.empty("col", "min", place, "max", place, "width", String.valueOf(columns.get(i).width()), "customWidth", "1");
        }
        xml.close();
    }

    /** A4 landscape, on which all columns fit. */
    private void paper(Xml xml) {
        xml.empty("autoFilter", "ref", "A1:" + end());
        xml.empty("pageMargins", "left", "0.4", "right", "0.4", "top", "0.75", "bottom", "0.75", "header", "0.3", "footer", "0.3");
        xml.empty("pageSetup", "paperSize", "9", "fitToWidth", "1", "fitToHeight", "0", "orientation", "landscape",
                "usePrinterDefaults", "0");
        xml.open("headerFooter").leaf("oddFooter", "&C— &P —").close();
    }

    /** The sheet's names in the workbook: what is filtered, what repeats on every page, what is printed. */
    void names(Xml xml, int place) {
        String sheet = String.valueOf(place);
        String at = "'" + name + "'!";
        xml.leaf("definedName", at + "$A$1:$" + letter(columns.size() - 1) + "$" + rows(),
                "name", "_xlnm._FilterDatabase", "localSheetId", sheet, "hidden", "1");
        xml.leaf("definedName", at + "$1:$1", "name", "_xlnm.Print_Titles", "localSheetId", sheet);
        xml.leaf("definedName", at + "$" + letter(first) + "$1:$" + letter(last) + "$" + rows(),
                "name", "_xlnm.Print_Area", "localSheetId", sheet);
    }

    private String end() {
        return letter(columns.size() - 1) + rows();
    }

    /** {@code A} to {@code Z}, then {@code AA}. */
    private static String letter(int column) {
        return (column < 26 ? "" : letter(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    private void row(Xml xml, int row, List<Object> values, String style, SharedStrings strings) {
        long lines = 1;
        for (int i = 0; i < values.size(); i++) lines = Math.max(lines, lines(values.get(i).toString(), columns.get(i).width()));
        String place = String.valueOf(row);
        xml.open("row", "r", place, "ht", String.valueOf(Math.min(HIGHEST, lines * LINE + 3)), "customHeight", "1");
        for (int i = 0; i < values.size(); i++) {
            String at = letter(i) + place;
            if (values.get(i) instanceof LocalDate day) xml.open("c", "r", at, "s", DAY)
                    .leaf("v", String.valueOf(ChronoUnit.DAYS.between(FIRST_DAY, day)));
            else if (values.get(i) instanceof Integer number) xml.open("c", "r", at, "s", NUMBER).leaf("v", number.toString());
            else xml.open("c", "r", at, "s", style, "t", "s").leaf("v", String.valueOf(strings.place(fitting(values.get(i).toString()))));
            xml.close();
        }
        xml.close();
    }

    /** How many lines a text takes; a Chinese character is as wide as two of the standard font's digits. */
    private static long lines(String text, int width) {
        long lines = 0;
        for (int start = 0; start < text.length();) {
            int end = start;
            int digits = 0;
            for (; end < text.length() && text.charAt(end) != '\n'; end++) digits += text.charAt(end) < 0x2E80 ? 1 : 2;
            lines += Math.max(1, (digits + width - 2) / (width - 1));
            start = end + 1;
        }
        return lines;
    }

    private static String fitting(String text) {
        if (text.length() <= MOST_LETTERS) return text;
        int end = MOST_LETTERS - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
