package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.intake.outline.Outline.Entry;
import mingbai.intake.outline.Outline.Heading;
import mingbai.intake.outline.Outline.Heading.At;
import mingbai.intake.outline.Outline.Part;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Texts;
import mingbai.model.SourceText.Is;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * The headings and items of a table, row by row. A row with one cell alone is a heading, or a note where no item follows; one that adds
 * up the columns is a heading with its sums in front of all items, and elsewhere stands behind an item or heading; a row without number is
 * a further row of the item before, or goes on with it where a page ended within a sentence.
 */
final class TableOutline {
    /** What a spreadsheet shows where a formula has no value, or a number has no room. */
    private static final Pattern ERROR = Pattern.compile("#(?:REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!"
            + "|CONNECT!|BUSY!|GETTING_DATA|UNKNOWN!|#+)");
    /** A text that goes on behind these ended in the middle. */
    private static final String ENDINGS = "。！？；：.!?;:”）)";

    /** So many cells at least are more than a page's end leaves open. */
    private static final int MANY = 3;
    private static final Pattern AMOUNT = Pattern.compile("[\\d.,，%％—－-]+");
    private static final Pattern SUM = Pattern.compile(Lexicon.any("sum") + "[:：]?");
    /** The same of something, or with how many there are: 交通小计, 小计（2项）. */
    private static final Pattern SUM_OF = Pattern.compile(".{0,14}" + Lexicon.any("sum") + "(?:\\(.{1,10}\\))?:?");
    /** A line over a page of a table that goes on, or the unit of its amounts. */
    /** The end of a time limit that says all. */
    private static final Pattern LIMITED = Pattern.compile(Lexicon.any("limit.endings") + "$");
    private static final Pattern GOING_ON = Pattern.compile("[(]?" + Lexicon.any("going-on") + "[)]?|[(]?" + Lexicon.any("unit.label")
            + ":(?:" + Lexicon.any("measure.multiples") + "?" + Lexicon.any("measures") + "|[%‰]).{0,8}");

    private final HeadRows head;
    private final List<Field> fields;
    private final Findings findings;
    private final OpenPart parts = new OpenPart();
    /** Rows with one cell alone, until it is known whether an item follows. */
    private final List<Row> alone = new ArrayList<>();
    /** Whether a heading or an item has come. */
    private boolean begun;
    /** The places of lines between two pages. */
    private final Set<Place> between;
    private final Optional<Field> number;
    private final Optional<Field> title;
    private final Optional<Field> group;
    /** Whether each row says the heading that it stands under. */
    private boolean repeated;

    private TableOutline(HeadRows head, List<Field> fields, Set<Place> between, Findings findings) {
        this.between = between;
        this.head = head;
        this.fields = fields;
        this.findings = findings;
        this.number = field(Is.NUMBER);
        this.title = field(Is.TITLE);
        this.group = field(Is.GROUP);
    }

    /**
     * The parts of a table.
     *
     * @param tables  pages of one table
     * @param between the places of rows that are lines between pages
     */
    static Outline of(HeadRows head, List<Field> fields, List<SourceTable> tables, Set<Place> between, Lines lines, Findings findings) {
        TableOutline outline = new TableOutline(head, fields, between, findings);
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            SourceTable table = tables.get(i);
            table.open().forEach(cell -> findings.add(Rule.IMPORT_FORMULA_EMPTY, cell));
            if (table.rows().size() > SourceTable.MOST_ROWS) findings.add(Rule.IMPORT_FILE_LARGE, table.place());
            List<Row> rows = table.rows().subList(i == 0 ? head.below() : 0, table.rows().size());
            List<Row> said = tables.get(0).rows().subList(0, head.row());
            int begin = all.size();
            for (Row row : rows) {
                if (head.repeated(row)) {
                    while (all.size() > begin && HeadRows.among(said, all.get(all.size() - 1))) {
                        outline.leave(all.remove(all.size() - 1), lines);
                    }
                    begin = all.size();
                } else if (between.contains(row.place()) && lines.titled(shown(row).lines().toList())) outline.outside(row);
                else if (!row.blank()) all.add(row);
            }
            while (i > 0 && begin < all.size() && HeadRows.among(said, all.get(begin))) outline.leave(all.remove(begin), lines);
        }
        outline.repeated = outline.repeated(all);
        for (Row row : all) outline.row(row);
        int added = outline.alone.size();
        while (added > 0 && !outline.adds(outline.alone.get(added - 1))) added--;
        if (outline.begun) outline.settle(outline.alone.subList(0, added));
        outline.alone.stream().filter(outline::named).forEach(row ->
                findings.add(Rule.IMPORT_ROW_SKIPPED, row.place(), Texts.shown(shown(row))));
        List<String> below = outline.alone.stream().flatMap(row -> shown(row).lines()).toList();
        List<Part> parts = outline.parts.all();
        return new Outline(Optional.empty(), lines.above(), lines.title(), lines.introduction(), head.lines(), fields,
                outline.merged(parts), parts, below);
    }

    /** Leaves out a row above a page that stands above the first, too. It is reported but for the title: it may be a heading. */
    private void leave(Row row, Lines lines) {
        if (!lines.titled(shown(row).lines().toList())) outside(row);
    }

    private void outside(Row row) {
        findings.add(Rule.IMPORT_OUTSIDE, row.place(), 1, Texts.quoted(List.of(shown(row))));
    }

    /** Whether each row says in a cell of its own the heading that it stands under, and some say that of the row above. */
    private boolean repeated(List<Row> rows) {
        if (group.isEmpty()) return false;
        boolean again = false;
        String above = "";
        for (Row row : rows) {
            List<Cell> own = row.own();
            if (own.size() < 2 || sums(own) || summed(row)) continue;
            Cell cell = cell(row, group);
            if (!cell.own()) return false;
            again |= cell.text().equals(above);
            above = cell.text();
        }
        return again;
    }

    /** Whether a row behind the last item may be one that has a title alone. */
    private boolean named(Row row) {
        String title = shown(row);
        return number.isEmpty() && cell(row, this.title).own() && title.equals(cell(row, this.title).text()) && !Texts.note(title)
                && !Texts.ended(title) && !Texts.signing(title) && Enumeration.of(title).isEmpty();
    }

    private Optional<Field> field(Is is) {
        return fields.stream().filter(field -> field.is() == is).findFirst();
    }

    /** Whether a row adds up the columns, and has its sums in them. */
    private boolean adds(Row row) {
        return summing(row) && !beside(row).isEmpty();
    }

    /** Whether a row adds up the columns, behind the heading that each row says or without it. */
    private boolean summing(Row row) {
        List<Cell> own = row.own();
        boolean headed = repeated && group.filter(field -> field.column() == 0).isPresent() && row.cell(0).own();
        return sums(own) || headed && sums(own.subList(1, own.size()));
    }

    /**
     * Whether cells add up those above or below: the first says so, alone or, where items have numbers, behind what is added up, where the
     * others are amounts.
     */
    private boolean sums(List<Cell> own) {
        if (own.isEmpty()) return false;
        String first = Texts.letters(own.get(0).text());
        return SUM.matcher(first).matches() || number.isPresent() && own.size() > 1 && SUM_OF.matcher(first).matches()
                && own.stream().skip(1).allMatch(cell -> AMOUNT.matcher(cell.text()).matches());
    }

    private static Cell cell(Row row, Optional<Field> field) {
        return row.cell(field.map(Field::column).orElse(-1));
    }

    private void row(Row row) {
        report(row);
        List<Integer> own = IntStream.range(0, row.cells().size()).filter(i -> row.cells().get(i).own()).boxed().toList();
        List<Cell> cells = own.stream().map(row::cell).toList();
        if (summing(row) || own.size() == 1 && alone(row, own.get(0)) || summed(row) || signing(cells)) {
            alone.add(row);
            return;
        }
        if (addsBelow(row)) {
            settle(alone);
            begun = true;
            under(row.cell(0));
            List<Cell> rest = new ArrayList<>(row.cells());
            rest.set(0, new Cell("", row.place(), Merge.NONE));
            settle(new ArrayList<>(List.of(new Row(row.place(), rest))));
            return;
        }
        boolean numbered = cell(row, number).own();
        boolean titled = cell(row, title).own();
        boolean begins = titled || (number.isEmpty() ? title.isEmpty() : numbered);
        if (begins) begin(row);
        else if (parts.item().isEmpty() || !alone.isEmpty()) findings.add(Rule.IMPORT_ROW_SKIPPED, row.place(), Texts.shown(shown(row)));
        else further(row, parts.item().get());
    }

    /** Whether a row says who filled a table in and who looked it through: 填表人：某某. */
    private static boolean signing(List<Cell> own) {
        return own.size() > 1 && own.stream().allMatch(cell -> Texts.signing(cell.text()));
    }

    /** Whether a row is a heading that goes over number and title, with sums behind it. */
    private boolean summed(Row row) {
        Cell over = cell(row, number);
        if (number.isEmpty() || title.isEmpty() || !over.own() || cell(row, title).own() || Enumeration.counted(over.text()).isPresent()) {
            return false;
        }
        boolean across = cell(row, title).merge() == Merge.ACROSS && cell(row, title).place().equals(over.place());
        return (across || Enumeration.of(over.text()).isPresent())
                && row.cells().stream().filter(cell -> cell.own() && cell != over).allMatch(cell -> AMOUNT.matcher(cell.text()).matches());
    }

    private void report(Row row) {
        row.cells().stream().filter(cell -> cell.own() && ERROR.matcher(cell.text()).matches())
                .forEach(cell -> findings.add(Rule.IMPORT_CELL_ERROR, cell.place(), cell.text()));
        IntStream.range(head.width(), row.cells().size()).filter(column -> fields.stream().noneMatch(field -> field.column() == column))
                .mapToObj(row::cell).filter(Cell::own).findFirst()
                .ifPresent(cell -> findings.add(Rule.IMPORT_ROW_LONG, cell.place(), cell.text()));
    }

    /** Whether the only cell of a row is a heading or a note, and no more of the item before. */
    private boolean alone(Row row, int at) {
        boolean carried = row.cells().stream().anyMatch(cell -> !cell.blank() && cell.merge() == Merge.DOWN);
        if (carried) return false;
        boolean across = row.cells().size() > 1 && IntStream.range(at + 1, row.cells().size())
                .allMatch(i -> row.cells().get(i).merge() == Merge.ACROSS);
        boolean counted = number.filter(field -> field.column() == at).isPresent() && Enumeration.counted(row.cell(at).text()).isPresent();
        return !counted && (across && row.cells().size() > at + 1 || at == 0 || at == row.cells().size() - 1 && row.cells().size() == 1);
    }

    /** An item: its number may be that of the item above, whose cell goes over both, or blank. */
    private void begin(Row row) {
        settle(alone);
        begun = true;
        under(cell(row, group));
        Cell own = cell(row, number);
        Cell named = cell(row, title);
        if (named.merge() == Merge.ACROSS && named.place().equals(own.place())) named = new Cell("", named.place(), Merge.NONE);
        parts.begin(new Entry(row.place(), own, named, List.of(cells(row))));
    }

    /** The heading that a cell of the column of headings begins. */
    private void under(Cell over) {
        String heading = over.text().replace("\n", "");
        if (!over.own() || repeated && parts.under(heading)) return;
        int level = Math.max(parts.within(), Enumeration.of(heading).map(Enumeration::level).orElse(Enumeration.OUTER));
        parts.begin(new Heading(heading, level, repeated ? At.EACH_CELL : At.CELL, over.place()));
    }

    /** Whether a row adds up the items below it, which are under a heading that begins in it: 交通 | 小计 | 300. */
    private boolean addsBelow(Row row) {
        List<Cell> rest = row.cells().stream().skip(1).filter(Cell::own).toList();
        return !repeated && group.filter(field -> field.column() == 0).isPresent() && row.cell(0).own() && sums(rest);
    }

    /** Takes rows alone for what they are, as an item follows. */
    private void settle(List<Row> rows) {
        for (Row row : rows) {
            if (begun && aside(row)) parts.begin(new Heading(shown(first(row)), Enumeration.OUTER, List.of(), At.ROW, beside(row), false,
                    row.place()));
            else heading(row);
            begun = true;
        }
        rows.clear();
    }

    /** Whether no item stands under a row: it adds up the columns, is a note, or says that the table goes on. */
    private boolean aside(Row row) {
        List<Cell> own = row.own();
        String text = own.get(0).text();
        return summing(row) || own.size() == 1 && (Texts.note(text) || GOING_ON.matcher(Texts.letters(text)).matches()
                || between.contains(row.place()) && Enumeration.of(text).isEmpty());
    }

    private static Cell first(Row row) {
        return row.own().get(0);
    }

    private static String shown(Cell cell) {
        return cell.text().replace("\n", "");
    }

    /** What a row says beside its heading, which is its first cell. */
    private Map<Field, Cell> beside(Row row) {
        Map<Field, Cell> cells = new LinkedHashMap<>();
        Cell first = first(row);
        fields.stream().filter(field -> row.cell(field.column()).own() && row.cell(field.column()) != first)
                .sorted(Comparator.comparing(Field::column)).forEach(field -> cells.put(field, row.cell(field.column())));
        return cells;
    }

    /** A row alone: a heading with what is beside it, or what is said below one. */
    private void heading(Row row) {
        Map<Field, Cell> cells = beside(row);
        String text = cells.isEmpty() ? shown(row).replace("\n", "") : shown(first(row));
        if (cells.isEmpty() && Texts.ended(text) && parts.headed()) {
            parts.say(text);
            return;
        }
        Optional<Enumeration> counted = Enumeration.of(text);
        if (counted.isEmpty()) findings.add(Rule.IMPORT_ROW_HEADING, row.place(), text);
        int level = counted.map(Enumeration::level).orElse(Enumeration.OUTER);
        parts.begin(new Heading(text, level, List.of(), At.ROW, cells, true, row.place()));
    }

    /** The cells of a row but number, title and group. What comes down from a row above holds for this item too. */
    private Map<Field, Cell> cells(Row row) {
        Map<Field, Cell> cells = new LinkedHashMap<>();
        for (Field field : fields) {
            if (List.of(Is.NUMBER, Is.TITLE, Is.GROUP).contains(field.is())) continue;
            Cell cell = field.is() == Is.SCOPE && shared(row, field.column()) ? row.cell(field.column() - 1).merged(Merge.ACROSS)
                    : row.cell(field.column());
            boolean open = field.is() == Is.SCOPE && units(field.column() - 1) && row.cell(field.column() - 1).own();
            cells.put(field, cell.merge() == Merge.ACROSS && !open ? across(row, field) : cell);
        }
        return cells;
    }

    /** What a column has where a cell begins further left: nothing, which is reported unless one head is over both. */
    private Cell across(Row row, Field field) {
        Cell cell = row.cell(field.column());
        int first = field.column();
        while (first > 0 && row.cell(first).merge() == Merge.ACROSS) first--;
        int at = first;
        Optional<Field> taken = fields.stream().filter(one -> one.column() == at).findFirst();
        if (!cell.blank() && taken.isPresent() && head.over(field.column()).isEmpty()) {
            findings.add(Rule.IMPORT_CELL_SHARED, cell.place(), cell.text().replace('\n', ' '), taken.get().shown());
        }
        return new Cell("", cell.place(), Merge.NONE);
    }

    /** The columns whose cells are merged over rows; where cells are separate that say the same, they are repeated, which is reported. */
    private Set<Field> merged(List<Part> all) {
        Set<Field> merged = new LinkedHashSet<>();
        for (Field field : fields) {
            Map<Entry, Cell> items = new LinkedHashMap<>();
            boolean down = false;
            boolean apart = false;
            Optional<Cell> above = Optional.empty();
            for (Part part : all) {
                if (part instanceof Heading heading && heading.at() == At.ROW) above = Optional.empty();
                if (!(part instanceof Entry entry)) continue;
                for (Map<Field, Cell> row : entry.rows()) {
                    Cell cell = entry.cell(field, row);
                    if (cell.blank()) continue;
                    boolean same = above.filter(before -> before.text().equals(cell.text())).isPresent();
                    down |= cell.merge() == Merge.DOWN;
                    if (cell.merge() == Merge.DOWN && row == entry.rows().get(0)) items.put(entry, cell);
                    apart |= same != (cell.merge() == Merge.DOWN);
                    above = Optional.of(cell);
                }
                if (entry.rows().stream().allMatch(row -> entry.cell(field, row).blank())) above = Optional.empty();
            }
            if (down && !apart) merged.add(field);
            else items.forEach((entry, cell) -> findings.add(Rule.IMPORT_CELL_MERGED, entry.place(), cell.text().replace('\n', ' '),
                    Said.say("merged.item", name(entry), field.shown())));
        }
        return merged;
    }

    /** Whether a row ends with the units in front of the column of the scope, so that the cell may hold either. */
    private boolean shared(Row row, int scope) {
        return row.cells().size() == scope && units(scope - 1);
    }

    private boolean units(int column) {
        return fields.stream().anyMatch(field -> field.is() == Is.UNITS && field.column() == column);
    }

    /** More of an item: a row of its own, or the rest of the row before. */
    private void further(Row row, Entry entry) {
        Stream.of(title, repeated ? Optional.<Field>empty() : group).flatMap(Optional::stream).map(field -> row.cell(field.column()))
                .filter(Cell::own)
                .forEach(cell -> findings.add(Rule.IMPORT_ROW_SKIPPED, cell.place(), cell.text().replace('\n', ' ')));
        List<Map<Field, Cell>> rows = parts.rows();
        Map<Field, Cell> before = rows.get(rows.size() - 1);
        Map<Field, Cell> cells = new LinkedHashMap<>();
        before.keySet().forEach(field -> {
            Cell cell = row.cell(field.column());
            Cell none = new Cell("", cell.place(), Merge.NONE);
            cells.put(field, cell.own() ? cell : cell.merge() == Merge.ACROSS ? across(row, field) : none);
        });
        List<Field> texts = cells.keySet().stream().filter(field -> field.is() == Is.TEXT && !cells.get(field).blank()).toList();
        boolean rest = !another(row, before, cells) && (texts.isEmpty()
                || texts.stream().map(before::get).anyMatch(text -> !text.blank() && !ended(text.text())));
        findings.add(rest ? Rule.IMPORT_ROW_CONTINUED : Rule.IMPORT_ROW_FURTHER, row.place(), name(entry));
        if (rest) {
            Map<Field, Cell> both = new LinkedHashMap<>();
            before.forEach((field, cell) -> both.put(field, cell.and(cells.get(field))));
            rows.set(rows.size() - 1, both);
        } else {
            cells.putAll(carried(row, before));
            rows.add(cells);
        }
    }

    /**
     * Whether a further row stands for itself, though no sentence ended before it: the number of the item goes over it, a cell begins with
     * the number that follows on the cell above, it has a time limit below one that says all, or it has most of the cells again, which no
     * end of a page leaves open at once.
     */
    private boolean another(Row row, Map<Field, Cell> before, Map<Field, Cell> cells) {
        if (cell(row, number).merge() == Merge.DOWN) return true;
        List<Field> again = before.keySet().stream().filter(field -> !before.get(field).blank() && !cells.get(field).blank()).toList();
        long there = before.values().stream().filter(cell -> !cell.blank()).count();
        return again.size() >= MANY && again.size() * 2L > there
                || again.stream().anyMatch(field -> field.is() == Is.LIMIT && LIMITED.matcher(before.get(field).text()).find())
                || again.stream().anyMatch(field -> follows(before.get(field).text(), cells.get(field).text()));
    }

    private static boolean follows(String before, String text) {
        Optional<Enumeration> first = Enumeration.of(before);
        return first.isPresent() && Enumeration.of(text).filter(next -> next.level() == first.get().level()
                && next.value() == first.get().value() + 1).isPresent();
    }

    private static boolean ended(String text) {
        return ENDINGS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The cells of a further row that come down from the row before, each of which is reported. */
    private Map<Field, Cell> carried(Row row, Map<Field, Cell> before) {
        Map<Field, Cell> carried = new LinkedHashMap<>();
        before.forEach((field, above) -> {
            Cell cell = row.cell(field.column());
            if (cell.merge() != Merge.DOWN || cell.blank() || above.blank()) return;
            carried.put(field, cell);
            findings.add(Rule.IMPORT_CELL_MERGED, row.place(), cell.text().replace('\n', ' '),
                    Said.say("merged.row", field.shown()));
        });
        return carried;
    }

    private static String name(Entry entry) {
        return entry.number().blank() ? Texts.shown(entry.title().text()) : entry.number().text();
    }

    private static String shown(Row row) {
        return row.own().stream().map(Cell::text).collect(Collectors.joining("\n"));
    }
}
