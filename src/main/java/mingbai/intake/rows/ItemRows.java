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
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Texts;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;

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
    private final NameIndex known;
    private final List<ItemRow> items = new ArrayList<>();

    private ItemRows(NameIndex known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** @param place of the tables as a whole */
    static List<ItemRow> of(List<SourceTable> tables, Place place, NameIndex known, Findings findings) {
        ItemRows rows = new ItemRows(known, findings);
        List<Optional<TableHead>> heads = tables.stream().map(TableHead::of).toList();
        boolean any = heads.stream().flatMap(Optional::stream).anyMatch(TableHead::whole);
        Optional<TableHead> last = Optional.empty();
        for (int i = 0; i < tables.size(); i++) {
            Optional<TableHead> head = heads.get(i).filter(found -> found.whole() || found.likely() || !any);
            if (head.isPresent()) {
                rows.headed(tables.get(i), head.get());
                last = head;
            } else if (last.isPresent() && rows.goesOn(tables.get(i), last.get())) {
                findings.add(Rule.IMPORT_TABLE_CONTINUED, tables.get(i).place());
                rows.rows(tables.get(i), 0, last.get());
            } else findings.add(Rule.IMPORT_TABLE_IGNORED, tables.get(i).place(), words());
        }
        if (last.isEmpty()) tables.forEach(rows::open);
        if (last.isEmpty() && !findings.failed()) findings.add(Rule.IMPORT_TABLE_NONE, place, words());
        return rows.items;
    }

    private static String words() {
        return Stream.of(Column.values()).map(Column::head).collect(Collectors.joining(" "));
    }

    private void headed(SourceTable table, TableHead head) {
        Place at = table.rows().get(head.row()).place();
        for (Column column : head.missing()) {
            if (Column.NEEDED.contains(column)) {
                findings.add(Rule.IMPORT_HEAD_INCOMPLETE, at, column.head(), String.join(" ", column.words()));
            } else findings.add(Rule.IMPORT_NOT_STATED, at, Said.say("not-stated.column", column.head()));
        }
        if (!head.whole()) return;
        head.others().forEach(cell -> findings.add(Rule.IMPORT_COLUMN_IGNORED, cell.place(), cell.text().replace("\n", "")));
        List<String> above = table.rows().subList(0, head.row()).stream().map(ItemRows::shown).filter(text -> !text.isEmpty()).toList();
        if (!above.isEmpty()) findings.add(Rule.IMPORT_ROWS_ABOVE, table.rows().get(0).place(), String.valueOf(above.size()), above.get(0));
        int before = items.size();
        rows(table, head.below(), head);
        if (items.size() == before && !findings.failed()) findings.add(Rule.IMPORT_TABLE_EMPTY, table.place());
    }

    /** Reports formulas of a table that have no value: what they would show is in no record. */
    private void open(SourceTable table) {
        table.open().forEach(cell -> findings.add(Rule.IMPORT_FORMULA_EMPTY, cell));
    }

    private void rows(SourceTable table, int from, TableHead head) {
        open(table);
        if (table.rows().size() > SourceTable.MOST_ROWS) findings.add(Rule.IMPORT_FILE_LARGE, table.place());
        for (Row row : table.rows().subList(from, table.rows().size())) if (!row.blank() && !head.repeated(row)) row(row, head);
    }

    /** Whether a table without head begins with the next number, in the column where the table before has its numbers. */
    private boolean goesOn(SourceTable table, TableHead head) {
        return table.rows().stream().filter(row -> !row.blank()).findFirst()
                .filter(row -> row.cells().size() == head.width())
                .flatMap(row -> Numeral.read(head.cell(row, Column.NUMBER).text()))
                .filter(number -> number.value() == last() + 1).isPresent();
    }

    private void row(Row row, TableHead head) {
        Cell number = head.cell(row, Column.NUMBER);
        Cell title = head.cell(row, Column.TITLE);
        boolean own = !number.blank() && number.merge() == Merge.NONE;
        boolean titled = !title.blank() && title.merge() == Merge.NONE;
        if (!own && titled && number.merge() != Merge.DOWN) {
            int next = last() + 1;
            findings.add(Rule.IMPORT_NUMBER_COUNTED, row.place(), String.valueOf(next));
            add(next, row, head);
        } else if (own && Numeral.read(number.text()).isPresent()) {
            number(number, row, head);
        } else if (own && titled) {
            findings.add(Rule.IMPORT_NUMBER_UNREADABLE, number.place(), number.text());
        } else if (own || items.isEmpty()) {
            findings.add(Rule.IMPORT_ROW_SKIPPED, row.place(), shown(row));
        } else if (titled) {
            findings.add(Rule.IMPORT_NUMBER_GAP, row.place(), String.valueOf(last()), String.valueOf(last()));
        } else {
            findings.add(Rule.IMPORT_ROW_CONTINUED, row.place(), String.valueOf(last()));
            items.set(items.size() - 1, items.get(items.size() - 1).and(cells(row, head)));
        }
    }

    private void number(Cell cell, Row row, TableHead head) {
        Numeral read = Numeral.read(cell.text()).orElseThrow();
        String value = String.valueOf(read.value());
        if (!read.plain()) findings.add(Rule.IMPORT_NUMBER_READ, cell.place(), cell.text(), value);
        if (!items.isEmpty() && read.value() != last() + 1) {
            findings.add(Rule.IMPORT_NUMBER_GAP, cell.place(), String.valueOf(last()), value);
        }
        add(read.value(), row, head);
    }

    private void add(int number, Row row, TableHead head) {
        Row fitted = shared(row, head);
        fitted.cells().stream().skip(head.width()).filter(cell -> !cell.blank() && cell.merge() != Merge.ACROSS).findFirst()
                .ifPresent(cell -> findings.add(Rule.IMPORT_ROW_LONG, cell.place(), cell.text()));
        items.add(new ItemRow(number, fitted, cells(fitted, head)));
    }

    /** Each of the fields; a cell that comes down from the row above is reported. */
    private Map<Column, Cell> cells(Row row, TableHead head) {
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        for (Column column : FIELDS) {
            Cell cell = head.cell(row, column);
            cells.put(column, cell);
            if (ERROR.matcher(cell.text()).matches()) findings.add(Rule.IMPORT_CELL_ERROR, cell.place(), cell.text());
            if (cell.merge() != Merge.DOWN || cell.blank()) continue;
            findings.add(Rule.IMPORT_CELL_MERGED, row.place(), cell.text().replace('\n', ' '));
        }
        return cells;
    }

    /**
     * The row with its units and scope apart. Where one cell holds both places, or the row ends before its last column, the
     * cell is the scope if it names a region and no units.
     */
    private Row shared(Row row, TableHead head) {
        Integer units = head.columns().get(Column.UNITS);
        Integer scope = head.columns().get(Column.SCOPE);
        if (units == null || scope == null || row.cells().size() <= units) return row;
        Cell cell = row.cell(units);
        boolean one = row.cell(scope).merge() == Merge.ACROSS && row.cell(scope).text().equals(cell.text());
        if (scope != units + 1 || !one && row.cells().size() > scope || cell.blank()) return row;
        boolean region = UnitCell.unknown(cell, known) && !known.regions(cell.text()).isEmpty();
        Column taken = region ? Column.SCOPE : Column.UNITS;
        findings.add(Rule.IMPORT_CELL_SHARED, cell.place(), cell.text().replace('\n', ' '), taken.said());
        List<Cell> cells = new ArrayList<>(row.cells());
        while (cells.size() <= scope) cells.add(new Cell("", cell.place(), Merge.NONE));
        cells.set(scope, region ? cell : new Cell("", cell.place(), Merge.NONE));
        if (region) cells.set(units, new Cell("", cell.place(), Merge.NONE));
        return new Row(row.place(), cells);
    }

    private int last() {
        return items.isEmpty() ? 0 : items.get(items.size() - 1).number();
    }

    private static String shown(Row row) {
        return Texts.shown(row.cells().stream().filter(cell -> cell.merge() == Merge.NONE).map(Cell::text)
                .collect(Collectors.joining(" ")));
    }
}
