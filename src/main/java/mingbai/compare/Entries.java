package mingbai.compare;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.compare.Field.Name;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Concept;
import mingbai.model.Validity;
import mingbai.problem.Said;
import mingbai.words.Messages;

/** The records of an edition, read from its open data and its pages: each field as readers know it, names in place of ids. */
final class Entries {
    /** So much of a sum tells two files apart for people. */
    private static final int SUM = 8;
    /** The words of the data that are called otherwise in sentences; an edition of another time may have others. */
    private static final Set<String> KNOWN = Stream.of(
                    Arrays.stream(Concept.Type.values()).map(type -> Said.of("concept.type", type)),
                    Arrays.stream(Concept.Status.values()).map(status -> Said.of("concept.status", status)),
                    Arrays.stream(Validity.values()).map(status -> Said.of("edition.validity", status)))
            .flatMap(words -> words).map(Said::toString).collect(Collectors.toSet());

    private final Map<RecordKind, JsonObject> documents;
    private final Columns columns;
    private final Map<String, LocalizedText> units = new HashMap<>();
    private final Map<String, LocalizedText> regions = new HashMap<>();
    private final Map<String, LocalizedText> concepts = new HashMap<>();
    private final Particulars particulars;

    /**
     * @param documents   items, and units, regions and glossary where the edition has them, as JSON
     * @param particulars what its pages say
     */
    Entries(Map<RecordKind, JsonObject> documents, Particulars particulars) {
        this.documents = documents;
        this.particulars = particulars;
        this.columns = new Columns(documents.get(RecordKind.ITEM));
        records(RecordKind.UNIT).forEach(record -> units.put(id(record), name(record)));
        records(RecordKind.REGION).forEach(record -> regions.put(id(record), name(record)));
        records(RecordKind.CONCEPT).forEach(record -> concepts.put(id(record), main(record)));
    }

    /**
     * A record as an edition shows it.
     *
     * @param kind   what it is
     * @param id     its id
     * @param number the number of an item as published; absent: it has none
     * @param title  what readers call it
     * @param values each field in pieces that are compared; what the record does not say is not there
     */
    record Entry(RecordKind kind, String id, Optional<String> number, LocalizedText title, Map<Field, List<String>> values) {}

    /** All of one kind, in the order of the data. */
    List<Entry> of(RecordKind kind) {
        return switch (kind) {
            case PUBLICATION -> List.of(publication());
            case ITEM -> records(kind).stream().map(this::item).toList();
            case UNIT -> records(kind).stream().map(this::unit).toList();
            case REGION -> records(kind).stream().map(this::region).toList();
            case CONCEPT -> records(kind).stream().map(this::concept).toList();
            case PROSE -> particulars.prose().map(this::prose).toList();
        };
    }

    private List<JsonObject> records(RecordKind kind) {
        return documents.containsKey(kind) ? EditionData.objects(documents.get(kind), kind.data()) : List.of();
    }

    /** What the columns of the items are called, by their ids; those of which the program has a name are not there. */
    Map<String, LocalizedText> heads() {
        return columns.heads();
    }

    private static String id(JsonObject record) {
        return EditionData.text(record, "id").orElse("");
    }

    private static LocalizedText name(JsonObject record) {
        return named(EditionData.both(EditionData.object(record, "name")), id(record));
    }

    private static LocalizedText named(Optional<LocalizedText> name, String id) {
        return name.orElseGet(() -> LocalizedText.of(id));
    }

    private Values values() {
        return new Values(columns.languages());
    }

    private Entry publication() {
        JsonObject items = documents.get(RecordKind.ITEM);
        Optional<LocalizedText> title = EditionData.both(EditionData.object(items, "title"));
        String id = EditionData.text(items, "publication").orElse("");
        return new Entry(RecordKind.PUBLICATION, "", Optional.empty(), named(title, id),
                particulars.said(columns.declared(values().text(Name.TITLE, title))).word(Name.STATUS, EditionData.text(items, "status"))
                        .word(Name.MODIFIED, modified())
                        .lines(Name.NOTICE, language -> notice(items, language))
                        .lines(Name.ATTACHMENTS, language -> EditionData.objects(items, "attachments").stream()
                                .map(file -> attachment(file, language)))
                        .lines(Name.TOPIC_NAMES, language -> names(RecordKind.ITEM, language))
                        .lines(Name.UNIT_KINDS, language -> names(RecordKind.UNIT, language))
                        .lines(Name.REGION_KINDS, language -> names(RecordKind.REGION, language))
                        .pieces());
    }

    private Stream<String> names(RecordKind kind, Language language) {
        return names(kind).values().stream().flatMap(name -> name.in(language).stream());
    }

    /** What the edition calls the topics of items, or the kinds of units and regions, by their ids, in its order. */
    Map<String, LocalizedText> names(RecordKind kind) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        if (documents.containsKey(kind)) {
            EditionData.objects(documents.get(kind), kind == RecordKind.ITEM ? "topics" : "kinds")
                    .forEach(record -> names.put(id(record), name(record)));
        }
        return names;
    }

    /** The languages of the edition. */
    List<Language> languages() {
        return columns.languages();
    }

    private Entry prose(Particulars.Prose page) {
        return new Entry(RecordKind.PROSE, page.id(), Optional.empty(), named(page.title(), page.id()),
                values().lines(Name.TEXT, language -> page.lines(language).stream()).pieces());
    }

    /** When the edition was last changed, as readers see it. */
    Optional<String> modified() {
        return EditionData.text(documents.get(RecordKind.ITEM), "modified");
    }

    private static String attachment(JsonObject file, Language language) {
        return line(List.of(EditionData.both(EditionData.object(file, "title")).map(title -> title.or(language)),
                EditionData.text(file, "path").map(path -> path.substring(path.lastIndexOf('/') + 1)),
                EditionData.text(file, "sha256").map(sum -> Messages.in(language)
                        .say("differences.sum", sum.substring(0, Math.min(SUM, sum.length()))))));
    }

    private Entry item(JsonObject record) {
        Values values = columns.cells(record, units, regions)
                .words(Name.TOPICS, EditionData.texts(record, "topics"))
                .lines(Name.NOTICE, language -> notice(record, language))
                .lines(Name.CHANGES, language -> EditionData.objects(record, "changes").stream().map(change -> line(
                        List.of(EditionData.text(change, "date"), EditionData.text(change, language.code())))));
        return new Entry(RecordKind.ITEM, id(record), EditionData.text(record, "number"), named(columns.title(record), id(record)),
                values.pieces());
    }

    private static Stream<String> notice(JsonObject record, Language language) {
        return EditionData.object(record, "notice").stream()
                .map(notice -> line(List.of(EditionData.text(notice, "status").map(status -> word("edition.validity", status, language)),
                EditionData.text(notice, "date"),
                EditionData.both(EditionData.object(notice, "reason")).map(reason -> reason.or(language)),
                EditionData.object(notice, "successor").map(Entries::source))));
    }

    private static List<String> called(Map<String, LocalizedText> names, List<String> ids, Language language) {
        return ids.stream().map(id -> named(Optional.ofNullable(names.get(id)), id).or(language)).toList();
    }

    private Entry unit(JsonObject record) {
        Values values = common(record)
                .word(Name.NAME_SOURCE, EditionData.object(record, "name-source").map(Entries::source))
                .word(Name.CONTACT, EditionData.text(record, "contact").filter(said -> !said.equals("not-stated")))
                .lines(Name.TODAY, language -> EditionData.object(record, "today").map(today -> today(today, language)).stream());
        return new Entry(RecordKind.UNIT, id(record), Optional.empty(), name(record), values.pieces());
    }

    private static String today(JsonObject today, Language language) {
        return line(List.of(EditionData.both(Optional.of(today)).map(name -> name.or(language)), EditionData.text(today, "since"),
                EditionData.object(today, "source").map(Entries::source)));
    }

    private Entry region(JsonObject record) {
        Values values = common(record)
                .names(Name.WITHIN, language -> called(regions, EditionData.texts(record, "within"), language))
                .word(Name.PLACES, EditionData.text(record, "places"))
                .word(Name.TILE, EditionData.object(record, "tile")
                        .map(tile -> line(List.of(EditionData.text(tile, "column"), EditionData.text(tile, "row")))));
        return new Entry(RecordKind.REGION, id(record), Optional.empty(), name(record), values.pieces());
    }

    private Values common(JsonObject record) {
        return values().text(Name.NAME, EditionData.both(EditionData.object(record, "name")))
                .words(Name.ALIASES, EditionData.texts(record, "aliases"))
                .word(Name.KIND, EditionData.text(record, "kind"));
    }

    private Entry concept(JsonObject record) {
        Values values = values()
                .lines(Name.TERMS, language -> terms(record, language).stream().map(term -> term(term, language)))
                .text(Name.DEFINITION, EditionData.both(EditionData.object(record, "definition")))
                .lines(Name.DEFINITION_SOURCE, language -> EditionData.object(record, "definition-source")
                        .flatMap(sources -> EditionData.object(sources, language.code())).map(Entries::source).stream())
                .text(Name.NOTE, EditionData.both(EditionData.object(record, "note")))
                .word(Name.TOPICS, EditionData.text(record, "topic"))
                .names(Name.RELATED, language -> called(concepts, EditionData.texts(record, "related"), language))
                .names(Name.BROADER, language -> called(concepts, EditionData.texts(record, "broader"), language));
        return new Entry(RecordKind.CONCEPT, id(record), Optional.empty(), main(record), values.pieces());
    }

    private static List<JsonObject> terms(JsonObject concept, Language language) {
        return EditionData.object(concept, "terms").map(terms -> EditionData.objects(terms, language.code())).orElse(List.of());
    }

    /** The full term that readers see as the title. */
    private static LocalizedText main(JsonObject concept) {
        return named(LocalizedText.given(language -> main(concept, language)), id(concept));
    }

    private static Optional<String> main(JsonObject concept, Language language) {
        return terms(concept, language).stream().filter(term -> EditionData.text(term, "type").orElse("").equals("full")
                        && EditionData.text(term, "status").orElse("").matches("preferred|proposed"))
                .findFirst().flatMap(term -> EditionData.text(term, "term"));
    }

    private static String term(JsonObject term, Language language) {
        return line(List.of(EditionData.text(term, "term"),
                EditionData.text(term, "type").map(type -> word("concept.type", type, language)),
                EditionData.text(term, "status").map(status -> word("concept.status", status, language)),
                EditionData.text(term, "pinyin"),
                EditionData.object(term, "source").map(Entries::source), EditionData.both(EditionData.object(term, "usage-note"))
                .map(note -> note.or(language))));
    }

    /** What readers call a word of the data. */
    private static String word(String group, String word, Language language) {
        String key = group + "." + word;
        return KNOWN.contains(key) ? Messages.in(language).sentence(key) : word;
    }

    private static String source(JsonObject source) {
        return line(List.of(EditionData.text(source, "title"), EditionData.text(source, "issuer"), EditionData.text(source, "number"),
                EditionData.text(source, "address")));
    }

    private static String line(List<Optional<String>> parts) {
        return parts.stream().flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }
}
