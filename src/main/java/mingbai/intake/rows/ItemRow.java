package mingbai.intake.rows;

import java.util.EnumMap;
import java.util.Map;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;

/**
 * An item as the table has it, before its cells are understood.
 *
 * @param number as read or counted on
 * @param row    where it is
 * @param cells  its title, text, units and scope
 */
record ItemRow(int number, SourceTable.Row row, Map<Column, Cell> cells) {
    Cell cell(Column column) {
        return cells.get(column);
    }

    /** This row and one that goes on with it. */
    ItemRow and(Map<Column, Cell> next) {
        Map<Column, Cell> both = new EnumMap<>(cells);
        next.forEach((column, cell) -> {
            if (cell.merge() != SourceTable.Merge.DOWN) both.put(column, both.get(column).and(cell));
        });
        return new ItemRow(number, row, both);
    }
}
