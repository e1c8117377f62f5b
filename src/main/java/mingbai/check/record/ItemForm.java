package mingbai.check.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Shape;
import mingbai.check.form.Shape.Listed;
import mingbai.check.form.TextKeys;
import mingbai.language.LocalizedText;
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
    public static final Key<List<Raw.Scalar>> REGIONS = Keys.ids("regions", Listed.REGION)
            .says("item.regions").such("[shandong]");
    public static final Key<Boolean> OPEN_ENDED = Keys.flag("open-ended").says("item.open-ended").such("true");
    private static final Form SCOPE_FORM = Form.of("item.scope-form.form", TextKeys.VERBATIM, TextKeys.TRANSLATION, REGIONS, OPEN_ENDED)
            .ofSentences();
    public static final Key<List<Raw.Scalar>> TOPICS = Keys.optionalIds("topics", Listed.TOPIC)
            .says("item.topics")
            .such("[finance, land]");
    /** The keys that no column can be called. */
    private static final List<Key<?>> EDITORS = List.of(TOPICS, SearchForm.WORDS, NoticeForm.OF_ITEM, ChangeForm.ENTRIES);

    private final List<Column> columns;
    private final Map<String, Key<?>> keys = new LinkedHashMap<>();
    private final Form form;

    private ItemForm(List<Column> columns) {
        this.columns = columns;
        boolean titled = columns.stream().anyMatch(column -> column.is() == Is.TITLE);
        for (Column column : columns) {
            Key<?> key = key(column, !titled).says("item.column." + column.word(), Said.of(column.head()));
            keys.put(column.id(), key);
        }
        List<Key<?>> all = new ArrayList<>(keys.values());
        all.addAll(EDITORS);
        this.form = IntendedForm.record("item.form.form", all.toArray(Key<?>[]::new));
    }

    /** @param columns of the source that the items are of, each id once */
    public static ItemForm of(List<Column> columns) {
        return new ItemForm(List.copyOf(columns));
    }

    /** Whether no column can be called so: it is another key of items. */
    public static boolean reserved(String id) {
        return id.equals("intended") || EDITORS.stream().anyMatch(key -> key.name().equals(id));
    }

    public List<Column> columns() {
        return columns;
    }

    public Form form() {
        return form;
    }

    /** The key of a column's cells: a text of number and title, a text that may be left out, or what the other methods say. */
    @SuppressWarnings("unchecked")
    public <T> Key<T> key(Column column) {
        return (Key<T>) keys.get(column.id());
    }

    /** @param main whether a text is what makes the item */
    private static Key<?> key(Column column, boolean main) {
        String id = column.id();
        return switch (column.is()) {
            case NUMBER -> Keys.text(id).such("17");
            case TITLE -> TextKeys.translated(id).ofSource();
            case TEXT -> main ? TextKeys.paragraphs(id).ofSource() : TextKeys.optionalParagraphs(id).ofSource();
            case PERSON, REMARK, LIMIT -> TextKeys.optionalParagraphs(id).ofSource();
            case UNITS -> Keys.nodes(id, new Shape.Short(new Shape.Id(Listed.UNIT), RESPONSIBLE)).orNotStated()
                    .such("[housing, natural-resources]");
            case SCOPE -> Keys.below(id, SCOPE_FORM).orNotStated().ofSource();
            case GROUP -> Keys.text(id);
        };
    }

    /** Units: ids, or an id with the name as published. */
    public Key<List<Raw>> units(Column column) {
        return key(column);
    }

    public Key<Optional<Fields>> scope(Column column) {
        return key(column);
    }

    public Key<Optional<LocalizedText>> words(Column column) {
        return key(column);
    }

    /** Whether a text has to be there. */
    public boolean required(Column column) {
        return keys.get(column.id()).required();
    }
}
