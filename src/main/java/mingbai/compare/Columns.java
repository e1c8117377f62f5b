package mingbai.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.compare.DataField.Name;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.SourceText;
import mingbai.problem.Said;
import mingbai.words.Messages;

/**
 * The columns of an edition's items and what their cells say, as its open data have them. Data that declare none have number, title,
 * text, units and scope.
 */
final class Columns {
    /** So many characters of a text are shown as what an item is called. */
    private static final int MOST = 40;
    /** Behind the id of a column of limits: the days that the editors read in them. */
    private static final String DAY = ".by";
    private static final LocalizedText SAID = Messages.inEach(Said.say("edition.not-stated"));
    private static final List<Column> PLAIN = Stream.of("number", "title", "text", "units", "scope")
            .map(word -> new Column(word, word, Optional.empty())).toList();

    private final EditionData items;
    private final List<Column> columns;
    private final List<Language> languages;
    private final Map<String, LocalizedText> roles;
    private final Map<String, LocalizedText> groups;

    /** @param items the items with what is said once for all of them */
    Columns(EditionData items) {
        this.items = items;
        this.languages = languages(items);
        this.roles = called(items.objects("roles"), "name");
        this.groups = called(items.objects("groups"), "heading");
        Map<String, Column> declared = new LinkedHashMap<>();
        items.objects("sources").forEach(source -> {
            List<EditionData> columns = source.objects("columns");
            List<LocalizedText> names = SourceText.Column.names(columns.stream().map(Columns::heads).toList());
            for (int i = 0; i < columns.size(); i++) {
                String id = columns.get(i).id();
                declared.putIfAbsent(id, new Column(id, columns.get(i).text("is").orElse("text"), Optional.of(names.get(i))));
            }
        });
        this.columns = declared.isEmpty() ? PLAIN : List.copyOf(declared.values());
    }

    /** @param head as readers are shown it; absent: the program has a name for it */
    private record Column(String id, String is, Optional<LocalizedText> head) {}

    private static Map<String, LocalizedText> called(List<EditionData> records, String key) {
        Map<String, LocalizedText> called = new LinkedHashMap<>();
        records.forEach(record -> record.both(key).ifPresent(said -> called.put(record.id(), said)));
        return called;
    }

    private static List<LocalizedText> heads(EditionData column) {
        List<LocalizedText> rows = column.objects("head").stream().flatMap(row -> row.both().stream()).toList();
        return rows.isEmpty() ? List.of(column.both("name").orElse(LocalizedText.of(column.id()))) : rows;
    }

    /** The languages of the edition: each in which items have pages. */
    private static List<Language> languages(EditionData items) {
        Optional<EditionData> pages = items.objects("items").stream().findFirst().flatMap(item -> item.object("page"));
        return Language.ALL.stream().filter(language -> language == Language.AUTHORITATIVE
                || pages.isEmpty() || pages.get().json().has(language.code())).toList();
    }

    List<Language> languages() {
        return languages;
    }

    /** What the columns are called, by their ids. */
    Map<String, LocalizedText> heads() {
        Map<String, LocalizedText> heads = new HashMap<>();
        columns.forEach(column -> column.head().ifPresent(head -> heads.put(column.id(), head)));
        columns.stream().filter(column -> column.is().equals("limit")).forEach(column -> column.head().ifPresent(head ->
                heads.put(column.id() + DAY, Messages.inEach(Said.say("edition.day-read", head)))));
        return heads;
    }

    /** Adds what the source says of itself: the heads of its columns, its headings, and what is above and below its items. */
    Values declared(Values values) {
        List<String> around = List.of("above", "title", "introduction", "below");
        return values.lines(Name.COLUMNS, language -> columns.stream().flatMap(column -> column.head().stream())
                        .flatMap(head -> head.in(language).stream()))
                .lines(Name.GROUPS, language -> items.objects("groups").stream()
                        .flatMap(group -> Stream.of(said(group, List.of("heading", "name"), language),
                                group.objects("cells").stream().flatMap(cell -> cell.text(language.code()).stream()),
                                said(group, List.of("text"), language)).flatMap(texts -> texts).distinct()))
                .lines(Name.AROUND, language -> items.objects("sources").stream().flatMap(source -> said(source, around, language)));
    }

    private static Stream<String> said(EditionData record, List<String> keys, Language language) {
        return keys.stream().flatMap(key -> record.both(key).stream()).flatMap(text -> text.in(language).stream());
    }

    /**
     * Adds the cells of an item, in the order of the columns.
     *
     * @param units   by id
     * @param regions by id
     */
    Values cells(EditionData item, Map<String, LocalizedText> units, Map<String, LocalizedText> regions) {
        List<EditionData> rows = rows(item).toList();
        Values values = new Values(languages);
        for (Column column : columns) {
            String id = column.id();
            switch (column.is()) {
                case "number" -> values.word(Name.NUMBER, stated(item.text(id)));
                case "group" -> values.lines(id, language -> item.text(id).map(group -> name(groups, group, language)).stream());
                case "units" -> units(values, id, rows, units);
                case "scope" -> scope(values, id, rows, regions);
                case "limit" -> limit(values, id, rows);
                default -> values.lines(id, language -> texts(rows, id).flatMap(text -> text.text(language.code()).stream()));
            }
        }
        return values;
    }

    /** A text but the word that says that the source has none. */
    static Optional<String> stated(Optional<String> text) {
        return text.filter(said -> !said.equals("not-stated"));
    }

    private static Stream<EditionData> rows(EditionData item) {
        return Stream.concat(Stream.of(item), item.objects("parts").stream());
    }

    private static Stream<EditionData> texts(List<EditionData> rows, String id) {
        return rows.stream().flatMap(row -> row.object(id).stream());
    }

    /** As published, and apart from it the days that the editors read in it. */
    private static void limit(Values values, String id, List<EditionData> rows) {
        List<String> days = texts(rows, id).flatMap(limit -> limit.text("by").stream()).toList();
        values.lines(id, language -> texts(rows, id).flatMap(limit -> limit.text(language.code()).stream())).words(id + DAY, days);
    }

    /** As the row writes them, in a translation by their names; a cell that is more than a list of names as published as well. */
    private void units(Values values, String id, List<EditionData> rows, Map<String, LocalizedText> names) {
        List<EditionData> published = texts(rows, id + "-as-published").toList();
        List<EditionData> stated = rows.stream().flatMap(row -> row.objects(id).stream()).toList();
        if (stated.isEmpty() && rows.stream().anyMatch(row -> notStated(row, id))) {
            values.names(id, language -> List.of(SAID.or(language)));
        } else if (published.isEmpty()) {
            values.names(id, language -> stated.stream().map(unit -> unit(unit, names, language)).toList());
        } else {
            values.lines(id, language -> Stream.concat(published.stream().flatMap(text -> text.text(language.code()).stream()),
                    stated.stream().map(unit -> unit(unit, names, language))));
        }
    }

    private String unit(EditionData unit, Map<String, LocalizedText> names, Language language) {
        String name = language == Language.AUTHORITATIVE ? unit.text("as-published").orElse(unit.id()) : name(names, unit.id(), language);
        return unit.text("role").map(role -> Messages.in(language).say("edition.numbered", name, name(roles, role, language)))
                .orElse(name);
    }

    private static void scope(Values values, String id, List<EditionData> rows, Map<String, LocalizedText> names) {
        List<EditionData> stated = texts(rows, id).toList();
        boolean unstated = stated.isEmpty() && rows.stream().anyMatch(row -> notStated(row, id));
        values.lines(id, language -> unstated ? Stream.of(SAID.or(language))
                        : stated.stream().flatMap(scope -> scope.text(language.code()).stream()))
                .names(Name.REGIONS, language -> stated.stream().flatMap(scope -> scope.texts("regions").stream()).distinct()
                        .map(region -> name(names, region, language)).toList())
                .word(Name.OPEN_ENDED, stated.stream().flatMap(scope -> scope.text("open-ended").stream())
                        .filter("true"::equals).findFirst());
    }

    private static boolean notStated(EditionData record, String key) {
        return record.text(key).filter("not-stated"::equals).isPresent();
    }

    private static String name(Map<String, LocalizedText> names, String id, Language language) {
        return Optional.ofNullable(names.get(id)).map(name -> name.or(language)).orElse(id);
    }

    /** What readers call an item: its title, or how its text begins. */
    Optional<LocalizedText> title(EditionData item) {
        return said(item, "title").or(() -> said(item, "text")
                .map(text -> LocalizedText.given(language -> text.in(language).map(Columns::beginning)).orElseThrow()));
    }

    /** What the first column of a kind says first. */
    private Optional<LocalizedText> said(EditionData item, String is) {
        return columns.stream().filter(column -> column.is().equals(is))
                .flatMap(column -> rows(item).flatMap(row -> row.both(column.id()).stream())).findFirst();
    }

    private static String beginning(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= MOST ? line : line.substring(0, line.offsetByCodePoints(0, MOST)) + "…";
    }
}
