package mingbai.intake.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Texts;

/**
 * The head of a table: which column holds what. It may have several rows, of which the lowest name of each column counts.
 *
 * @param row     the place of its first row among the table's rows
 * @param lines   its rows
 * @param columns where each column is; some may be missing
 * @param others  heads of columns that are not imported
 * @param width   how many columns have a head
 */
public record TableHead(int row, List<Row> lines, Map<Column, Integer> columns, List<Cell> others, int width) {
    /** More rows than any head has. */
    private static final int HIGHEST = 4;

    /** The first row that names at least three columns, or else the one that names most; absent where none names two. */
    public static Optional<TableHead> of(SourceTable table) {
        Optional<TableHead> best = Optional.empty();
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            if (row.cells().stream().noneMatch(cell -> Column.of(cell.text()).isPresent())) continue;
            TableHead head = of(i, table.rows().subList(i, Math.min(table.rows().size(), i + HIGHEST)));
            if (head.likely()) return Optional.of(head);
            if (head.columns.size() == 2 && best.isEmpty()) best = Optional.of(head);
        }
        return best;
    }

    private static TableHead of(int place, List<Row> rows) {
        List<Cell> names = rows.get(0).cells();
        int count = 1;
        for (; count < rows.size() && goesOn(names, rows.get(count)); count++) names = lowest(names, rows.get(count));
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        List<Cell> others = new ArrayList<>();
        int width = 0;
        for (int i = 0; i < names.size(); i++) {
            Cell cell = names.get(i);
            if (cell.blank()) continue;
            width = i + 1;
            if (cell.merge() == Merge.ACROSS) continue;
            Optional<Column> column = Column.of(cell.text());
            if (column.isPresent() && !columns.containsKey(column.get())) columns.put(column.get(), i);
            else others.add(cell);
        }
        return new TableHead(place, rows.subList(0, count), columns, others, width);
    }

    /** Whether a row gives names below names that span several columns, or below none, and nothing else. */
    private static boolean goesOn(List<Cell> above, Row row) {
        boolean named = false;
        boolean down = false;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (cell.blank() || cell.merge() == Merge.ACROSS) continue;
            if (cell.merge() == Merge.DOWN) {
                down |= i < above.size() && above.get(i).text().equals(cell.text());
                continue;
            }
            boolean spanned = i < above.size()
                    && (above.get(i).merge() == Merge.ACROSS || i + 1 < above.size() && above.get(i + 1).merge() == Merge.ACROSS);
            if (i < above.size() && !above.get(i).blank() && !spanned) return false;
            named |= Column.of(cell.text()).isPresent() || spanned;
        }
        return named && (down || row.cells().stream().anyMatch(cell -> cell.merge() == Merge.NONE && Column.of(cell.text()).isPresent()));
    }

    private static List<Cell> lowest(List<Cell> above, Row row) {
        return IntStream.range(0, Math.max(above.size(), row.cells().size())).mapToObj(i -> {
            Cell own = row.cell(i);
            return i < above.size() && (own.blank() || own.merge() == Merge.DOWN) ? above.get(i) : own;
        }).toList();
    }

    /** The place of the first row below it. */
    int below() {
        return row + lines.size();
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
        return columns.keySet().stream().allMatch(column -> Column.of(cell(row, column).text()).equals(Optional.of(column)))
                || lines.size() > 1 && lines.stream().anyMatch(line -> letters(line).equals(letters(row)));
    }

    private static List<String> letters(Row row) {
        return row.cells().stream().map(cell -> Texts.letters(cell.text())).toList();
    }
}
