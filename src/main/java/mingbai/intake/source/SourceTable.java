package mingbai.intake.source;

import java.util.List;
import java.util.stream.IntStream;
import mingbai.problem.Place;

/**
 * A table as a file has it, whatever the file's kind. Merged cells are in every place that they cover.
 *
 * @param place where it is
 * @param rows from the top; they may differ in length
 * @param open cells whose formulas have no value yet
 * @param grid whether what a row lacks at its end is blank cells, as in a sheet; false: separators part its cells, and may be too many
 */
public record SourceTable(Place place, List<Row> rows, List<Place> open, boolean grid) implements Passage {
    /** More columns than any table for readers has. */
    public static final int WIDEST = 100;
    /** More rows than any table for readers has; what reads files stops behind it. */
    public static final int MOST_ROWS = 10_000;

    public SourceTable {
        rows = List.copyOf(rows);
        open = List.copyOf(open);
    }

    /** One whose cells separators part. */
    public SourceTable(Place place, List<Row> rows) {
        this(place, rows, List.of(), false);
    }

    /** The same with other rows. */
    public SourceTable of(Place where, List<Row> others) {
        return new SourceTable(where, others, open, grid);
    }

    /** The same without columns of its grid in which no cell begins, as where each row merges two columns. */
    public SourceTable narrowed() {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Integer> kept = IntStream.range(0, width).filter(column -> !merged(column)).boxed().toList();
        if (kept.size() == width) return this;
        return of(place, rows.stream().map(row -> new Row(row.place(), kept.stream()
                .filter(column -> column < row.cells().size()).map(row::cell).toList())).toList());
    }

    private boolean merged(int column) {
        return rows.stream().anyMatch(row -> row.cell(column).merge() == Merge.ACROSS)
                && rows.stream().allMatch(row -> row.cell(column).blank() || row.cell(column).merge() == Merge.ACROSS);
    }

    /**
     * @param place  where it is
     * @param cells from the left, without gaps; it may end early
     */
    public record Row(Place place, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column; an empty one behind the row's end. */
        public Cell cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : new Cell("", place, Merge.NONE);
        }

        /** The cells that say something and begin in it. */
        public List<Cell> own() {
            return cells.stream().filter(Cell::own).toList();
        }

        public boolean blank() {
            return cells.stream().noneMatch(Cell::own);
        }
    }

    /** How a place came to have its cell. */
    public enum Merge {
        /** It is the cell's own place. */
        NONE,
        /** The cell begins in a column further left, in this row or in one above. */
        ACROSS,
        /** The cell begins in a row above, in the same column. */
        DOWN
    }

    /**
     * @param text  its lines, without white space around each; a line break is one of the file
     * @param place  where it is
     * @param merge how the cell came here
     */
    public record Cell(String text, Place place, Merge merge) {
        public boolean blank() {
            return text.isEmpty();
        }

        /** Whether it says something and is in its own place. */
        public boolean own() {
            return !blank() && merge == Merge.NONE;
        }

        public Cell merged(Merge how) {
            return new Cell(text, place, how);
        }

        /** This cell and what follows it in the next row. */
        public Cell and(Cell next) {
            return next.blank() ? this : new Cell(blank() ? next.text : text + "\n" + next.text, blank() ? next.place : place, merge);
        }
    }
}
