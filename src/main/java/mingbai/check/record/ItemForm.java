package mingbai.check.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Shape;
import mingbai.check.form.Shape.Listed;
import mingbai.check.form.TextKeys;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Is;
import mingbai.problem.Said;
import mingbai.read.Raw;

/** The keys of items/*.yaml: the columns of the source that publication.yaml declares, and what editors add. */
public final class ItemForm {
    public static final Key<Optional<Raw.Scalar>> UNIT = Keys.id("id", Listed.UNIT)
            .says("item.unit");
    public static final Key<String> AS_PUBLISHED = Keys.text("as-published").says("item.as-published").such("省住建厅");
    public static final Form RESPONSIBLE = Form.of("item.responsible.form", UNIT, AS_PUBLISHED);
    public static final Key<Optional<Raw.Scalar>> ROLE = Keys.id("role", Listed.ROLE).orLeftOut().says("item.role").such("lead");
    public static final Key<Optional<String>> OTHERWISE = Keys.text("as-published").optional().says("item.as-published").such("…");
    /** A unit within a cell: what it is to the item, and how the cell writes it where that is not its name. */
    public static final Form NAMED = Form.of("item.named.form", UNIT, ROLE, OTHERWISE);
    public static final Key<List<Raw>> ARE = Keys.nodes("are", new Shape.Short(new Shape.Id(Listed.UNIT), NAMED)).orNotStated().orLeftOut()
            .says("item.are").such("[{id: housing, role: lead}, natural-resources]");
    /** A cell of units as published, and what it says. */
    public static final Form UNITS_CELL = TextKeys.source("item.units-cell.form", ARE).ofSentences();
    public static final Key<Optional<String>> BY = Keys.text("by", ChangeForm.DAY_WRITTEN).optional().says("item.by").such("2024-06-30");
    /** A time limit as published, and the day that it names. */
    public static final Form LIMIT_CELL = TextKeys.source("item.limit-cell.form", BY).ofSentences();
    /** One name a line: ids, or an id with the name as published. */
    private static final Shape UNITS_LIST = new Shape.ListOf(new Shape.Short(new Shape.Id(Listed.UNIT), RESPONSIBLE));
    public static final Key<List<Raw.Scalar>> REGIONS = Keys.ids("regions", Listed.REGION).orNotStated()
            .says("item.regions").such("[shandong]");
    public static final Key<Boolean> OPEN_ENDED = Keys.flag("open-ended").says("item.open-ended").such("true");
    private static final Form SCOPE_FORM = TextKeys.source("item.scope-form.form", REGIONS, OPEN_ENDED)
            .ofSentences();
    public static final Key<List<Raw.Scalar>> TOPICS = Keys.ids("topics", Listed.TOPIC).orLeftOut()
            .says("item.topics")
            .such("[finance, land]");
    private static final String GROUP = "group";
    /** Instead of the cells of its columns, each row has its own. */
    public static final String PARTS = "parts";
    /** The keys that no column can be called. */
    private static final List<Key<?>> EDITORS = List.of(TOPICS, CommonFields.SEARCH, NoticeForm.OF_ITEM, ChangeForm.ENTRIES);

    private final List<Column> columns;
    private final SourceText.Form source;
    private final Map<String, Key<?>> keys = new LinkedHashMap<>();
    private final Map<String, Key<?>> inParts = new LinkedHashMap<>();
    private final Form form;
    private final Form parted;
    private final Form blank;
    private final Key<List<Fields>> parts;
    private final Key<Optional<Raw.Scalar>> group;
    private final Optional<Column> main;

    private ItemForm(List<Column> columns, SourceText.Form source) {
        this.columns = columns;
        this.source = source;
        this.main = main(columns, source);
        boolean grouped = columns.stream().anyMatch(column -> column.is() == Is.GROUP);
        this.group = Keys.id(GROUP, Listed.GROUP).orLeftOut().says("item.group").such("…");
        List<Key<?>> own = new ArrayList<>();
        List<Key<?>> ofRow = new ArrayList<>();
        for (Column column : columns) {
            if (column.is() == Is.GROUP) {
                own.add(group);
                continue;
            }
            Key<?> made = make(column, main.filter(column::equals).isPresent(), source);
            boolean stated = source == SourceText.Form.TABLE || !List.of(Is.UNITS, Is.SCOPE).contains(column.is());
            Said called = column.called() ? Said.of(column.name()) : Said.of("column.is", column.is());
            Key<?> key = (stated ? made : made.orLeftOut()).says("item.column." + column.word(), called);
            keys.put(column.id(), key);
            inParts.put(column.id(), key.orLeftOut());
            (ofRow(column) ? ofRow : own).add(key);
        }
        if (!grouped) own.add(group);
        this.parts = Keys.list(PARTS, Form.of("item.part.form", ofRow.stream().<Key<?>>map(Key::orLeftOut).toList())).says("item.parts");
        this.form = form(own, ofRow);
        this.parted = form(own, List.of(parts));
        this.blank = form(own, List.of(Keys.list(PARTS, Form.of("item.part.form", ofRow)).says("item.parts")));
    }

    private static Form form(List<Key<?>> own, List<Key<?>> ofRow) {
        return IntendedForm.record("item.form.form", Stream.of(own, ofRow, EDITORS).flatMap(List::stream).toArray(Key<?>[]::new));
    }

    /** Whether each row of an item has its own. */
    private static boolean ofRow(Column column) {
        return column.is() != Is.NUMBER && column.is() != Is.TITLE && column.is() != Is.GROUP;
    }

    /**
     * The keys of items of a source.
     *
     * @param columns each id once
     * @param source  prose says only what it has to say: there units and scope may be left out
     */
    public static ItemForm of(List<Column> columns, SourceText.Form source) {
        return new ItemForm(List.copyOf(columns), source);
    }

    /** Whether no column can be called so: it is another key of items. */
    public static boolean reserved(String id) {
        return List.of("intended", "measure", GROUP, PARTS).contains(id) || EDITORS.stream().anyMatch(key -> key.name().equals(id));
    }

    public List<Column> columns() {
        return columns;
    }

    /** Whether records have the same keys by both. */
    public boolean same(ItemForm other) {
        return source == other.source && columns.equals(other.columns);
    }

    /** The keys of its columns, what makes an item first. */
    public List<Key<?>> keys() {
        return Stream.concat(main.stream(), columns.stream()).map(column -> keys.get(column.id())).filter(Objects::nonNull).distinct()
                .<Key<?>>map(key -> key).toList();
    }

    /** @param inParts whether one number goes over several rows, each with its own cells */
    public Form form(boolean inParts) {
        return inParts ? parted : form;
    }

    /** The same in parts for a new item, in which each row is asked for all that items of one row are. */
    public Form blank() {
        return blank;
    }

    /** The rows of an item that has several. */
    public Key<List<Fields>> parts() {
        return parts;
    }

    /** The heading that an item stands under. */
    public Key<Optional<Raw.Scalar>> group() {
        return group;
    }

    /**
     * The key of a column's cells.
     *
     * @param part whether it is of one row among several, which need not say all: a cell may be merged over them
     */
    @SuppressWarnings("unchecked")
    public <T> Key<T> key(Column column, boolean part) {
        return (Key<T>) (part ? inParts : keys).get(column.id());
    }

    /** What makes an item: the title in a table, the first text in prose, where a heading within the line is one that items may lack. */
    private static Optional<Column> main(List<Column> columns, SourceText.Form source) {
        List<Is> order = source == SourceText.Form.PROSE ? List.of(Is.TEXT, Is.TITLE) : List.of(Is.TITLE, Is.TEXT);
        return columns.stream().filter(column -> order.contains(column.is()))
                .min(Comparator.comparing(column -> order.indexOf(column.is())));
    }

    /** @param main whether it is what makes the item; a table may leave it blank */
    private static Key<?> make(Column column, boolean main, SourceText.Form source) {
        String id = column.id();
        if (main && source == SourceText.Form.TABLE) {
            return (column.is() == Is.TITLE ? TextKeys.translated(id) : TextKeys.paragraphs(id)).ofSource().orNotStated();
        }
        return switch (column.is()) {
            case NUMBER -> Keys.text(id).orNotStated().such("17");
            case TITLE -> main ? TextKeys.translated(id).ofSource() : TextKeys.translated(id).ofSource().orLeftOut();
            case TEXT -> main ? TextKeys.paragraphs(id).ofSource() : TextKeys.paragraphs(id).optional().ofSource();
            case LIMIT -> Keys.cell(id, TextKeys.paragraphs(), LIMIT_CELL, false).ofSource();
            case PERSON, REMARK -> TextKeys.paragraphs(id).optional().ofSource();
            case UNITS -> Keys.cell(id, UNITS_LIST, UNITS_CELL, true).orNotStated().ofSource()
                    .such("[housing, natural-resources]");
            case SCOPE -> Keys.below(id, SCOPE_FORM).orNotStated().ofSource();
            case GROUP -> throw new IllegalArgumentException("a group has no key of its own");
        };
    }
}
