package mingbai.intake;

/**
 * Where something stands in a file, in the words of those who have it open: line 33 of a text, row 5 of table 2, cell D5 of a
 * sheet.
 *
 * @param zh in Chinese
 * @param en in English
 */
record Spot(String zh, String en) {
    static Spot file(String file) {
        return new Spot(file, file);
    }

    static Spot line(String file, int line) {
        return file(file + ":" + line);
    }

    /** A column of a line of CSV. */
    static Spot field(String file, int line, int column) {
        return new Spot(file + ":" + line + " 第" + column + "列", file + ":" + line + " column " + column);
    }

    static Spot table(String file, int table) {
        return new Spot(file + " 第" + table + "个表格", file + " table " + table);
    }

    /** A row of a table. */
    Spot row(int row) {
        return new Spot(zh + "第" + row + "行", en + " row " + row);
    }

    /** A column of a row. */
    Spot column(int column) {
        return new Spot(zh + "第" + column + "列", en + " column " + column);
    }

    static Spot sheet(String file, String sheet) {
        return new Spot(file + " 工作表“" + sheet + "”", file + " sheet \"" + sheet + "\"");
    }

    /** A cell of a sheet. @param address such as D5 */
    Spot cell(String address) {
        return new Spot(zh + " " + address, en + " " + address);
    }
}
