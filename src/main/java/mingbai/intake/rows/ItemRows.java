package mingbai.intake.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Matter;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Spot;
import mingbai.intake.source.Texts;

/**
 * The items of all tables that have the head, in order. Titles above the head, blank rows and the head of following pages are
 * passed over; a table without head that begins with the next number goes on with the table before; a row without number and title goes on
 * with the item before, as where a page ends within it; a row that only has a heading is left out, and said so.
 */
final class ItemRows {
    private static final List<Column> FIELDS = List.of(Column.TITLE, Column.TEXT, Column.UNITS, Column.SCOPE);

    /** What a spreadsheet shows where a formula has no value, or a number has no room. */
    private static final Pattern ERROR = Pattern.compile("#(?:REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!"
            + "|CONNECT!|BUSY!|GETTING_DATA|UNKNOWN!|#+)");

    private final Findings findings;
    private final Vocabulary known;
    private final List<ItemRow> items = new ArrayList<>();

    private ItemRows(Vocabulary known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** @param place of the tables as a whole */
    static List<ItemRow> of(List<SourceTable> tables, Spot place, Vocabulary known, Findings findings) {
        ItemRows rows = new ItemRows(known, findings);
        List<Optional<Head>> heads = tables.stream().map(Head::of).toList();
        boolean any = heads.stream().flatMap(Optional::stream).anyMatch(Head::whole);
        Optional<Head> last = Optional.empty();
        for (int i = 0; i < tables.size(); i++) {
            Optional<Head> head = heads.get(i).filter(found -> found.whole() || found.likely() || !any);
            if (head.isPresent()) {
                rows.headed(tables.get(i), head.get());
                last = head;
            } else if (last.isPresent() && rows.goesOn(tables.get(i), last.get())) {
                findings.add(Matter.TABLE_CONTINUED, tables.get(i).spot());
                rows.rows(tables.get(i), 0, last.get());
            } else findings.add(Matter.TABLE_IGNORED, tables.get(i).spot(), words());
        }
        if (last.isEmpty()) tables.forEach(rows::open);
        if (last.isEmpty() && !findings.failed()) findings.add(Matter.TABLE_NONE, place, words());
        return rows.items;
    }

    private static String words() {
        return Stream.of(Column.values()).map(Column::zh).collect(Collectors.joining(" "));
    }

    private void headed(SourceTable table, Head head) {
        Spot at = table.rows().get(head.row()).spot();
        for (Column column : head.missing()) {
            boolean needed = Column.NEEDED.contains(column);
            findings.add(needed ? Matter.HEAD_INCOMPLETE : Matter.COLUMN_MISSING, at, column.zh(), String.join(" ", column.words()));
        }
        if (!head.whole()) return;
        head.others().forEach(cell -> findings.add(Matter.COLUMN_IGNORED, cell.spot(), cell.text().replace("\n", "")));
        List<String> above = table.rows().subList(0, head.row()).stream().map(ItemRows::shown).filter(text -> !text.isEmpty()).toList();
        if (!above.isEmpty()) findings.add(Matter.ROWS_ABOVE, table.rows().get(0).spot(), String.valueOf(above.size()), above.get(0));
        int before = items.size();
        rows(table, head.below(), head);
        if (items.size() == before && !findings.failed()) findings.add(Matter.ROWS_NONE, table.spot());
    }

    /** Tells of formulas of a table that have no value: what they would show is in no record. */
    private void open(SourceTable table) {
        table.open().forEach(cell -> findings.add(Matter.FORMULA_EMPTY, cell));
    }

    private void rows(SourceTable table, int from, Head head) {
        open(table);
        if (table.rows().size() > SourceTable.MOST_ROWS) findings.add(Matter.FILE_TOO_LARGE, table.spot());
        for (Row row : table.rows().subList(from, table.rows().size())) if (!row.blank() && !head.repeated(row)) row(row, head);
    }

    /** Whether a table without head begins with the next number, in the column where the table before has its numbers. */
    private boolean goesOn(SourceTable table, Head head) {
        return table.rows().stream().filter(row -> !row.blank()).findFirst()
                .filter(row -> row.cells().size() == head.width())
                .flatMap(row -> Numeral.read(head.cell(row, Column.NUMBER).text()))
                .filter(number -> number.value() == last() + 1).isPresent();
    }

    private void row(Row row, Head head) {
        Cell number = head.cell(row, Column.NUMBER);
        Cell title = head.cell(row, Column.TITLE);
        boolean own = !number.blank() && number.merge() == Merge.NONE;
        boolean titled = !title.blank() && title.merge() == Merge.NONE;
        if (!own && titled && number.merge() != Merge.DOWN) {
            int next = last() + 1;
            findings.add(Matter.NUMBER_ASSUMED, row.spot(), String.valueOf(next));
            add(next, row, head);
        } else if (own && Numeral.read(number.text()).isPresent()) {
            number(number, row, head);
        } else if (own && titled) {
            findings.add(Matter.NUMBER_UNREADABLE, number.spot(), number.text());
        } else if (own || items.isEmpty()) {
            findings.add(Matter.ROW_SKIPPED, row.spot(), shown(row));
        } else if (titled) {
            findings.add(Matter.NUMBER_NOT_ON, row.spot(), String.valueOf(last()), String.valueOf(last()));
        } else {
            findings.add(Matter.ROW_CONTINUED, row.spot(), String.valueOf(last()));
            items.set(items.size() - 1, items.get(items.size() - 1).and(cells(row, head)));
        }
    }

    private void number(Cell cell, Row row, Head head) {
        Numeral read = Numeral.read(cell.text()).orElseThrow();
        String value = String.valueOf(read.value());
        if (!read.plain()) findings.add(Matter.NUMBER_READ, cell.spot(), cell.text(), value);
        if (!items.isEmpty() && read.value() != last() + 1) {
            findings.add(Matter.NUMBER_NOT_ON, cell.spot(), String.valueOf(last()), value);
        }
        add(read.value(), row, head);
    }

    private void add(int number, Row row, Head head) {
        Row fitted = shared(row, head);
        fitted.cells().stream().skip(head.width()).filter(cell -> !cell.blank() && cell.merge() != Merge.ACROSS).findFirst()
                .ifPresent(cell -> findings.add(Matter.ROW_LONG, cell.spot(), cell.text()));
        items.add(new ItemRow(number, fitted, cells(fitted, head)));
    }

    /** Each of the fields; a cell that comes down from the row above is told. */
    private Map<Column, Cell> cells(Row row, Head head) {
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        for (Column column : FIELDS) {
            Cell cell = head.cell(row, column);
            cells.put(column, cell);
            if (ERROR.matcher(cell.text()).matches()) findings.add(Matter.CELL_ERROR, cell.spot(), cell.text());
            if (cell.merge() != Merge.DOWN || cell.blank()) continue;
            findings.add(Matter.MERGED_DOWN, row.spot(), cell.text().replace('\n', ' '));
        }
        return cells;
    }

    /**
     * The row with its units and scope apart. Where one cell holds both places, or the row ends before its last column, the
     * cell is the scope if it names a region and no units.
     */
    private Row shared(Row row, Head head) {
        Integer units = head.columns().get(Column.UNITS);
        Integer scope = head.columns().get(Column.SCOPE);
        if (units == null || scope == null || row.cells().size() <= units) return row;
        Cell cell = row.cell(units);
        boolean one = row.cell(scope).merge() == Merge.ACROSS && row.cell(scope).text().equals(cell.text());
        if (scope != units + 1 || !one && row.cells().size() > scope || cell.blank()) return row;
        boolean region = UnitCell.unknown(cell, known) && !known.regions(cell.text()).isEmpty();
        Column taken = region ? Column.SCOPE : Column.UNITS;
        findings.add(Matter.MERGED_ACROSS, cell.spot(), cell.text().replace('\n', ' '), taken.zh(), taken.en());
        List<Cell> cells = new ArrayList<>(row.cells());
        while (cells.size() <= scope) cells.add(new Cell("", cell.spot(), Merge.NONE));
        cells.set(scope, region ? cell : new Cell("", cell.spot(), Merge.NONE));
        if (region) cells.set(units, new Cell("", cell.spot(), Merge.NONE));
        return new Row(row.spot(), cells);
    }

    private int last() {
        return items.isEmpty() ? 0 : items.get(items.size() - 1).number();
    }

    private static String shown(Row row) {
        return Texts.shown(row.cells().stream().filter(cell -> cell.merge() == Merge.NONE).map(Cell::text)
                .collect(Collectors.joining(" ")));
    }
}
