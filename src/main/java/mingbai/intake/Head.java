package mingbai.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.intake.SourceTable.Cell;
import mingbai.intake.SourceTable.Merge;
import mingbai.intake.SourceTable.Row;

/**
 * The head of a table: which column holds what.
 *
 * @param row     the head's place among the table's rows
 * @param columns where each column stands; some may be missing
 * @param others  heads of columns that are not imported
 * @param width   how many columns have a head
 */
record Head(int row, Map<Column, Integer> columns, List<Cell> others, int width) {
    /** The first row that names at least three columns, or else the one that names most; absent where none names two. */
    static Optional<Head> of(SourceTable table) {
        Optional<Head> best = Optional.empty();
        for (int i = 0; i < table.rows().size(); i++) {
            Head head = of(i, table.rows().get(i));
            if (head.likely()) return Optional.of(head);
            if (head.columns.size() == 2 && best.isEmpty()) best = Optional.of(head);
        }
        return best;
    }

    private static Head of(int place, Row row) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        List<Cell> others = new ArrayList<>();
        int width = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (cell.blank()) continue;
            width = i + 1;
            if (cell.merge() == Merge.ACROSS) continue;
            Optional<Column> column = Column.of(cell.text());
            if (column.isPresent() && !columns.containsKey(column.get())) columns.put(column.get(), i);
            else others.add(cell);
        }
        return new Head(place, columns, others, width);
    }

    /** Whether there are all columns without which there are no records. */
    boolean whole() {
        return columns.keySet().containsAll(Column.NEEDED);
    }

    /** Whether so many columns are there that the table is meant, though one may be missing. */
    boolean likely() {
        return columns.size() > 2;
    }

    List<Column> missing() {
        return List.of(Column.values()).stream().filter(column -> !columns.containsKey(column)).toList();
    }

    /** The cell of a column; an empty one where the table or the row does not reach so far. */
    Cell cell(Row row, Column column) {
        return row.cell(columns.getOrDefault(column, -1));
    }

    /** Whether a row says the same again, as on a following page. */
    boolean repeated(Row row) {
        return columns.keySet().stream().allMatch(column -> Column.of(cell(row, column).text()).equals(Optional.of(column)));
    }
}
