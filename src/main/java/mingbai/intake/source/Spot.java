package mingbai.intake.source;

import java.util.Locale;

/**
 * Where something stands in a file, in the words of those who have it open: line 33 of a text, row 5 of table 2, cell D5 of a
 * sheet. The words are made when they are asked for: a file has many places, of which few are told.
 *
 * @param within what it is part of, which of a file is null
 * @param kind   what it is
 * @param name   its name, empty where it has none
 * @param number its number, from 1, zero where it has none
 */
public record Spot(Spot within, Kind kind, String name, long number) {
    private enum Kind {
        FILE("%2$s", "%2$s"), LINE("%1$s:%3$d", "%1$s:%3$d"), TABLE("%1$s 第%3$d个表格", "%1$s table %3$d"), ROW("%1$s第%3$d行", "%1$s row %3$d"),
        COLUMN("%1$s第%3$d列", "%1$s column %3$d"), FIELD("%1$s 第%3$d列", "%1$s column %3$d"), SHEET("%1$s 工作表“%2$s”", "%1$s sheet \"%2$s\""),
        CELL("%1$s %4$s", "%1$s %4$s"), NAMED("%1$s %2$s", "%1$s %2$s");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    public static Spot file(String file) {
        return new Spot(null, Kind.FILE, file, 0);
    }

    public static Spot line(String file, int line) {
        return new Spot(file(file), Kind.LINE, "", line);
    }

    /** A column of a line of CSV. */
    public static Spot field(Spot line, int column) {
        return new Spot(line, Kind.FIELD, "", column);
    }

    public static Spot table(String file, int table) {
        return new Spot(file(file), Kind.TABLE, "", table);
    }

    /** A row of a table. */
    public Spot row(int row) {
        return new Spot(this, Kind.ROW, "", row);
    }

    /** A column of a row. */
    public Spot column(int column) {
        return new Spot(this, Kind.COLUMN, "", column);
    }

    public static Spot sheet(String file, String sheet) {
        return new Spot(file(file), Kind.SHEET, sheet, 0);
    }

    /** A cell of a sheet; rows and columns count from zero. */
    public Spot cell(int row, int column) {
        return new Spot(this, Kind.CELL, "", (long) row * CellAddress.COLUMNS + column);
    }

    /** A cell of a sheet. @param address such as D5 */
    public Spot cell(String address) {
        return new Spot(this, Kind.NAMED, address, 0);
    }

    String zh() {
        return said(kind.zh, within == null ? "" : within.zh());
    }

    public String en() {
        return said(kind.en, within == null ? "" : within.en());
    }

    private String said(String words, String before) {
        String address = kind == Kind.CELL ? CellAddress.address((int) (number / CellAddress.COLUMNS), (int) (number % CellAddress.COLUMNS))
                : "";
        return String.format(Locale.ROOT, words, before, name, number, address);
    }
}
