package mingbai.problem;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a file: where editors of texts go, and where in a table it is for those who have the file open in its own program.
 *
 * @param file   the path as a person would type it, with forward slashes
 * @param line   from 1; 0: the file has no lines, or as a whole is meant
 * @param column from 1, in code points; 0 where there is no line
 * @param part   a part of the file that has a name or a number there; absent: lines say it all
 */
public record Place(String file, int line, int column, Optional<Part> part) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file).thenComparingInt(Place::line)
            .thenComparingInt(Place::column).thenComparing(place -> place.part.map(Part::toString).orElse(""));

    /** A part of a file in which people find their way by other things than lines. */
    public sealed interface Part {
        /** What people call it. */
        Said said();

        /** What programs call it: each name with its value, from the largest part on. */
        Map<String, Object> names();
    }

    /**
     * A table, or a row or a cell of it, each counted from 1.
     *
     * @param row    0: the table as a whole
     * @param column 0: the row as a whole
     */
    public record InTable(int table, int row, int column) implements Part {
        /** A row of the table. */
        public InTable row(int number) {
            return new InTable(table, number, 0);
        }

        /** A cell of the row. */
        public InTable column(int number) {
            return new InTable(table, row, number);
        }

        @Override
        public Said said() {
            return row == 0 ? Said.say("place.table", table) : column == 0 ? Said.say("place.row", table, row)
                    : Said.say("place.cell", table, row, column);
        }

        @Override
        public Map<String, Object> names() {
            Map<String, Object> names = new LinkedHashMap<>(Map.of("table", table));
            if (row > 0) names.put("row", row);
            if (column > 0) names.put("column", column);
            return names;
        }
    }

    /**
     * A sheet of a workbook, or a cell of it, counted from 1.
     *
     * @param row    0: the sheet as a whole
     * @param column 0: the sheet as a whole
     */
    public record InSheet(String sheet, int row, int column) implements Part {
        /** A cell of the sheet. */
        public InSheet cell(int atRow, int atColumn) {
            return new InSheet(sheet, atRow, atColumn);
        }

        @Override
        public Said said() {
            return row == 0 ? Said.say("place.sheet", sheet) : Said.say("place.sheet-cell", sheet, letters(column) + row);
        }

        @Override
        public Map<String, Object> names() {
            Map<String, Object> names = new LinkedHashMap<>(Map.of("sheet", sheet));
            if (row > 0) names.put("cell", letters(column) + row);
            return names;
        }

        /** How sheets call a column: D for the fourth. */
        public static String letters(int column) {
            StringBuilder letters = new StringBuilder();
            for (int left = column; left > 0; left = (left - 1) / 26) letters.insert(0, (char) ('A' + (left - 1) % 26));
            return letters.toString();
        }
    }

    public Place(String file, int line, int column) {
        this(file, line, column, Optional.empty());
    }

    /** The start of a file or folder, for what is wrong with it as a whole. */
    public static Place start(String file) {
        return new Place(file, 1, 1);
    }

    /** A file as a whole, of which no line can be shown. */
    public static Place whole(String file) {
        return new Place(file, 0, 0);
    }

    /** A part of a file that has no lines. */
    public static Place of(String file, Part part) {
        return new Place(file, 0, 0, Optional.of(part));
    }

    /** The same place of a file that is called otherwise. */
    public Place in(String other) {
        return new Place(other, line, column, part);
    }

    /** False: there is no line to go to. */
    public boolean hasLine() {
        return line > 0;
    }

    /** Where it is, within a sentence: each language counts lines and characters as its readers do. */
    public Said within() {
        return hasLine() ? Said.say("place.within", file, line, column) : Said.of(file);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** The file, with line and column where there are any: as editors of texts find it. */
    @Override
    public String toString() {
        return hasLine() ? file + ":" + line + ":" + column : file;
    }
}
