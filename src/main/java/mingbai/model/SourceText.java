package mingbai.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.language.LocalizedText;
import mingbai.language.Word;

/**
 * One source of the publication: its official text, and how it is made up.
 *
 * @param id           with which the names of its items' records begin; empty: it is the one whose items have plain numerals
 * @param file         the record's path below content
 * @param text         the official text, verbatim
 * @param form         a table, or prose with headings
 * @param title        its heading, verbatim
 * @param above        what stands above the heading; absent: nothing
 * @param introduction what stands between the heading and the items; absent: nothing
 * @param columns      in the source's order
 * @param below        what stands behind the last item; absent: nothing
 */
public record SourceText(String id, String file, String text, Form form, LocalizedText title, Optional<LocalizedText> above,
                         Optional<LocalizedText> introduction, List<Column> columns, Optional<LocalizedText> below) {
    public SourceText {
        columns = List.copyOf(columns);
    }

    /** Whether it has a column that is so. */
    public boolean has(Is is) {
        return columns.stream().anyMatch(column -> column.is() == is);
    }

    /** The lines around its items, from the top. */
    public Stream<String> around() {
        return Stream.of(above, introduction, below).flatMap(Optional::stream).flatMap(text -> text.official().lines());
    }

    /** Its column of an id. */
    public Column column(String column) {
        return columns.stream().filter(one -> one.id().equals(column)).findFirst().orElseThrow();
    }

    /** The heads of its columns as it has them, row by row, each once where it is over several columns. */
    public List<LocalizedText> heads() {
        List<LocalizedText> heads = new ArrayList<>();
        int rows = columns.stream().mapToInt(column -> column.heads().size()).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns.size(); i++) {
                boolean over = i > 0 && columns.get(i).shares(columns.get(i - 1), row);
                if (row < columns.get(i).heads().size() && !over) heads.add(columns.get(i).heads().get(row));
            }
        }
        return heads;
    }

    /** How a source is made up. */
    public enum Form { TABLE, PROSE }

    /**
     * What stands around the fields of a row of prose, by their columns' ids. A label that begins with a mark goes on in the bracket of the
     * field before; where the row has none, the bracket that the columns before open stands in place of the mark. What closes a bracket
     * stands behind its last field alone.
     *
     * @param present the columns of which the row has a field
     * @param titled  whether it has the title as well
     */
    public Map<String, Literals> literals(Set<String> present, boolean titled) {
        Set<String> all = new HashSet<>(present);
        columns.stream().filter(column -> titled && column.is() == Is.TITLE).forEach(title -> all.add(title.id()));
        return Literals.of(columns, all);
    }

    /** Where it lies: what it says is long. */
    @Override
    public String toString() {
        return file;
    }

    /**
     * A column of a table, or a labelled field of prose.
     *
     * @param id       the key of its cells in records, unique in its source
     * @param is       what its cells are
     * @param name     what readers call it, where the source has several of the same head as well; of prose, its label without punctuation
     * @param heads    its head in the source, from the top: several where the head has several rows; empty: prose has none for it
     * @param role     the role of the units in it; absent: they are of no declared role
     * @param label    the literal before a field of prose; empty: there is none
     * @param close    the literal behind a field of prose; empty: there is none
     * @param repeated true: a group that the source publishes on each of its rows
     * @param merged   true: the source merges a cell over the rows behind it that say the same
     */
    public record Column(String id, Is is, LocalizedText name, List<LocalizedText> heads, Optional<Kind> role, String label, String close,
                         boolean repeated, boolean merged) {
        private static final Pattern PUNCTUATION = Pattern.compile("[（(〔\\[【：:；;，,。、\\s]+");

        public Column {
            heads = List.copyOf(heads);
        }

        /** A column that is alone, by what the source calls it. */
        public static Column of(String id, Is is, List<LocalizedText> heads, Optional<Kind> role, String label, String close,
                                boolean repeated, boolean merged) {
            String said = label.isEmpty() ? Word.of(is) : PUNCTUATION.matcher(label).replaceAll("");
            LocalizedText name = heads.isEmpty() ? LocalizedText.of(said) : heads.get(heads.size() - 1);
            return new Column(id, is, name, heads, role, label, close, repeated, merged);
        }

        /**
         * What tells the columns of a source apart: the lowest row of the head of each, and where several have the same, as 工作目标 below
         * 2024年 and below 2025年, as many of the rows above as it takes.
         *
         * @param heads of each column from the top; none empty
         */
        public static List<LocalizedText> names(List<List<LocalizedText>> heads) {
            return heads.stream().map(head -> {
                int rows = 1;
                while (rows < head.size() && shared(below(head, rows), rows, heads)) rows++;
                return LocalizedText.joined(below(head, rows), " ");
            }).toList();
        }

        private static boolean shared(List<LocalizedText> named, int rows, List<List<LocalizedText>> heads) {
            return heads.stream().filter(head -> below(head, rows).equals(named)).count() > 1;
        }

        private static List<LocalizedText> below(List<LocalizedText> head, int rows) {
            return head.subList(Math.max(0, head.size() - rows), head.size());
        }

        /** The same column by another name. */
        public Column named(LocalizedText other) {
            return new Column(id, is, other, heads, role, label, close, repeated, merged);
        }

        /** What it is, by the word of publication.yaml: {@code units}. */
        public String word() {
            return Word.of(is);
        }

        /** Whether its head is the same as another's down to a row, and goes on below: the source has it once, over both. */
        public boolean shares(Column other, int row) {
            return row + 1 < heads.size() && row + 1 < other.heads.size()
                    && officials(row).equals(other.officials(row));
        }

        private List<String> officials(int row) {
            return heads.subList(0, row + 1).stream().map(LocalizedText::official).toList();
        }

        /** Whether the source calls it anything: prose need not. */
        public boolean called() {
            return !heads.isEmpty() || !label.isEmpty();
        }
    }

    /**
     * What stands before and behind a field of prose.
     *
     * @param before empty: nothing
     * @param behind empty: nothing
     */
    public record Literals(String before, String behind) {
        private static final Pattern MARKS = Pattern.compile("^[；;，,。、]+");
        private static final Pattern OPENING = Pattern.compile("^[（(〔\\[【]+");

        /** Of the fields of a row of some columns. */
        public static Map<String, Literals> of(List<Column> columns, Set<String> present) {
            List<Column> labelled = columns.stream().filter(column -> present.contains(column.id()))
                    .filter(column -> !column.label().isEmpty() || !column.close().isEmpty()).toList();
            Map<String, Literals> literals = new HashMap<>();
            for (int i = 0; i < labelled.size(); i++) {
                Column column = labelled.get(i);
                boolean begun = i > 0 && goesOn(labelled.get(i - 1), column);
                boolean open = i + 1 < labelled.size() && goesOn(column, labelled.get(i + 1));
                String before = begun || !marked(column) ? column.label()
                        : opening(columns, column) + MARKS.matcher(column.label()).replaceFirst("");
                literals.put(column.id(), new Literals(before, open ? "" : column.close()));
            }
            return literals;
        }

        private static boolean marked(Column column) {
            return MARKS.matcher(column.label()).find();
        }

        private static boolean goesOn(Column before, Column column) {
            return marked(column) && before.close().equals(column.close());
        }

        private static String opening(List<Column> columns, Column column) {
            return columns.subList(0, columns.indexOf(column)).stream().filter(other -> other.close().equals(column.close()))
                    .map(other -> OPENING.matcher(other.label())).filter(Matcher::find).map(Matcher::group).reduce((one, next) -> next)
                    .orElse("");
        }
    }

    /** What the cells of a column are: how they are checked, shown, filtered and exported follows from it. */
    public enum Is {
        /** The number as published. */
        NUMBER,
        TITLE, TEXT,
        /** Units with what they are to do. */
        UNITS,
        /** Where an item applies. */
        SCOPE,
        /** Until when something is to be done. */
        LIMIT,
        /** Who is responsible in person. */
        PERSON,
        REMARK,
        /** The heading that an item stands under. */
        GROUP
    }

    /**
     * A heading under which items stand, or another row that is no item, as one that adds up those above it.
     *
     * @param id       permanent
     * @param heading  verbatim
     * @param name     for navigation: short where the editors give one, otherwise the heading
     * @param within   the group that it lies in; absent: it is outermost
     * @param text     what the source says below the heading, before the first item; absent: nothing
     * @param cells    what its row says in columns, in their order, as sums; empty: nothing
     * @param behind   the id of the item or heading behind which the row stands; absent: it is a heading, before its items
     * @param position among the headings in the order of the source, from 1; of another row how many are before it
     */
    public record Group(String id, LocalizedText heading, LocalizedText name, Optional<Group> within, Optional<LocalizedText> text,
                        List<GroupCell> cells, Optional<String> behind, int position) {
        public Group {
            cells = List.copyOf(cells);
        }

        /** Whether items can stand under it. */
        public boolean heads() {
            return behind.isEmpty();
        }

        /** All that it says, cell behind cell. */
        public String row() {
            return heading.official() + cells.stream().map(cell -> cell.text().official()).collect(Collectors.joining())
                    + text.map(LocalizedText::official).orElse("");
        }

        /** What its row says in a column. */
        public Optional<LocalizedText> cell(String column) {
            return cells.stream().filter(cell -> cell.column().equals(column)).map(GroupCell::text).findFirst();
        }

        /** What it says, each with its translations. */
        public Stream<LocalizedText> texts() {
            return Stream.of(Stream.of(heading, name), cells.stream().map(GroupCell::text), text.stream()).flatMap(said -> said);
        }

        /** By its id alone: two of a publication never share it. */
        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /**
     * What the row of a heading says in a column.
     *
     * @param column its id
     */
    public record GroupCell(String column, LocalizedText text) {}
}
