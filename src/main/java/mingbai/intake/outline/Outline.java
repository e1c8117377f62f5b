package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.model.SourceText.Is;
import mingbai.problem.Place;

/**
 * How a document, or one of its tables, is made up, in its order. Texts are verbatim, lines separated by line breaks.
 *
 * @param text         of prose with headings, as the document has it; absent: it is a table
 * @param above        lines above the title
 * @param title        its lines; empty: there is none
 * @param introduction between title and table
 * @param head         the rows of the head; empty: prose
 * @param fields       its columns, or the labels of prose
 * @param merged       in the order of the columns, those of them whose cells are merged over rows that say the same
 * @param parts        headings and items
 * @param below        behind the last item
 */
public record Outline(Optional<String> text, List<String> above, List<String> title, List<String> introduction, List<Row> head,
                      List<Field> fields, Set<Field> merged, List<Part> parts, List<String> below) {
    public Outline {
        above = List.copyOf(above);
        title = List.copyOf(title);
        introduction = List.copyOf(introduction);
        head = List.copyOf(head);
        fields = List.copyOf(fields);
        merged = Collections.unmodifiableSet(new LinkedHashSet<>(merged));
        parts = List.copyOf(parts);
        below = List.copyOf(below);
    }

    /** A heading or an item. */
    public sealed interface Part permits Heading, Entry {}

    /**
     * A heading over items.
     *
     * @param level from 0, the outermost
     * @param text  what is said below it before the first item
     * @param at    where it stands
     * @param cells what its row says in columns, in their order
     * @param heads false: no item stands under it, as under a row that adds up those above; it stands behind the part before
     */
    public record Heading(String heading, int level, List<String> text, At at, Map<Field, Cell> cells, boolean heads, Place place)
            implements Part {
        /** In a row of its own, in a cell of a column, or again in that cell of each row below it. */
        public enum At { ROW, CELL, EACH_CELL }

        public Heading {
            text = List.copyOf(text);
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }

        /** A heading without more in its row. */
        Heading(String heading, int level, At at, Place place) {
            this(heading, level, List.of(), at, Map.of(), true, place);
        }

        Heading saying(List<String> below) {
            return new Heading(heading, level, below, at, cells, heads, place);
        }
    }

    /**
     * An item.
     *
     * @param number as published; blank: it has none
     * @param title  blank: it has none
     * @param rows   its cells by field, one row or several, without number, title and group
     */
    public record Entry(Place place, Cell number, Cell title, List<Map<Field, Cell>> rows) implements Part {
        public Entry {
            rows = List.copyOf(rows);
        }

        /** What it says in a column, in one of its rows; blank: nothing. The number is in the first. */
        public Cell cell(Field field, Map<Field, Cell> row) {
            Cell none = new Cell("", place, Merge.NONE);
            return field.is() == Is.NUMBER ? row == rows.get(0) ? number : none : row.getOrDefault(field, none);
        }

        /** @param mark between title and text; empty: the text begins a line of its own */
        private Entry untitled(String mark) {
            if (title.blank()) return this;
            List<Map<Field, Cell>> whole = new ArrayList<>(rows);
            whole.set(0, new LinkedHashMap<>(rows.get(0)));
            whole.get(0).replaceAll((field, cell) -> field.is() != Is.TEXT || !field.label().isEmpty() ? cell
                    : new Cell(title.text() + (mark.isEmpty() ? "\n" : mark) + cell.text(), cell.place(), cell.merge()));
            return new Entry(place, number, new Cell("", title.place(), Merge.NONE), whole);
        }
    }

    /** Where it begins: its head, or its first item. */
    public Place place() {
        return head.isEmpty() ? entries().get(0).place() : head.get(0).place();
    }

    /** Whether it is prose with headings, and no table. */
    public boolean prose() {
        return text.isPresent();
    }

    /**
     * The same with what else is in the document around it.
     *
     * @param before lines above all others
     * @param behind lines below all others
     */
    Outline within(List<String> before, List<String> behind) {
        Optional<String> all = text.map(one -> Stream.of(before, List.of(one), behind).flatMap(List::stream)
                .collect(Collectors.joining("\n\n")));
        return new Outline(all, Stream.concat(before.stream(), above.stream()).toList(), title, introduction, head, fields, merged, parts,
                Stream.concat(below.stream(), behind.stream()).toList());
    }

    /** The field of a kind that there is once at most. */
    public Optional<Field> field(Is is) {
        return fields.stream().filter(field -> field.is() == is).findFirst();
    }

    /** What makes an item of a table: its title, or else its first text; absent: it is prose. */
    public Optional<Field> main() {
        return prose() ? Optional.empty() : field(Is.TITLE).or(() -> field(Is.TEXT));
    }

    /** The same where prose has no titles: there each begins the item's text. */
    public Outline untitled() {
        Optional<Field> title = field(Is.TITLE).filter(field -> prose());
        if (title.isEmpty()) return this;
        List<Field> others = fields.stream().filter(field -> field.is() != Is.TITLE).toList();
        List<Part> whole = parts.stream().map(part -> part instanceof Entry entry ? entry.untitled(title.get().close()) : part).toList();
        return new Outline(text, above, this.title, introduction, head, others, merged, whole, below);
    }

    /** Whether each row of the table has the heading that it stands under. */
    public boolean repeated() {
        return parts.stream().anyMatch(part -> part instanceof Heading heading && heading.at() == Heading.At.EACH_CELL);
    }

    public List<Entry> entries() {
        return parts.stream().filter(Entry.class::isInstance).map(Entry.class::cast).toList();
    }
}
