package mingbai.compare;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.compare.Field.Name;
import mingbai.language.Bilingual;
import mingbai.language.Language;

/** The records of an edition, read from its open data: each field as readers know it, names in place of ids. */
final class Entries {
    private static final String NOT_STATED = "not-stated";
    private static final Bilingual SAID = new Bilingual("原文未列明", Optional.of("not stated"));

    private final Map<RecordKind, JsonObject> documents;
    private final Map<String, Bilingual> units = new HashMap<>();
    private final Map<String, Bilingual> regions = new HashMap<>();
    private final Map<String, Bilingual> concepts = new HashMap<>();

    /** @param documents items, units, regions and glossary as JSON */
    Entries(Map<RecordKind, JsonObject> documents) {
        this.documents = documents;
        records(RecordKind.UNIT).forEach(record -> units.put(id(record), name(record)));
        records(RecordKind.REGION).forEach(record -> regions.put(id(record), name(record)));
        records(RecordKind.CONCEPT).forEach(record -> concepts.put(id(record), main(record)));
    }

    /** All of one kind, in the order of the data. */
    List<Entry> of(RecordKind kind) {
        return switch (kind) {
            case PUBLICATION -> List.of(publication());
            case ITEM -> records(kind).stream().map(this::item).toList();
            case UNIT -> records(kind).stream().map(this::unit).toList();
            case REGION -> records(kind).stream().map(this::region).toList();
            case CONCEPT -> records(kind).stream().map(this::concept).toList();
        };
    }

    private List<JsonObject> records(RecordKind kind) {
        return Json.objects(documents.get(kind), kind.data());
    }

    private static String id(JsonObject record) {
        return Json.text(record, "id").orElse("");
    }

    private static Bilingual name(JsonObject record) {
        return named(Json.both(Json.object(record, "name")), id(record));
    }

    private static Bilingual named(Optional<Bilingual> name, String id) {
        return name.orElseGet(() -> new Bilingual(id, Optional.empty()));
    }

    private Entry publication() {
        JsonObject items = documents.get(RecordKind.ITEM);
        Optional<Bilingual> title = Json.both(Json.object(items, "title"));
        String id = Json.text(items, "publication").orElse("");
        return new Entry(RecordKind.PUBLICATION, "", Optional.empty(), named(title, id),
                new Values().text(Name.TITLE, title).word(Name.STATUS, Json.text(items, "status"))
                        .word(Name.MODIFIED, modified())
                        .lines(Name.NOTICE, language -> notice(items, language))
                        .lines(Name.ATTACHMENTS, language -> Json.objects(items, "attachments").stream().map(file -> attachment(file, language)))
                        .pieces());
    }

    /** When the edition was last changed, as readers are told. */
    Optional<String> modified() {
        return Json.text(documents.get(RecordKind.ITEM), "modified");
    }

    private static String attachment(JsonObject file, Language language) {
        return line(List.of(Json.both(Json.object(file, "title")).map(title -> title.or(language)), Json.text(file, "path"),
                Json.text(file, "sha256").map(sum -> "SHA-256 " + sum)));
    }

    private Entry item(JsonObject record) {
        Optional<Bilingual> title = Json.both(Json.object(record, "title"));
        Optional<JsonObject> scope = Json.object(record, "scope");
        Values values = new Values().word(Name.NUMBER, Json.text(record, "number")).text(Name.TITLE, title)
                .text(Name.TEXT, Json.both(Json.object(record, "text")))
                .names(Name.UNITS, language -> responsible(record, language))
                .text(Name.SCOPE, notStated(record, "scope") ? Optional.of(SAID) : Json.both(scope))
                .names(Name.REGIONS, language -> scope.map(of -> called(regions, Json.texts(of, "regions"), language)).orElse(List.of()))
                .word(Name.OPEN_ENDED, scope.flatMap(of -> Json.text(of, "open-ended")).filter("true"::equals))
                .words(Name.TOPICS, Json.texts(record, "topics"))
                .lines(Name.NOTICE, language -> notice(record, language))
                .lines(Name.CHANGES, language -> Json.objects(record, "changes").stream().map(change -> line(
                        List.of(Json.text(change, "date"), Json.text(change, language.code())))));
        Optional<Integer> number = Json.text(record, "number").filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf);
        return new Entry(RecordKind.ITEM, id(record), number, named(title, id(record)), values.pieces());
    }

    private static Stream<String> notice(JsonObject record, Language language) {
        return Json.object(record, "notice").stream().map(notice -> line(List.of(Json.text(notice, "status"), Json.text(notice, "date"),
                Json.both(Json.object(notice, "reason")).map(reason -> reason.or(language)), Json.object(notice, "successor").map(Entries::source))));
    }

    /** Chinese as the row writes it, English by the units' names. */
    private List<String> responsible(JsonObject item, Language language) {
        if (notStated(item, "units")) return List.of(SAID.or(language));
        return Json.objects(item, "units").stream().map(unit -> language == Language.ZH
                ? Json.text(unit, "as-published").orElse(id(unit))
                : named(Optional.ofNullable(units.get(id(unit))), id(unit)).or(language)).toList();
    }

    private static boolean notStated(JsonObject record, String key) {
        return Json.text(record, key).filter(NOT_STATED::equals).isPresent();
    }

    private static List<String> called(Map<String, Bilingual> names, List<String> ids, Language language) {
        return ids.stream().map(id -> named(Optional.ofNullable(names.get(id)), id).or(language)).toList();
    }

    private Entry unit(JsonObject record) {
        Values values = common(record)
                .word(Name.NAME_SOURCE, Json.object(record, "name-source").map(Entries::source))
                .word(Name.CONTACT, Json.text(record, "contact").filter(said -> !said.equals(NOT_STATED)))
                .lines(Name.TODAY, language -> Json.object(record, "today").map(today -> today(today, language)).stream());
        return new Entry(RecordKind.UNIT, id(record), Optional.empty(), name(record), values.pieces());
    }

    private static String today(JsonObject today, Language language) {
        return line(List.of(Json.both(Optional.of(today)).map(name -> name.or(language)), Json.text(today, "since"),
                Json.object(today, "source").map(Entries::source)));
    }

    private Entry region(JsonObject record) {
        Values values = common(record)
                .names(Name.WITHIN, language -> called(regions, Json.texts(record, "within"), language))
                .word(Name.PLACES, Json.text(record, "places"))
                .word(Name.TILE, Json.object(record, "tile").map(tile -> line(List.of(Json.text(tile, "column"), Json.text(tile, "row")))));
        return new Entry(RecordKind.REGION, id(record), Optional.empty(), name(record), values.pieces());
    }

    private static Values common(JsonObject record) {
        return new Values().text(Name.NAME, Json.both(Json.object(record, "name"))).words(Name.ALIASES, Json.texts(record, "aliases"))
                .word(Name.KIND, Json.text(record, "kind"));
    }

    private Entry concept(JsonObject record) {
        Values values = new Values()
                .lines(Name.TERMS, language -> terms(record, language).stream().map(term -> term(term, language)))
                .text(Name.DEFINITION, Json.both(Json.object(record, "definition")))
                .lines(Name.DEFINITION_SOURCE, language -> Json.object(record, "definition-source")
                        .flatMap(sources -> Json.object(sources, language.code())).map(Entries::source).stream())
                .text(Name.NOTE, Json.both(Json.object(record, "note")))
                .word(Name.TOPICS, Json.text(record, "topic"))
                .names(Name.RELATED, language -> called(concepts, Json.texts(record, "related"), language))
                .names(Name.BROADER, language -> called(concepts, Json.texts(record, "broader"), language));
        return new Entry(RecordKind.CONCEPT, id(record), Optional.empty(), main(record), values.pieces());
    }

    private static List<JsonObject> terms(JsonObject concept, Language language) {
        return Json.object(concept, "terms").map(terms -> Json.objects(terms, language.code())).orElse(List.of());
    }

    /** The full term that readers see as the title. */
    private static Bilingual main(JsonObject concept) {
        return named(main(concept, Language.ZH).map(zh -> new Bilingual(zh, main(concept, Language.EN))), id(concept));
    }

    private static Optional<String> main(JsonObject concept, Language language) {
        return terms(concept, language).stream().filter(term -> Json.text(term, "type").orElse("").equals("full")
                        && Json.text(term, "status").orElse("").matches("preferred|proposed"))
                .findFirst().flatMap(term -> Json.text(term, "term"));
    }

    private static String term(JsonObject term, Language language) {
        return line(List.of(Json.text(term, "term"), Json.text(term, "type"), Json.text(term, "status"), Json.text(term, "pinyin"),
                Json.object(term, "source").map(Entries::source), Json.both(Json.object(term, "usage-note")).map(note -> note.or(language))));
    }

    private static String source(JsonObject source) {
        return line(List.of(Json.text(source, "title"), Json.text(source, "issuer"), Json.text(source, "number"),
                Json.text(source, "address")));
    }

    private static String line(List<Optional<String>> parts) {
        return parts.stream().flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }
}
