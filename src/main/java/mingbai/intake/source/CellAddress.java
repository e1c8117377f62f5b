package mingbai.intake.source;

/** How a sheet names its cells; rows and columns count from zero. */
public final class CellAddress {
    /** That a sheet may have; rows are no more than 1,048,576. */
    static final int COLUMNS = 1 << 14;

    private CellAddress() {}

    /** Such as D5. */
    public static String address(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** Such as D. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) letters.insert(0, (char) ('A' + (left - 1) % 26));
        return letters.toString();
    }
}
