package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.Passage;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Texts;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * The outlines of a document: one of each table with a head, its following pages with it, or else one of each document that its prose is
 * made of. Lines before a table are its title and what stands around that, notes behind it are its notes.
 */
public final class Outlines {
    /** More lines before a table are those of a page around it, of which the title is the last. */
    private static final int MOST_LINES = 8;

    /** A line above a page of a table. */
    private static final Pattern GOES_ON = Pattern.compile("[(]?" + Lexicon.any("going-on") + "[)]?");

    private final List<Passage> passages;
    /** The table of the file that each of its tables is of. */
    private final Map<SourceTable, SourceTable> whole;
    private final Findings findings;
    private final List<Outline> outlines = new ArrayList<>();
    /** Those that have a head and no item. */
    private final List<SourceTable> empty = new ArrayList<>();
    /** Those since the last table. */
    private final List<Passage.Line> lines = new ArrayList<>();
    private final List<SourceTable> pages = new ArrayList<>();
    /** The places of lines between pages. */
    private final Set<Place> between = new HashSet<>();
    /** Whether tables stand on a page with more around them: what is behind the last is no note, unless it begins as one. */
    private boolean furnished;
    private Optional<HeadRows> head = Optional.empty();
    private Lines above = new Lines(List.of(), List.of(), List.of());

    private Outlines(List<Passage> passages, Map<SourceTable, SourceTable> whole, Findings findings) {
        this.passages = passages;
        this.whole = whole;
        this.findings = findings;
    }

    /**
     * The outlines; none where nothing can be an item, which is reported.
     *
     * @param whole the place of the document
     * @param table which of its tables, from 1; absent: all that have a head
     */
    public static List<Outline> of(List<Passage> passages, Place whole, Optional<Integer> table, Findings findings) {
        List<SourceTable> tables = passages.stream().filter(SourceTable.class::isInstance).map(SourceTable.class::cast).toList();
        if (table.isPresent() && (table.get() < 1 || table.get() > tables.size())) {
            findings.add(Rule.IMPORT_TABLE_NUMBER, whole, String.valueOf(table.get()), String.valueOf(tables.size()));
            return List.of();
        }
        Map<SourceTable, SourceTable> parts = new IdentityHashMap<>();
        List<Passage> meant = new ArrayList<>();
        for (Passage passage : passages) {
            if (!(passage instanceof SourceTable one)) meant.add(passage);
            else if (table.isEmpty() || one == tables.get(table.get() - 1)) tables(one).map(SourceTable::narrowed).forEach(part -> {
                meant.add(part);
                parts.put(part, one);
            });
        }
        Outlines outlines = new Outlines(meant, parts, findings.apart());
        outlines.read(HeadRows::counting);
        if (outlines.outlines.isEmpty()) outlines.prose(rows(meant));
        outlines.reportEmpty();
        if (outlines.outlines.isEmpty() && !outlines.findings.failed()) {
            Outlines any = new Outlines(meant, parts, findings.apart());
            any.read(HeadRows::regular);
            if (!any.outlines.isEmpty()) outlines = any;
        }
        findings.addAll(outlines.findings.all());
        if (outlines.outlines.isEmpty()) tables.forEach(one -> one.open().forEach(cell -> findings.add(Rule.IMPORT_FORMULA_EMPTY, cell)));
        if (outlines.outlines.isEmpty() && !findings.failed()) findings.add(Rule.IMPORT_TABLE_NONE, whole, HeadWords.common());
        return outlines.outlines;
    }

    /** The tables that stand one below another in a sheet: each begins with a head of its own and the title above that. */
    private static Stream<SourceTable> tables(SourceTable sheet) {
        List<Row> rows = sheet.rows();
        List<SourceTable> tables = new ArrayList<>();
        int begin = 0;
        Optional<HeadRows> head = HeadRows.of(sheet);
        for (int i = head.map(HeadRows::below).orElse(rows.size()); i < rows.size(); i++) {
            if (!HeadRows.begins(rows.get(i))) continue;
            int title = title(rows, i);
            if (head.get().repeated(rows.get(i)) && !restarts(rows, head.get(), title, i)) continue;
            Place place = begin == 0 ? sheet.place() : rows.get(begin).place();
            tables.add(sheet.of(place, rows.subList(begin, title)));
            begin = title;
            Row own = rows.get(i);
            Optional<HeadRows> next = HeadRows.of(new SourceTable(own.place(), rows.subList(i, Math.min(rows.size(), i + MOST_LINES))));
            head = next.isPresent() ? next : head;
        }
        if (begin == 0) return Stream.of(sheet);
        tables.add(new SourceTable(rows.get(begin).place(), rows.subList(begin, rows.size()), List.of(), sheet.grid()));
        return tables.stream();
    }

    /** Whether a table begins with a head that another has as well: with a title of its own above it, and with the first number again. */
    private static boolean restarts(List<Row> rows, HeadRows head, int title, int at) {
        boolean own = IntStream.range(title, at).mapToObj(rows::get).flatMap(row -> line(row).stream()).anyMatch(Lines::begins)
                && IntStream.range(title, at).mapToObj(rows::get).noneMatch(row -> HeadRows.among(rows.subList(0, head.row()), row));
        return own && number(head).flatMap(column -> rows.stream().skip(at + 1L)
                .flatMap(row -> Enumeration.counted(row.cell(column).text()).stream()).findFirst()).filter(first -> first == 1).isPresent();
    }

    /** Where the title begins that stands above a head: the last lines over the whole width that look like one; the head: none does. */
    private static int title(List<Row> rows, int head) {
        int title = head;
        int first = head;
        while (first > 0 && (rows.get(first - 1).blank() || line(rows.get(first - 1)).isPresent())) {
            first--;
            if (line(rows.get(first)).filter(Lines::begins).isPresent()) title = first;
            else if (title < head && line(rows.get(first)).isPresent()) break;
        }
        for (int i = head - 1; title == head && i >= first; i--) {
            if (line(rows.get(i)).filter(text -> !Texts.ended(text)).isPresent()) title = i;
            else if (!rows.get(i).blank()) break;
        }
        return title;
    }

    /** The text of a row that is one line in front of all columns; absent: it is none, or a note. */
    private static Optional<String> line(Row row) {
        boolean whole = row.cells().stream().skip(1).allMatch(cell -> cell.blank() || cell.merge() == Merge.ACROSS);
        return Optional.of(row.cell(0)).filter(cell -> whole && !cell.blank() && cell.merge() == Merge.NONE)
                .map(cell -> cell.text().replace("\n", "")).filter(text -> !Texts.note(text));
    }

    /** Tables without an item are mistakes where no other table has one; beside such a table they are of something else. */
    private void reportEmpty() {
        if (outlines.isEmpty()) empty.forEach(table -> findings.add(Rule.IMPORT_TABLE_EMPTY, table.place()));
        else empty.forEach(table -> ignored(table, "table-ignored.items"));
    }

    /**
     * Takes the document for prose, unless so little of it is numbered that it is the rest around tables.
     *
     * @param rows of these
     */
    private void prose(long rows) {
        List<Passage.Line> all = new ArrayList<>();
        passages.forEach(passage -> {
            if (passage instanceof Passage.Line line && !line.text().isBlank()) all.add(line);
        });
        List<Outline> prose = documents(Lines.documents(fields(Texts.unwrapped(all, findings))));
        if (prose.stream().noneMatch(outline -> outline.entries().size() * 2L >= rows)) return;
        outlines.addAll(prose);
        taken(all);
    }

    /** The same, fields that stand behind the sentences of a line as a line of their own. */
    private static List<Passage.Line> fields(List<Passage.Line> lines) {
        return lines.stream().flatMap(line -> {
            int from = Label.behind(line.text());
            return from < 0 ? Stream.of(line) : Stream.of(new Passage.Line(line.text().substring(0, from), line.place(), line.found()),
                    new Passage.Line(line.text().substring(from), line.place(), List.of()));
        }).toList();
    }

    /**
     * The documents that have items: what has none stands above the next, or below the last, and so does a letter that does nothing but
     * issue what is behind it.
     */
    private List<Outline> documents(List<List<Passage.Line>> documents) {
        List<Optional<Outline>> items = new ArrayList<>();
        for (int i = documents.size() - 1; i >= 0; i--) {
            boolean followed = items.stream().anyMatch(Optional::isPresent);
            boolean issuing = i == 0 && followed && Lines.issues(texts(documents.get(0)));
            items.add(0, issuing ? Optional.empty()
                    : ProseOutline.of(documents.get(i), followed, findings).filter(outline -> !outline.entries().isEmpty()));
        }
        List<Outline> prose = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            List<Passage.Line> lines = documents.get(i);
            if (items.get(i).isPresent()) {
                prose.add(items.get(i).get().within(List.copyOf(above), List.of()));
                above.clear();
            } else if (prose.isEmpty()) above.addAll(texts(lines));
            else prose.set(prose.size() - 1, prose.get(prose.size() - 1).within(List.of(), texts(lines)));
        }
        return prose;
    }

    /** How many rows with several cells there are in tables. */
    private static long rows(List<Passage> passages) {
        return passages.stream().filter(SourceTable.class::isInstance).flatMap(table -> ((SourceTable) table).rows().stream())
                .filter(row -> row.cells().stream().filter(cell -> !cell.blank() && cell.merge() == Merge.NONE).count() > 2).count();
    }

    /** @param unknown finds the head of a table where the words of none are known */
    private void read(Function<SourceTable, Optional<HeadRows>> unknown) {
        Map<SourceTable, Optional<HeadRows>> heads = new IdentityHashMap<>();
        passages.forEach(passage -> {
            if (passage instanceof SourceTable table) heads.put(table, HeadRows.of(table));
        });
        boolean any = heads.values().stream().anyMatch(Optional::isPresent);
        Set<SourceTable> likely = Collections.newSetFromMap(new IdentityHashMap<>());
        heads.forEach((table, found) -> found.filter(HeadRows::likely).ifPresent(one -> likely.add(whole.get(table))));
        for (Passage passage : passages) {
            if (passage instanceof Passage.Line line) {
                if (!line.text().isBlank()) lines.add(line);
            } else if (passage instanceof SourceTable table) {
                Optional<HeadRows> found = heads.get(table).filter(one -> likely.isEmpty() || likely.contains(whole.get(table)));
                if (!any) found = unknown.apply(table);
                table(table, found);
            }
        }
        List<String> behind = furnished ? notes() : head.isPresent() ? taken(lines) : List.of();
        if (furnished && !pages.isEmpty()) outside(texts(lines), pages.get(pages.size() - 1).place());
        end(behind);
    }

    private void table(SourceTable table, Optional<HeadRows> found) {
        Optional<SourceTable> page = head.isEmpty() ? Optional.empty() : found.isEmpty() ? headless(table)
                : Optional.of(table).filter(one -> found.get().same(head.get()) && goesOn(one, found.get().below()));
        if (page.isPresent()) {
            if (found.isEmpty()) findings.add(Rule.IMPORT_TABLE_CONTINUED, table.place());
            pages.add(between(page.get()));
            lines.clear();
        } else if (found.isPresent()) {
            List<String> notes = notes();
            end(notes);
            head = found;
            pages.add(table);
            above = above(table, found.get());
            lines.clear();
        } else if (!StatedParticulars.catalogue(table).isEmpty()) {
            outside(table.rows().stream().map(Outlines::words).toList(), table.place());
        } else ignored(table, "table-ignored.head");
    }

    /** Tells of a table that says something and does not come in. */
    private void ignored(SourceTable table, String why) {
        table.rows().stream().filter(row -> !row.blank()).findFirst().ifPresent(row -> findings.add(Rule.IMPORT_TABLE_IGNORED,
                table.place(), HeadWords.common(), Said.say(why), Texts.shown(words(row))));
    }

    /** What a row says, as a line. */
    private static String words(Row row) {
        return row.own().stream().map(Cell::text).collect(Collectors.joining(" "));
    }

    /** A page with the lines above it as rows of its own: between two pages they are of the table. */
    private SourceTable between(SourceTable table) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Passage.Line line = lines.get(i);
            findings.addAll(line.found());
            Place place = line.place();
            between.add(place);
            rows.add(new Row(place, List.of(new Cell(line.text().replace("\n", ""), place, Merge.NONE))));
        }
        rows.addAll(table.rows());
        return table.of(table.place(), rows);
    }

    /** Takes the notes to the table before from the lines behind it. */
    private List<String> notes() {
        int count = 0;
        while (head.isPresent() && count < lines.size()
                && (Texts.note(lines.get(count).text()) || Texts.signing(lines.get(count).text()))) count++;
        List<String> notes = taken(lines.subList(0, count));
        lines.subList(0, count).clear();
        return notes;
    }

    private static List<String> texts(List<Passage.Line> lines) {
        return lines.stream().map(Passage.Line::text).toList();
    }

    /** The texts of lines that are imported: what was found in them is reported. */
    private List<String> taken(List<Passage.Line> imported) {
        imported.forEach(line -> findings.addAll(line.found()));
        return texts(imported);
    }

    private Lines above(SourceTable table, HeadRows found) {
        List<String> all = new ArrayList<>(texts(lines));
        List<Row> rows = table.rows().subList(0, found.row());
        rows.forEach(row -> row.own().forEach(cell -> all.addAll(List.of(cell.text().split("\n")))));
        int signed = StatedParticulars.letter(all);
        boolean letter = signed > 0 && signed < all.size();
        int title = letter ? signed : Lines.lastTitle(all);
        boolean many = title >= 1 && (letter || all.size() > MOST_LINES);
        boolean page = many && !letter && lines.size() > MOST_LINES;
        List<Passage.Line> imported = lines.subList(page ? Math.min(title, lines.size()) : 0, lines.size());
        taken(imported);
        ProseOutline.likely(imported).forEach(line -> skipped(line.place(), line.text()));
        rows.stream().filter(Outlines::counted)
                .forEach(row -> skipped(row.place(), words(row)));
        if (!many) return Lines.of(all);
        if (!page) return Lines.of(all.subList(title, all.size())).below(all.subList(0, title));
        furnished = true;
        outside(all.subList(0, title), table.place());
        return Lines.of(all.subList(title, all.size()));
    }

    /** Whether a row begins with a number, as an item's does, and not as a line alone. */
    private static boolean counted(Row row) {
        return row.own().size() > 1 && Enumeration.counted(row.own().get(0).text()).isPresent();
    }

    /** Tells of a row or line above a table that reads as an item and is none of it. */
    private void skipped(Place place, String text) {
        findings.add(Rule.IMPORT_ROW_SKIPPED, place, Texts.shown(text));
    }

    private void outside(List<String> left, Place place) {
        if (!left.isEmpty()) findings.add(Rule.IMPORT_OUTSIDE, place, left.size(), Texts.quoted(left));
    }

    /**
     * A table without head as a page of the one before: it has as many columns, as it stands or with those that each of its rows merges,
     * and goes on with its numbers, or stands behind a line that says that it goes on, unless its numbers do not. Absent: it is none.
     */
    private Optional<SourceTable> headless(SourceTable table) {
        boolean said = lines.stream().anyMatch(line -> GOES_ON.matcher(Texts.letters(line.text())).matches());
        return Stream.of(table, whole.get(table)).filter(one -> one.rows().stream().filter(row -> !row.blank()).findFirst()
                .filter(row -> row.cells().size() == head.get().width()).isPresent())
                .filter(one -> goesOn(one, 0) || said && first(one, 0).isEmpty()).findFirst();
    }

    /** A table's first number; absent: it has none. */
    private Optional<Integer> first(SourceTable table, int from) {
        return number(head.get()).flatMap(at -> table.rows().stream().skip(from)
                .flatMap(row -> Enumeration.counted(row.cell(at).text()).stream()).findFirst());
    }

    /** Whether a table's first number follows the last one before. */
    private boolean goesOn(SourceTable table, int from) {
        Optional<Integer> first = first(table, from);
        Optional<Integer> last = first.isEmpty() ? Optional.empty() : last(number(head.get()).get());
        return last.isPresent() && first.get() == last.get() + 1;
    }

    /**
     * The last number of the pages before.
     *
     * @param column of the numbers
     */
    private Optional<Integer> last(int column) {
        for (int page = pages.size() - 1; page >= 0; page--) {
            List<Row> rows = pages.get(page).rows();
            for (int row = rows.size() - 1; row >= 0; row--) {
                Optional<Integer> number = Enumeration.counted(rows.get(row).cell(column).text());
                if (number.isPresent()) return number;
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> number(HeadRows head) {
        for (int i = 0; i < head.width(); i++) {
            List<String> heads = head.heads().get(i);
            if (!heads.isEmpty() && HeadWords.number(heads.get(heads.size() - 1))) return Optional.of(i);
        }
        return Optional.empty();
    }

    /**
     * Ends the table that was begun.
     *
     * @param behind it
     */
    private void end(List<String> behind) {
        if (head.isEmpty()) return;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            rows.addAll(pages.get(i).rows().subList(i == 0 ? head.get().below() : 0, pages.get(i).rows().size()));
        }
        List<Field> fields = ColumnKinds.of(head.get(), rows, pages.get(0).grid(), findings);
        Outline outline = TableOutline.of(head.get(), fields, List.copyOf(pages), between, above, findings);
        if (outline.entries().isEmpty()) {
            if (!findings.failed()) empty.add(pages.get(0));
        } else {
            outlines.add(outline.within(List.of(), behind));
        }
        head = Optional.empty();
        pages.clear();
    }
}
