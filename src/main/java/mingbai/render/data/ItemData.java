package mingbai.render.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.format.Json;
import mingbai.language.LocalizedText;
import mingbai.language.Word;
import mingbai.model.Cell;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Group;
import mingbai.model.SourceText.GroupCell;
import mingbai.model.SourceText.Is;
import mingbai.relate.OfficialTable;

/**
 * Items as open data: their cells in the order of the source, by the ids of their columns. One number over several rows has them under
 * {@code parts} in JSON, and a line each in CSV.
 */
final class ItemData {
    /** The key of a cell of units as a whole, where it is more than one name a line. */
    static final String AS_PUBLISHED = "-as-published";
    private static final List<Is> SIMPLE = List.of(Is.NUMBER, Is.TITLE, Is.TEXT, Is.UNITS, Is.SCOPE);

    /** The key of what a source says of its amounts: 单位：万元. */
    private static final String MEASURE = "measure";

    private final Publication publication;
    private final OfficialTable table;
    private final Head head;
    private final boolean integers;
    private final boolean parts;
    private final boolean simple;
    private final boolean numbered;

    ItemData(Publication publication, OfficialTable table) {
        this.publication = publication;
        this.table = table;
        this.head = publication.head();
        this.integers = head.has(Is.NUMBER) && publication.items().stream().allMatch(item -> item.integer().isPresent());
        this.parts = publication.items().stream().anyMatch(item -> item.rows().size() > 1);
        this.simple = isSimple();
        this.numbered = integers && head.sources().size() == 1;
    }

    /**
     * Whether nothing has to be declared: one table of number, title, text, units and scope, a row an item, a plain number in each and
     * one unit a line. Its data are as short as they can be.
     */
    boolean simple() {
        return simple;
    }

    private boolean isSimple() {
        return integers && !parts && head.sources().size() == 1 && head.roles().isEmpty() && publication.groups().isEmpty()
                && head.columns().stream().map(Column::is).toList().equals(SIMPLE)
                && head.columns().stream().allMatch(column -> column.id().equals(column.word())) && plain(head.sources().get(0))
                && publication.items().stream().allMatch(item -> item.cells(Word.of(Is.UNITS)).stream()
                        .allMatch(cell -> ((Cell.Units) cell).listed()));
    }

    private static boolean plain(SourceText source) {
        return source.form() == SourceText.Form.TABLE && source.above().isEmpty() && source.introduction().isEmpty()
                && source.below().isEmpty() && source.columns().stream().allMatch(column -> column.heads().size() == 1);
    }

    /** What the sources are made up of, before the items; empty where nothing has to be declared. */
    Map<String, Object> declared() {
        Map<String, Object> declared = new LinkedHashMap<>();
        if (simple) return declared;
        if (!head.roles().isEmpty()) {
            declared.put("roles", head.roles().stream().map(role -> Json.object("id", role.id(), "name", Json.both(role.name()))).toList());
        }
        declared.put("sources", head.sources().stream().map(this::source).toList());
        if (!publication.groups().isEmpty()) declared.put("groups", publication.groups().stream().map(ItemData::group).toList());
        return declared;
    }

    private Map<String, Object> source(SourceText source) {
        Map<String, Object> record = Json.object("id", source.id(), "form", Word.of(source.form()));
        put(record, "above", source.above());
        record.put("title", Json.both(source.title()));
        put(record, "introduction", source.introduction());
        put(record, MEASURE, table.measure(source));
        record.put("columns", source.columns().stream().map(column -> column(source, column)).toList());
        put(record, "below", source.below());
        return record;
    }

    private static Map<String, Object> column(SourceText source, Column column) {
        boolean blank = column.heads().isEmpty() && source.form() == SourceText.Form.TABLE;
        List<LocalizedText> heads = column.heads().isEmpty() && !blank ? List.of(column.name()) : column.heads();
        Map<String, Object> record = Json.object("id", column.id(), "is", column.word(), "head", heads.stream().map(Json::both).toList());
        if (blank) record.put("name", Json.both(column.name()));
        column.role().ifPresent(role -> record.put("role", role.id()));
        return record;
    }

    private static Map<String, Object> group(Group group) {
        Map<String, Object> record = Json.object("id", group.id(), "heading", Json.both(group.heading()), "name", Json.both(group.name()));
        group.within().ifPresent(outer -> record.put("within", outer.id()));
        if (!group.cells().isEmpty()) record.put("cells", group.cells().stream().map(ItemData::cell).toList());
        put(record, "text", group.text());
        group.behind().ifPresent(id -> record.put("behind", id));
        return record;
    }

    private static Map<String, Object> cell(GroupCell cell) {
        Map<String, Object> record = Json.object("column", cell.column());
        record.putAll(Json.both(cell.text()));
        return record;
    }

    private static void put(Map<String, Object> record, String key, Optional<LocalizedText> text) {
        text.ifPresent(said -> record.put(key, Json.both(said)));
    }

    /** An item with all that it says. */
    Map<String, Object> record(Item item) {
        return record(item, Optional.empty(), item.rows().size() == 1 ? Optional.of(item.rows().get(0)) : Optional.empty());
    }

    /** The rows of an item, each with what the item says once, and in what its amounts are: a row has no head that could say it. */
    Stream<Map<String, Object>> rows(Item item) {
        Optional<LocalizedText> measure = table.measure(head.source(item.source()));
        return IntStream.range(0, item.rows().size()).mapToObj(i -> {
            Map<String, Object> row = record(item, parts ? Optional.of(i + 1) : Optional.empty(), Optional.of(item.rows().get(i)));
            measure.ifPresent(said -> row.put(MEASURE, said.official()));
            return row;
        });
    }

    /**
     * @param part which of its rows it is, from 1; absent: there are none to be told apart
     * @param only whose cells are the record's own; absent: all rows are under a key
     */
    private Map<String, Object> record(Item item, Optional<Integer> part, Optional<Item.Row> only) {
        List<Column> columns = head.source(item.source()).columns();
        Map<String, Object> record = new LinkedHashMap<>();
        columns.stream().filter(column -> column.is() == Is.NUMBER).forEach(column -> record.put(column.id(), number(item)));
        record.put("id", item.id());
        part.ifPresent(number -> record.put("part", number));
        if (head.sources().size() > 1) record.put("source", item.source());
        item.group().ifPresent(group -> record.put("group", group.id()));
        for (Column column : columns) {
            if (column.is() == Is.TITLE) record.put(column.id(), item.titled().<Object>map(Json::both).orElse(RecordData.NOT_STATED));
            else if (column.is() != Is.NUMBER && column.is() != Is.GROUP) only.ifPresent(row -> cell(record, column, row));
        }
        if (only.isEmpty()) record.put("parts", item.rows().stream().map(row -> cells(columns, row)).toList());
        record.put("topics", item.topics().stream().map(Kind::id).toList());
        item.notice().ifPresent(notice -> record.put("notice", RecordData.notice(notice)));
        if (!item.changes().isEmpty()) record.put("changes", item.changes().stream().map(ItemData::change).toList());
        record.put("page", RecordData.page(item, head.languages()));
        return record;
    }

    /** What other records call an item: its number, where numbers are plain and no two items have the same; otherwise its id. */
    Object called(Item item) {
        return numbered ? number(item) : item.id();
    }

    /** Whether other records call items by their numbers. */
    boolean numbered() {
        return numbered;
    }

    private Object number(Item item) {
        if (item.number().isEmpty()) return RecordData.NOT_STATED;
        return integers ? Integer.valueOf(item.number()) : item.number();
    }

    private static Map<String, Object> change(Item.Change change) {
        Map<String, Object> record = Json.object("date", change.date().toString());
        record.putAll(Json.both(change.text()));
        return record;
    }

    private static Map<String, Object> cells(List<Column> columns, Item.Row row) {
        Map<String, Object> part = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.is() != Is.NUMBER && column.is() != Is.GROUP && column.is() != Is.TITLE) cell(part, column, row);
        }
        return part;
    }

    private static void cell(Map<String, Object> record, Column column, Item.Row row) {
        Optional<Cell> cell = row.cell(column.id());
        record.put(column.id(), cell.<Object>map(ItemData::value).orElse(RecordData.NOT_STATED));
        if (cell.isPresent() && cell.get() instanceof Cell.Units units && !units.listed()) {
            record.put(column.id() + AS_PUBLISHED, Json.both(units.text()));
        }
    }

    private static Object value(Cell cell) {
        if (cell instanceof Cell.Units units && units.are().isEmpty()) return RecordData.NOT_STATED;
        if (cell instanceof Cell.Units units) return units.are().stream().map(ItemData::unit).toList();
        Map<String, Object> record = Json.both(cell.text());
        if (cell instanceof Cell.Scope scope) {
            record.put("regions", scope.regions().stream().map(Region::id).toList());
            record.put("open-ended", scope.openEnded());
        }
        if (cell instanceof Cell.Limit limit) limit.by().ifPresent(day -> record.put("by", day.toString()));
        return record;
    }

    private static Map<String, Object> unit(Cell.Responsibility responsibility) {
        Map<String, Object> record = Json.object("id", responsibility.unit().id(), "as-published", responsibility.asPublished());
        responsibility.role().ifPresent(role -> record.put("role", role.id()));
        return record;
    }

    /** What a column of the CSV file holds, for programs: numbers, days or texts. */
    String type(String name) {
        boolean day = head.columns().stream().anyMatch(column -> column.is() == Is.LIMIT && name.equals(column.id() + ".by"));
        boolean number = integers && head.columns().stream().anyMatch(column -> column.is() == Is.NUMBER && name.equals(column.id()));
        return day ? "date" : number || name.equals("part") ? "integer" : "string";
    }

    /**
     * What an item has in JSON: what all items of any source have, then what its columns are, under their heads.
     *
     * @param known what items have whatever their columns are, by its key
     */
    Map<String, Object> properties(Map<String, ?> known) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Column> columns = head.columns().stream().filter(column -> column.is() != Is.GROUP).toList();
        columns.stream().filter(column -> column.is() == Is.NUMBER).forEach(column -> property(properties, column));
        properties.put("id", known.get("id"));
        if (head.sources().size() > 1) properties.put("source", known.get("source"));
        if (!publication.groups().isEmpty()) properties.put("group", known.get("group"));
        columns.stream().filter(column -> column.is() != Is.NUMBER).forEach(column -> property(properties, column));
        if (parts) {
            Map<String, Object> cells = new LinkedHashMap<>();
            columns.stream().filter(column -> column.is() != Is.NUMBER && column.is() != Is.TITLE)
                    .forEach(column -> property(cells, column));
            properties.put("parts", Json.object("$ref", "#/$defs/rows",
                    "items", Json.object("type", "object", "properties", cells, "additionalProperties", false)));
        }
        List.of("topics", "notice", "changes", "page").forEach(key -> properties.put(key, known.get(key)));
        return properties;
    }

    private void property(Map<String, Object> properties, Column column) {
        String kind = switch (column.is()) {
            case NUMBER -> integers ? "integer" : "number";
            case UNITS, SCOPE, LIMIT -> column.word();
            default -> "words";
        };
        properties.put(column.id(), Json.object("$ref", "#/$defs/" + kind, "description", head.called(column.id()).official()));
        if (column.is() == Is.UNITS) properties.put(column.id() + AS_PUBLISHED, Json.object("$ref", "#/$defs/cell-as-published",
                "description", head.called(column.id()).official()));
    }

    /** What every item has in JSON: its columns where all items have them and none goes over several rows. */
    List<String> required() {
        List<String> required = new ArrayList<>(List.of("id", "topics", "page"));
        if (head.sources().size() == 1 && !parts) {
            head.columns().stream().filter(column -> column.is() != Is.GROUP).map(Column::id).forEach(required::add);
        }
        return required;
    }

    /** What tells the lines of the CSV file apart. */
    List<String> key() {
        List<String> key = new ArrayList<>(List.of("id"));
        if (parts) key.add("part");
        return key;
    }
}
