package mingbai.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.language.LocalizedText;

/**
 * An item of the official text: what one number, title or sentence begins (改革事项).
 *
 * @param id       the record's file name, permanent
 * @param position in the publication, from 1 without gaps
 * @param source   the id of the source that it is of
 * @param number   as published (1, 一, （一）); empty: the source numbers nothing
 * @param titled   its title; absent: the source gives none
 * @param group    the heading that it stands under; absent: none
 * @param rows     what the source says of it; several where one number goes over several rows
 * @param topics   subjects by which readers browse, an editorial aid; empty: none
 * @param notice   since when it is no longer what holds, and why; absent: nothing is known against it
 * @param changes  what was changed since it was published, the newest first, a day each once; empty: nothing
 * @param search   words by which readers look for it; shown to nobody
 */
public record Item(String id, int position, String source, String number, Optional<LocalizedText> titled, Optional<SourceText.Group> group,
                   List<Row> rows, List<Kind> topics, Optional<Notice> notice, List<Change> changes, List<String> search)
                   implements Subject {
    private static final Pattern PLAIN = Pattern.compile("[1-9][0-9]{0,8}");
    /** Up to the first mark that ends a clause. */
    private static final Pattern CLAUSE = Pattern.compile("[^\\n]+?(?=[，。；：！？\\n]|[,.;:!?](\\s|$)|$)");

    /** Up to the mark that ends it. */
    private static final Pattern SENTENCE = Pattern.compile("[^\\n]+?(?=[。！？]|[.!?](\\s|$)|[，；：,;:]?(\\n|$))");

    public Item {
        rows = List.copyOf(rows);
        topics = List.copyOf(topics);
        changes = List.copyOf(changes);
        search = List.copyOf(search);
    }

    /** By its id alone: two of a publication never share it, and what it says is long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** What readers call it: its title, or the first clause of its text. */
    @Override
    public LocalizedText title() {
        return titled.orElseGet(() -> first(CLAUSE, text()));
    }

    /** What it is cited by: its title, or the first sentence of its text, without the mark behind it. */
    public LocalizedText cited() {
        return titled.orElseGet(() -> first(SENTENCE, text()));
    }

    private static LocalizedText first(Pattern part, LocalizedText text) {
        return LocalizedText.given(language -> text.in(language).map(said ->
                Optional.of(part.matcher(said)).filter(Matcher::find).map(found -> found.group().strip()).orElse(said))).orElseThrow();
    }

    /**
     * Its first text, or else the first thing that it says in words; its title where the source says no more, and where it has none the
     * first of its cells, or its number.
     */
    public LocalizedText text() {
        return words().map(Cell.Words::text).or(this::titled).or(() -> cells().findFirst().map(Cell::text))
                .orElseGet(() -> LocalizedText.of(number));
    }

    /** The cell of its first text, or else the first thing that it says in words; absent: it says nothing so. */
    public Optional<Cell.Words> words() {
        return cells(Cell.Words.class).filter(cell -> cell.is() == SourceText.Is.TEXT).findFirst()
                .or(() -> cells(Cell.Words.class).findFirst());
    }

    /** All units that are to do something, row by row, in the order of the source; empty: the source states none. */
    public List<Cell.Responsibility> units() {
        return cells(Cell.Units.class).flatMap(cell -> cell.are().stream()).toList();
    }

    /** The same, each unit once, as it is first named: it may be in several rows, or have several roles. */
    public List<Cell.Responsibility> responsible() {
        return Cell.Responsibility.once(units());
    }

    /** Its number as programs count; absent: it is no plain one. */
    public Optional<Integer> integer() {
        return PLAIN.matcher(number).matches() ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    /** Where it applies, over all its rows; absent: the source does not state it. */
    public Optional<Cell.Scope> scope() {
        List<Cell.Scope> stated = cells(Cell.Scope.class).toList();
        if (stated.size() < 2) return stated.stream().findFirst();
        Set<Region> regions = new LinkedHashSet<>();
        stated.forEach(scope -> regions.addAll(scope.regions()));
        return Optional.of(new Cell.Scope(
                LocalizedText.joined(stated.stream().map(Cell.Scope::text).toList(), "\n"), List.copyOf(regions),
                stated.stream().anyMatch(Cell.Scope::openEnded)));
    }

    /** Whether the source names a region where it applies. */
    public boolean placed() {
        return scope().filter(scope -> !scope.regions().isEmpty()).isPresent();
    }

    /**
     * What stands around the fields of one of its rows, where it is of prose.
     *
     * @param row from 0
     */
    public Map<String, SourceText.Literals> literals(SourceText of, int row) {
        return of.literals(rows.get(row).cells().keySet(), row == 0 && titled.isPresent());
    }

    /** All that its rows say, row by row, in the order of the source. */
    public Stream<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().values().stream());
    }

    /** What its rows say in words, texts and remarks, and of where it applies, in their order. */
    public List<LocalizedText> passages() {
        return cells().filter(cell -> cell instanceof Cell.Words || cell instanceof Cell.Scope).map(Cell::text).toList();
    }

    /** What its rows say in a column, in their order; without those that say nothing there. */
    public List<Cell> cells(String column) {
        return rows.stream().flatMap(row -> row.cell(column).stream()).toList();
    }

    private <C extends Cell> Stream<C> cells(Class<C> kind) {
        return cells().filter(kind::isInstance).map(kind::cast);
    }

    /** The same at another position. */
    public Item at(int place) {
        return position == place ? this
                : new Item(id, place, source, number, titled, group, rows, topics, notice, changes, search);
    }

    /** Whether readers are told how to reach all units that are responsible. */
    public boolean contactsStated() {
        return !units().isEmpty() && units().stream().allMatch(responsibility -> responsibility.unit().contact().isPresent());
    }

    /** What the source says of it, field behind field. */
    public String row() {
        return number + titled.map(LocalizedText::official).orElse("")
                + cells().map(cell -> cell.text().official()).collect(Collectors.joining());
    }

    /** Its id alone. */
    @Override
    public String toString() {
        return id;
    }

    /**
     * A row of the source.
     *
     * @param cells by the ids of their columns, in the order of the source; without those that say nothing
     */
    public record Row(Map<String, Cell> cells) {
        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }

        /** What it says in a column; absent: nothing. */
        public Optional<Cell> cell(String column) {
            return Optional.ofNullable(cells.get(column));
        }
    }

    /**
     * A change to a published item, as readers are told.
     *
     * @param date when it was published
     * @param text what was changed
     */
    public record Change(LocalDate date, LocalizedText text) {
        /** The anchor on the item's page. */
        public String anchor() {
            return "change-" + date;
        }
    }
}
