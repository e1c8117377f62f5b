package mingbai.prove.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingbai.format.OfficialText;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Group;
import mingbai.model.SourceText.Is;
import mingbai.plan.Part;

/** The letters that a publication's official text has. Those of the whole are put together once. */
public final class OfficialLetters {
    private static final String NUMBER = "number";
    private static final String TITLE = "title";
    /** What is an item's own, and no column of its rows. */
    static final Set<String> OF_ITEM = Set.of(NUMBER, TITLE);

    private final Publication publication;
    private String rows;
    private String document;
    private String sum;
    /** By how many items there are before. */
    private int[] ends;
    /** The rows behind an item that are no item's, by the item's id. */
    private final Map<String, List<Group>> after;
    /** By the ids of the sources. */
    private final Map<String, Pieces> pieces = new HashMap<>();
    /** By the names of cells. */
    private final Map<String, Set<Integer>> places;

    public OfficialLetters(Publication publication) {
        this.publication = publication;
        this.places = places(publication.head().sources());
        this.after = publication.groups().stream().filter(group -> group.behind().isPresent())
                .collect(Collectors.groupingBy(group -> group.behind().get()));
    }

    /** Of what the source says below its column heads. */
    synchronized String rows() {
        if (rows == null) rows = rows(publication.items());
        return rows;
    }

    /** Of the source. */
    synchronized String document() {
        if (document == null) {
            document = OfficialText.letters(publication.head().sources().stream().map(SourceText::text).collect(Collectors.joining()));
        }
        return document;
    }

    /** The sum of what the source says. */
    synchronized String sum() {
        if (sum == null) sum = OfficialText.sum(document());
        return sum;
    }

    /** Of what a part of the rows says. */
    String rows(Part part) {
        return part.count() == 1 ? rows() : rows(part.of("rows", publication.items()));
    }

    private static String rows(List<Item> items) {
        StringBuilder all = new StringBuilder();
        for (Item item : items) all.append(row(item));
        return all.toString();
    }

    /** Of an item's rows. */
    static String row(Item item) {
        return OfficialText.letters(item.row());
    }

    /**
     * Of a part of the sources: what is before the rows is on the first, what is behind them on the last, headings with the item that they
     * are over, and again the heads of the columns where a table goes on, and the cells that go on from the part before.
     */
    String table(Part part) {
        if (part.count() == 1) return document();
        List<Item> items = part.of("rows", publication.items());
        int from = part.first() ? 0 : end(items.get(0).position() - 1);
        int to = part.last() ? document().length() : end(items.get(items.size() - 1).position());
        StringBuilder all = new StringBuilder(part.first() ? "" : columns(items.get(0)));
        for (Repeated repeated : part.first() ? List.<Repeated>of() : repeated(items)) {
            all.append(document(), from, repeated.at()).append(repeated.letters());
            from = repeated.at();
        }
        return all.append(document(), from, to).toString();
    }

    /** The letters of a cell that goes over rows of two parts, and where the second part has them again. */
    private record Repeated(int at, String letters) {}

    /** The cells of items that began before the first of them. */
    private List<Repeated> repeated(List<Item> items) {
        Item first = items.get(0);
        SourceText source = publication.head().source(first.source());
        List<Item> here = items.stream().takeWhile(item -> item.source().equals(source.id())).toList();
        Pieces whole = pieces(source);
        Pieces part = new Pieces(source, here, publication.groups());
        List<Repeated> repeated = new ArrayList<>();
        int end = end(first.position() - 1);
        for (Item item : here) {
            for (int row = 0; row < item.rows().size(); row++) {
                for (SourceText.Column column : source.columns()) {
                    String piece = whole.letters(column, item, row);
                    String shown = part.letters(column, item, row);
                    if (piece.isEmpty() && !shown.isEmpty()) repeated.add(new Repeated(end, shown));
                    end = behind(piece, end);
                }
            }
        }
        return repeated;
    }

    /** In which columns, from 0, a table has cells by a name; absent: by none, or a source is prose, or they hold headings. */
    Optional<Set<Integer>> places(String name) {
        return Optional.ofNullable(places.get(name));
    }

    private static Map<String, Set<Integer>> places(List<SourceText> sources) {
        Map<String, Set<Integer>> places = new HashMap<>();
        if (sources.stream().anyMatch(source -> source.form() == SourceText.Form.PROSE)) return places;
        for (SourceText source : sources) {
            for (int i = 0; i < source.columns().size(); i++) {
                Column column = source.columns().get(i);
                if (column.is() != Is.GROUP) places.computeIfAbsent(column.id(), id -> new TreeSet<>()).add(i);
            }
        }
        return places;
    }

    /** What all items say, item by item. */
    List<Field> fields() {
        return publication.items().stream().flatMap(item -> fields(item).stream()).toList();
    }

    /** What the cells of a part of the tables say, without those that say nothing, go on from above or hold headings. */
    List<Field> cells(Part part) {
        List<Item> shown = part.of("rows", publication.items());
        List<Field> cells = new ArrayList<>();
        for (SourceText source : publication.head().sources()) {
            List<Item> here = shown.stream().filter(item -> item.source().equals(source.id())).toList();
            Pieces of = new Pieces(source, here, publication.groups());
            for (Item item : here) {
                for (int row = 0; row < item.rows().size(); row++) {
                    for (Column column : source.columns()) {
                        String letters = column.is() == Is.GROUP ? "" : of.letters(column, item, row);
                        if (!letters.isEmpty()) cells.add(new Field(column.id(), letters));
                    }
                }
            }
        }
        return cells;
    }

    private synchronized Pieces pieces(SourceText source) {
        return pieces.computeIfAbsent(source.id(), id -> new Pieces(source,
                publication.items().stream().filter(item -> item.source().equals(id)).toList(), publication.groups()));
    }

    private int behind(String piece, int from) {
        int at = document().indexOf(piece, from);
        return at < 0 ? from : at + piece.length();
    }

    /** Where the first so many items end in the document: the last of a source with the source, others with their last cell. */
    private synchronized int end(int items) {
        if (ends == null) ends = ends();
        return ends[items];
    }

    private int[] ends() {
        List<Item> items = publication.items();
        int[] all = new int[items.size() + 1];
        int begin = 0;
        for (SourceText source : publication.head().sources()) {
            int end = begin;
            int last = 0;
            for (Item item : items) {
                if (!item.source().equals(source.id())) continue;
                end = behind(source, item, end);
                last = item.position();
                all[last] = end;
            }
            begin += OfficialText.letters(source.text()).length();
            all[last] = begin;
        }
        return all;
    }

    /** Behind an item's last cell: they follow on each other in the order of the columns. */
    private int behind(SourceText source, Item item, int from) {
        Pieces pieces = pieces(source);
        int end = from;
        for (int row = 0; row < item.rows().size(); row++) {
            for (SourceText.Column column : source.columns()) end = behind(pieces.letters(column, item, row), end);
        }
        for (Group row : after.getOrDefault(item.id(), List.of())) end = behind(OfficialText.letters(row.row()), end);
        return end;
    }

    /** Of the heads of the table that goes on with an item, row by row; empty: its source begins with it, or is prose. */
    private String columns(Item item) {
        SourceText source = publication.head().source(item.source());
        boolean goesOn = publication.items().get(item.position() - 2).source().equals(item.source());
        if (!goesOn || source.form() == SourceText.Form.PROSE) return "";
        return OfficialText.letters(source.heads().stream().map(LocalizedText::official).collect(Collectors.joining()));
    }

    /**
     * A field of an item, in one of its rows.
     *
     * @param name as on pages: {@code number}, {@code title}, or a column's id
     */
    record Field(String name, String letters) {}

    /** What an item says, in the order of its page: number and title, then row by row its columns; without what it does not say. */
    static List<Field> fields(Item item) {
        List<Field> fields = new ArrayList<>();
        if (!item.number().isEmpty()) fields.add(new Field(NUMBER, OfficialText.letters(item.number())));
        item.titled().ifPresent(title -> fields.add(new Field(TITLE, OfficialText.letters(title.official()))));
        item.rows().forEach(row -> row.cells().forEach((column, cell) ->
                fields.add(new Field(column, OfficialText.letters(cell.text().official())))));
        return fields;
    }

    /**
     * Which letters each cell of some items has, which follow each other: those of a cell that goes over several rows are in the first.
     * It is found from the records alone, and not as pages find it, which are judged by it.
     */
    private static final class Pieces {
        private final SourceText source;
        /** The item before each, by its id. */
        private final Map<String, Item> before = new HashMap<>();
        private final Set<Place> goingOn = new HashSet<>();
        /** The items behind which a row is that is no item's. */
        private final Set<String> apart = new HashSet<>();

        /**
         * @param items of the source
         * @param groups of the publication
         */
        Pieces(SourceText source, List<Item> items, List<Group> groups) {
            this.source = source;
            groups.forEach(group -> group.behind().ifPresent(apart::add));
            for (int i = 1; i < items.size(); i++) before.put(items.get(i).id(), items.get(i - 1));
            source.columns().stream().filter(Column::merged).forEach(column -> merge(column, items));
        }

        private record Place(String column, String item, int row) {}

        /** A cell goes on where it says what the one above says, up to the next heading that has a row of its own. */
        private void merge(Column column, List<Item> items) {
            boolean beside = source.has(Is.GROUP);
            Optional<Group> heading = Optional.empty();
            String above = "";
            for (Item item : items) {
                Optional<Group> over = beside ? item.group().flatMap(Group::within) : item.group();
                boolean number = column.is() == Is.NUMBER;
                if (!over.equals(heading) || (number ? item.number().isEmpty() : item.cells(column.id()).isEmpty())) above = "";
                heading = over;
                for (int row = 0; row < item.rows().size(); row++) {
                    String said = number ? item.number()
                            : item.rows().get(row).cell(column.id()).map(Cell::text).map(LocalizedText::official).orElse("");
                    if (said.isEmpty()) continue;
                    if (said.equals(above)) goingOn.add(new Place(column.id(), item.id(), row));
                    above = said;
                }
                if (apart.contains(item.id())) above = "";
            }
        }

        /** With what prose has behind them; empty: the cell says nothing, or goes on from a row above. */
        String letters(Column column, Item item, int row) {
            return OfficialText.letters(switch (column.is()) {
                case NUMBER -> row > 0 || goingOn.contains(new Place(column.id(), item.id(), row)) ? "" : item.number();
                case TITLE -> row == 0 ? item.titled().map(title -> title.official() + behind(column, item, row)).orElse("") : "";
                case GROUP -> column.repeated() || row == 0 && begins(item)
                        ? item.group().map(group -> group.heading().official()).orElse("") : "";
                default -> goingOn.contains(new Place(column.id(), item.id(), row)) ? ""
                        : item.rows().get(row).cell(column.id()).map(cell -> cell.text().official() + behind(column, item, row)).orElse("");
            });
        }

        private boolean begins(Item item) {
            return !Optional.ofNullable(before.get(item.id())).flatMap(Item::group).equals(item.group());
        }

        private String behind(Column column, Item item, int row) {
            return Optional.ofNullable(item.literals(source, row).get(column.id())).map(SourceText.Literals::behind).orElse("");
        }
    }
}
