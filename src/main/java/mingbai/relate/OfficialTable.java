package mingbai.relate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Group;
import mingbai.model.SourceText.Is;

/**
 * The sources line by line, as they were published: heads of several rows, headings before the items that they are over, and cells
 * that go over several rows.
 */
public final class OfficialTable {
    /** What is an item's own, in whichever of its rows the source has it. */
    private static final Set<Is> OWN = EnumSet.of(Is.NUMBER, Is.TITLE, Is.GROUP);
    /** Up to how many letters a text is a heading. */
    private static final int BRIEF = 60;
    /** How many columns have room beside the texts of a list. */
    private static final int BESIDE = 2;
    private static final int SPECIMEN = 5;
    private static final int ITEMS_OF_SPECIMEN = 3;
    private static final int ROWS_OF_SPECIMEN = 6;
    private static final int WIDE = 0x2E80;
    private static final SourceText.Literals NOTHING = new SourceText.Literals("", "");

    private final Publication publication;
    private final Lazy<Map<String, Integer>> before = new Lazy<>(this::before);
    private final Lazy<Map<String, List<Item>>> items = new Lazy<>(this::items);
    /** How many items each source has with a number, or with a name without one. */
    private final Lazy<Map<List<String>, Map<String, Long>>> numbered = new Lazy<>(this::numbered);
    private final Lazy<Map<String, Integer>> namesakes = new Lazy<>(this::namesakes);
    private final Lazy<Map<String, String>> by = new Lazy<>(this::days);
    private final Lazy<Set<String>> timed = new Lazy<>(this::timed);
    private final Lazy<Boolean> wide = new Lazy<>(this::isWide);
    private final Lazy<Integer> numerals = new Lazy<>(this::longest);
    private final Lazy<List<Group>> headings = new Lazy<>(this::headings);
    private final Lazy<Map<String, List<Group>>> behind = new Lazy<>(this::rowsBehind);
    private final Lazy<Map<String, LocalizedText>> measures = new Lazy<>(this::measures);

    OfficialTable(Publication publication) {
        this.publication = publication;
    }

    /**
     * A head of columns.
     *
     * @param text    empty: the source leaves it blank
     * @param columns how many it is over
     * @param rows    how many rows of heads it takes
     * @param of      what the column below it is; empty: it is over several
     */
    public record Head(LocalizedText text, int columns, int rows, String of) {}

    /**
     * A heading, or another row that is no item's, or a row of an item.
     *
     * @param heading the heading; absent: it is a row of an item
     * @param columns how many columns the heading goes over, behind its cells
     * @param beside  what stands beside the heading, in the order of the columns
     * @param depth   in how many other headings that one lies
     * @param item    whose row it is; absent: it is a heading
     * @param first   whether it is the item's first row
     * @param cells   in the order of the columns, without those that go on from a row above; of a heading's row that of headings alone
     */
    public record Line(Optional<Group> heading, int columns, List<Beside> beside, int depth, Optional<Item> item, boolean first,
                       List<Place> cells) {
        private Line under(List<Place> groups) {
            return new Line(heading, columns, beside, depth, item, first, groups);
        }

        /**
         * Its cells in some columns.
         *
         * @param rows over how many rows they can go
         */
        private Line in(List<Column> some, int rows) {
            return new Line(heading, columns, beside, depth, item, first, cells.stream().filter(cell -> has(some, cell.column()))
                    .map(cell -> cell.over(Math.min(cell.rows(), rows))).toList());
        }
    }

    /**
     * A cell beside a heading.
     *
     * @param column  the first that it goes over
     * @param columns how many columns it goes over
     * @param text    absent: it is blank
     */
    public record Beside(Column column, int columns, Optional<LocalizedText> text) {}

    /**
     * A place of a row.
     *
     * @param rows  how many rows it goes over
     * @param item  whose it is
     * @param cell  what is said there; absent: nothing, or it is a number, a title or a group
     * @param label what prose has before it; empty: nothing
     * @param close what prose has behind it; empty: nothing
     */
    public record Place(Column column, int rows, Item item, Optional<Cell> cell, String label, String close) {
        private Place over(int rows) {
            return new Place(column, rows, item, cell, label, close);
        }
    }

    /** A time limit with the item and the column that say it. */
    public record Limited(Item item, Column column, Cell.Limit limit) {}

    /** Whether the source that an item is of has a column that is so, by its word: {@code scope}. */
    public boolean has(Item item, String word) {
        return columns(item).stream().anyMatch(column -> column.word().equals(word));
    }

    /** The first column that is so, by its word. */
    public Optional<Column> column(String word) {
        return publication.head().columns().stream().filter(column -> column.word().equals(word)).findFirst();
    }

    /** The source that an item is of. */
    public SourceText source(Item item) {
        return publication.head().source(item.source());
    }

    /** Of which source each heading is, and each row that is no item's. */
    public Map<Group, SourceText> sources() {
        Map<Group, SourceText> sources = new HashMap<>();
        for (Item item : publication.items()) {
            Stream<Group> headings = Stream.concat(entered(item).stream(), left(item).stream());
            Stream.concat(headings.flatMap(heading -> Stream.concat(Stream.of(heading), behind(heading.id()).stream())),
                    behind(item.id()).stream()).forEach(group -> sources.put(group, source(item)));
        }
        return sources;
    }

    /** The columns of the source that an item is of. */
    public List<Column> columns(Item item) {
        return source(item).columns();
    }

    /** The columns of an item's rows: all but number, title and group, which are the item's own. */
    public List<Column> fields(Item item) {
        return columns(item).stream().filter(column -> !OWN.contains(column.is())).toList();
    }

    /** The columns of its texts. */
    public List<Column> texts(Item item) {
        return columns(item).stream().filter(column -> column.is() == Is.TEXT).toList();
    }

    /** The columns that say more than its texts do: who, where, until when. */
    public List<Column> others(Item item) {
        return fields(item).stream().filter(column -> column.is() != Is.TEXT).toList();
    }

    /** The column of its {@linkplain Item#text() text}, which an item without a title is called after. */
    public Column first(Item item) {
        return Stream.concat(texts(item).stream(), fields(item).stream())
                .filter(column -> item.cells(column.id()).stream().anyMatch(Cell.Words.class::isInstance)).findFirst().orElseThrow();
    }

    /**
     * What tells an item from others that have its number, or, without one, its name: its innermost heading where they are of its source,
     * and the title of its source, unless that is the first, where they are of another.
     */
    public List<LocalizedText> apart(Item item) {
        Map<String, Long> alike = numbered.get().get(numbered(item));
        boolean within = alike.get(item.source()) > 1;
        boolean beside = alike.size() > 1;
        SourceText source = source(item);
        return Stream.concat(item.group().filter(group -> within).map(SourceText.Group::name).stream(),
                Stream.of(source.title()).filter(title -> beside && source != publication.head().sources().get(0))).toList();
    }

    /** Which one it is, from 1, of those that have the same number, name and {@link #apart}; 0: there is no other. */
    public int namesake(Item item) {
        return namesakes.get().getOrDefault(item.id(), 0);
    }

    private Map<String, Integer> namesakes() {
        Map<List<Object>, List<Item>> alike = publication.items().stream().collect(Collectors.groupingBy(
                item -> List.of(item.number(), item.title().official(), apart(item))));
        Map<String, Integer> namesakes = new HashMap<>();
        alike.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            for (int i = 0; i < same.size(); i++) namesakes.put(same.get(i).id(), i + 1);
        });
        return namesakes;
    }

    /** Its first text; absent: its source has none, or says nothing there. */
    public Optional<LocalizedText> text(Item item) {
        return texts(item).stream().flatMap(column -> item.cells(column.id()).stream()).map(Cell::text).findFirst();
    }

    /** Whether it has no title, and its text comes first and is short enough to stand in its place. */
    public boolean isBrief(Item item) {
        return brief(item);
    }

    /** The same, of an item alone. */
    public static boolean brief(Item item) {
        Optional<Cell.Words> words = item.words();
        return words.isPresent() && item.titled().isEmpty() && item.rows().size() == 1 && words.get().text().official().length() <= BRIEF
                && item.cells().findFirst().filter(cell -> cell == words.get()).isPresent()
                && words.get().text().official().strip().indexOf('\n') < 0;
    }

    /** Whether an item has one row, in which its texts are before all else, so that the rest can stand beside them. */
    public boolean beside(Item item) {
        List<Is> order = fields(item).stream().map(Column::is).toList();
        int texts = texts(item).size();
        return item.rows().size() == 1 && order.subList(0, texts).stream().allMatch(is -> is == Is.TEXT);
    }

    /**
     * An item in short: who, where and until when. There is one for all its rows; where they have time limits of their own, one for each.
     *
     * @param units  those that the first column of units names, each once
     * @param unnamed what the first column of units says that names none, as 各有关部门; absent: one names some, or none says anything
     * @param all    how many units all columns name
     * @param scope  absent: not stated
     * @param limits in the order of the columns
     * @param row    whether it is of one of several rows
     */
    public record Facts(List<Cell.Responsibility> units, Optional<LocalizedText> unnamed, int all,
                        Optional<LocalizedText> scope, List<Limited> limits, boolean row) {}

    /** In the order of its rows; never empty. */
    public List<Facts> facts(Item item) {
        List<List<LocalizedText>> limits = item.rows().stream()
                .map(row -> limits(item, row).stream().map(limited -> limited.limit().text()).toList()).distinct().toList();
        if (limits.size() == 1) {
            return List.of(new Facts(units(item, item.rows()), unnamed(item.rows()), item.responsible().size(),
                    item.scope().map(Cell.Scope::text), limits(item, item.rows().get(0)), false));
        }
        return item.rows().stream().map(row -> facts(item, row)).toList();
    }

    private Facts facts(Item item, Item.Row row) {
        List<Cell.Responsibility> all = row.cells().values().stream().filter(Cell.Units.class::isInstance)
                .flatMap(cell -> ((Cell.Units) cell).are().stream()).toList();
        return new Facts(units(item, List.of(row)), unnamed(List.of(row)), Cell.Responsibility.once(all).size(),
                row.cells().values().stream().filter(Cell.Scope.class::isInstance).map(Cell::text).findFirst(), limits(item, row), true);
    }

    /** The units that the first column of units that says any names in some rows. */
    private List<Cell.Responsibility> units(Item item, List<Item.Row> rows) {
        return columns(item).stream().filter(column -> column.is() == Is.UNITS)
                .map(column -> rows.stream().flatMap(row -> row.cell(column.id()).stream())
                        .flatMap(cell -> ((Cell.Units) cell).are().stream()).toList())
                .filter(units -> !units.isEmpty()).findFirst().map(Cell.Responsibility::once).orElse(List.of());
    }

    private static Optional<LocalizedText> unnamed(List<Item.Row> rows) {
        List<Cell> cells = rows.stream().flatMap(row -> row.cells().values().stream()).filter(Cell.Units.class::isInstance).toList();
        boolean named = cells.stream().anyMatch(cell -> !((Cell.Units) cell).are().isEmpty());
        return named ? Optional.empty() : cells.stream().findFirst().map(Cell::text);
    }

    /** The time limits of an item, row by row. */
    public List<Limited> limits(Item item) {
        return item.rows().stream().flatMap(row -> limits(item, row).stream()).toList();
    }

    private List<Limited> limits(Item item, Item.Row row) {
        return columns(item).stream().filter(column -> row.cell(column.id()).filter(Cell.Limit.class::isInstance).isPresent())
                .map(column -> new Limited(item, column, (Cell.Limit) row.cell(column.id()).get())).toList();
    }

    /** The last day that the limits of an item name, YYYY-MM-DD; empty: they name none. */
    public String by(Item item) {
        return by.get().get(item.id());
    }

    private Map<List<String>, Map<String, Long>> numbered() {
        return publication.items().stream().collect(Collectors.groupingBy(OfficialTable::numbered,
                Collectors.groupingBy(Item::source, Collectors.counting())));
    }

    private static List<String> numbered(Item item) {
        return item.number().isEmpty() ? List.of("", item.title().official()) : List.of(item.number());
    }

    private Map<String, String> days() {
        return publication.items().stream().collect(Collectors.toMap(Item::id, this::lastDay));
    }

    private String lastDay(Item item) {
        return limits(item).stream().flatMap(limited -> limited.limit().by().stream()).max(Comparator.naturalOrder())
                .map(LocalDate::toString).orElse("");
    }

    /** How many columns of time limits there are. */
    public long limitColumns() {
        return publication.head().columns().stream().filter(column -> column.is() == Is.LIMIT).count();
    }

    /** Whether items of a source have a day by which they can be put in order. */
    public boolean timed(SourceText source) {
        return timed.get().contains(source.id());
    }

    /** Whether a source is a table. */
    public boolean tabular(SourceText source) {
        return source.form() == SourceText.Form.TABLE;
    }

    /** The column that leads to an item's page: that of its title, its number, its first text, or of whatever it says first. */
    public Column leading(Item item) {
        List<Column> columns = columns(item);
        return Stream.of(columns.stream().filter(column -> column.is() == Is.TITLE && item.titled().isPresent()),
                        columns.stream().filter(column -> column.is() == Is.NUMBER && !item.number().isEmpty()),
                        texts(item).stream().filter(column -> !item.cells(column.id()).isEmpty()),
                        fields(item).stream().filter(column -> !item.cells(column.id()).isEmpty()), columns.stream())
                .flatMap(Function.identity()).findFirst().orElseThrow();
    }

    /** Whether items have more to say than has room beside their texts. */
    public boolean wide() {
        return wide.get();
    }

    private boolean isWide() {
        return publication.items().stream().anyMatch(item -> item.rows().size() > 1 || others(item).size() > BESIDE);
    }

    /** How many letters the longest number takes, a Chinese one counted twice. */
    public int numerals() {
        return numerals.get();
    }

    /** In what the amounts of a source are, as a line around its table says it: 单位：万元; absent: it says nothing. */
    public Optional<LocalizedText> measure(SourceText source) {
        return Optional.ofNullable(measures.get().get(source.id()));
    }

    private Map<String, LocalizedText> measures() {
        Map<String, LocalizedText> said = new HashMap<>();
        publication.head().sources().stream().filter(this::tabular)
                .forEach(source -> Measures.of(source).ifPresent(measure -> said.put(source.id(), measure)));
        return said;
    }

    private int longest() {
        return publication.items().stream().mapToInt(item -> item.number().codePoints().map(letter -> letter < WIDE ? 1 : 2).sum()).max()
                .orElse(0);
    }

    /** The columns that show at a glance what the first source is: without long texts where it has titles, at most five. */
    public List<Column> specimen() {
        SourceText first = publication.head().sources().get(0);
        boolean titled = first.columns().stream().anyMatch(column -> column.is() == Is.TITLE);
        return first.columns().stream().filter(column -> column.is() != Is.GROUP && !(titled && column.is() == Is.TEXT))
                .limit(SPECIMEN).toList();
    }

    /** The rows of the first items in these columns, as a table has them. */
    public List<Line> specimenLines() {
        SourceText first = publication.head().sources().get(0);
        List<Column> shown = specimen();
        List<Item> of = items.get().get(first.id());
        List<Line> lines = lines(first, of.subList(0, Math.min(of.size(), ITEMS_OF_SPECIMEN))).stream()
                .filter(line -> line.item().isPresent()).limit(ROWS_OF_SPECIMEN).toList();
        return IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).in(shown, lines.size() - i)).toList();
    }

    /** The columns of the first source that are not among those. */
    public List<Column> omitted() {
        List<Column> shown = specimen();
        return publication.head().sources().get(0).columns().stream().filter(column -> !has(shown, column)).toList();
    }

    private static boolean has(List<Column> columns, Column column) {
        return columns.stream().anyMatch(other -> other == column);
    }

    /** The first item of a source. */
    public Item begins(SourceText source) {
        return items.get().get(source.id()).get(0);
    }

    /** The last item of a source. */
    public Item ends(SourceText source) {
        List<Item> all = items.get().get(source.id());
        return all.get(all.size() - 1);
    }

    /** The items of a source among some. */
    public List<Item> of(SourceText source, List<Item> among) {
        return among.stream().filter(item -> item.source().equals(source.id())).toList();
    }

    /** The rows of a table's head, from the top. A head that is over several columns is there once. */
    public List<List<Head>> heads(SourceText source) {
        int depth = source.columns().stream().mapToInt(column -> column.heads().size()).max().orElse(0);
        return IntStream.range(0, depth).mapToObj(row -> heads(source.columns(), row, depth)).toList();
    }

    private static List<Head> heads(List<Column> columns, int row, int depth) {
        List<Head> heads = new ArrayList<>();
        for (int from = 0, next; from < columns.size(); from = next) {
            next = from + 1;
            List<LocalizedText> path = columns.get(from).heads();
            if (path.isEmpty() && row == 0) heads.add(new Head(LocalizedText.of(""), 1, depth, columns.get(from).word()));
            if (path.size() <= row) continue;
            boolean last = path.size() == row + 1;
            while (next < columns.size() && columns.get(from).shares(columns.get(next), row)) next++;
            heads.add(new Head(path.get(row), next - from, last ? depth - row : 1, last ? columns.get(from).word() : ""));
        }
        return heads;
    }

    /** The lines of some items of a source, which follow each other. */
    public List<Line> lines(SourceText source, List<Item> items) {
        boolean column = source.columns().stream().anyMatch(one -> one.is() == Is.GROUP);
        MergedRows merged = MergedRows.of(source.columns(), items, item -> !behind(item.id()).isEmpty());
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < items.size(); at++) {
            Item item = items.get(at);
            for (Group group : entered(item)) {
                if (!column || !item.group().equals(Optional.of(group))) headings(source, group, lines);
            }
            boolean begins = at == 0 || !items.get(at - 1).group().equals(item.group());
            List<Group> below = column && begins ? item.group().filter(group -> entered(item).contains(group))
                    .map(group -> behind(group.id())).orElse(List.of()) : List.of();
            int rows = begins ? grouped(items.subList(at, items.size())) + below.size() : 0;
            for (int i = 0; i < below.size(); i++) lines.add(heading(source, below.get(i), true).under(i == 0 ? grouped(source, item, rows)
                    : List.of()));
            for (int row = 0; row < item.rows().size(); row++) {
                lines.add(row(source, item, row, row == 0 && below.isEmpty() ? rows : 0, merged));
            }
            boolean goesOn = item.group().isPresent() && at + 1 < items.size() && items.get(at + 1).group().equals(item.group());
            behind(item.id()).forEach(group -> lines.add(heading(source, group, goesOn)));
        }
        if (!items.isEmpty()) left(items.get(items.size() - 1)).forEach(group -> headings(source, group, lines));
        return lines;
    }

    /** The cell of the column of headings, over some rows. */
    private static List<Place> grouped(SourceText source, Item item, int rows) {
        return source.columns().stream().filter(column -> column.is() == Is.GROUP)
                .map(column -> new Place(column, rows, item, Optional.empty(), "", "")).toList();
    }

    /** Over how many lines the heading of the first item goes: over the rows of those that follow under it, and the rows between them. */
    private int grouped(List<Item> items) {
        List<Item> under = items.stream().takeWhile(next -> next.group().equals(items.get(0).group())).toList();
        return under.stream().mapToInt(item -> item.rows().size()).sum()
                + under.stream().limit(under.size() - 1L).mapToInt(item -> behind(item.id()).size()).sum();
    }

    /** The rows that stand behind an item or a heading and are no item's, by its id. */
    public List<Group> behind(String id) {
        return behind.get().getOrDefault(id, List.of());
    }

    private void headings(SourceText source, Group group, List<Line> lines) {
        lines.add(heading(source, group, false));
        behind(group.id()).forEach(row -> lines.add(heading(source, row, false)));
    }

    /** @param grouped whether a heading that is a column goes over the row as well */
    private Line heading(SourceText source, Group group, boolean grouped) {
        List<Beside> cells = new ArrayList<>();
        int from = 0;
        int over = 0;
        for (int i = 0; i < source.columns().size(); i++) {
            Column column = source.columns().get(i);
            Optional<LocalizedText> text = group.cell(column.id());
            boolean covered = grouped && column.is() == Is.GROUP && !column.repeated();
            boolean goesOn = text.isEmpty() && !cells.isEmpty() && from + over == i && cells.get(cells.size() - 1).text().isEmpty();
            if (covered) continue;
            if (goesOn) {
                over++;
                cells.set(cells.size() - 1, new Beside(source.columns().get(from), over, Optional.empty()));
            } else {
                from = i;
                over = 1;
                cells.add(new Beside(column, 1, text));
            }
        }
        return new Line(Optional.of(group), cells.get(0).columns(), cells.subList(1, cells.size()), depth(group), Optional.empty(), false,
                List.of());
    }

    /** @param grouped over how many rows the item's group goes from here; 0: it began above */
    private static Line row(SourceText source, Item item, int row, int grouped, MergedRows merged) {
        List<Place> cells = new ArrayList<>();
        Map<String, SourceText.Literals> literals = item.literals(source, row);
        for (Column column : source.columns()) {
            int rows = switch (column.is()) {
                case NUMBER -> row > 0 ? 0 : column.merged() ? merged.over(column, item, row) : item.rows().size();
                case TITLE -> row == 0 ? item.rows().size() : 0;
                case GROUP -> column.repeated() || item.group().isEmpty() ? 1 : grouped;
                default -> merged.over(column, item, row);
            };
            SourceText.Literals around = literals.getOrDefault(column.id(), NOTHING);
            if (rows > 0) {
                cells.add(new Place(column, rows, item, item.rows().get(row).cell(column.id()), around.before(), around.behind()));
            }
        }
        return new Line(Optional.empty(), 0, List.of(), 0, Optional.of(item), row == 0, cells);
    }

    /** The headings that begin before an item, in the source's order; there may be some that no item stands under. */
    public List<Group> entered(Item item) {
        int from = before.get().get(item.id());
        int to = item.group().map(Group::position).orElse(0);
        return from < to ? headings.get().subList(from, to) : List.of();
    }

    /** The headings that an item stands under and that began before it, the outermost first. */
    public List<Group> above(Item item) {
        List<Group> entered = entered(item);
        return path(item).stream().filter(group -> !entered.contains(group)).toList();
    }

    /** The headings behind an item, where it is the last: none stands under them. */
    public List<Group> left(Item last) {
        boolean ends = last.position() == publication.items().size();
        int from = Math.max(before.get().get(last.id()), last.group().map(Group::position).orElse(0));
        return ends ? headings.get().subList(from, headings.get().size()) : List.of();
    }

    /** The headings that an item stands under, the outermost first. */
    public List<Group> path(Item item) {
        List<Group> path = new ArrayList<>();
        for (Optional<Group> group = item.group(); group.isPresent(); group = group.get().within()) path.add(group.get());
        Collections.reverse(path);
        return path;
    }

    /** In how many others a heading lies. */
    public int depth(Group group) {
        return group.within().map(outer -> 1 + depth(outer)).orElse(0);
    }

    private Map<String, List<Item>> items() {
        return publication.items().stream().collect(Collectors.groupingBy(Item::source));
    }

    /** The ids of the sources of which an item names a day. */
    private Set<String> timed() {
        return publication.items().stream().filter(item -> !by(item).isEmpty()).map(Item::source).collect(Collectors.toSet());
    }

    private List<Group> headings() {
        return publication.groups().stream().filter(Group::heads).toList();
    }

    /** By the id of what they stand behind. */
    private Map<String, List<Group>> rowsBehind() {
        return publication.groups().stream().filter(group -> !group.heads())
                .collect(Collectors.groupingBy(group -> group.behind().orElseThrow()));
    }

    /** How many headings have begun before each item. */
    private Map<String, Integer> before() {
        Map<String, Integer> before = new HashMap<>();
        int begun = 0;
        for (Item item : publication.items()) {
            before.put(item.id(), begun);
            begun = Math.max(begun, item.group().map(Group::position).orElse(0));
        }
        return before;
    }
}
