package mingbai.compare;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.compare.DataField.Name;
import mingbai.format.BeijingTime;
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

    private final Map<RecordKind, EditionData> documents;
    private final Columns columns;
    private final Map<String, LocalizedText> units = new HashMap<>();
    private final Map<String, LocalizedText> regions = new HashMap<>();
    private final Map<String, LocalizedText> concepts = new HashMap<>();
    private final Particulars particulars;

    /**
     * @param documents   items, and units, regions and glossary where the edition has them, as JSON
     * @param particulars what its pages say
     */
    Entries(Map<RecordKind, EditionData> documents, Particulars particulars) {
        this.documents = documents;
        this.particulars = particulars;
        this.columns = new Columns(documents.get(RecordKind.ITEM));
        records(RecordKind.UNIT).forEach(record -> units.put(record.id(), name(record)));
        records(RecordKind.REGION).forEach(record -> regions.put(record.id(), name(record)));
        records(RecordKind.CONCEPT).forEach(record -> concepts.put(record.id(), main(record)));
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
    record Entry(RecordKind kind, String id, Optional<String> number, LocalizedText title, Map<DataField, List<String>> values) {}

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

    private List<EditionData> records(RecordKind kind) {
        return documents.containsKey(kind) ? documents.get(kind).objects(kind.data()) : List.of();
    }

    /** What the columns of the items are called, by their ids; those of which the program has a name are not there. */
    Map<String, LocalizedText> heads() {
        return columns.heads();
    }

    private static LocalizedText name(EditionData record) {
        return named(record.both("name"), record.id());
    }

    private static LocalizedText named(Optional<LocalizedText> name, String id) {
        return name.orElseGet(() -> LocalizedText.of(id));
    }

    private Values values() {
        return new Values(columns.languages());
    }

    private Entry publication() {
        EditionData items = documents.get(RecordKind.ITEM);
        Optional<LocalizedText> title = items.both("title");
        return new Entry(RecordKind.PUBLICATION, "", Optional.empty(), named(title, items.text("publication").orElse("")),
                particulars.said(columns.declared(values().text(Name.TITLE, title))).word(Name.STATUS, items.text("status"))
                        .word(Name.MODIFIED, items.text("modified"))
                        .lines(Name.NOTICE, language -> notice(items, language))
                        .lines(Name.ATTACHMENTS, language -> items.objects("attachments").stream().map(file -> attachment(file, language)))
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
            documents.get(kind).objects(kind == RecordKind.ITEM ? "topics" : "kinds")
                    .forEach(record -> names.put(record.id(), name(record)));
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

    /** When the edition was last changed; absent: a draft, or an edition that does not say. */
    Optional<LocalDateTime> modified() {
        return documents.get(RecordKind.ITEM).text("modified").flatMap(BeijingTime::parse);
    }

    private static String attachment(EditionData file, Language language) {
        return line(List.of(file.both("title").map(title -> title.or(language)),
                file.text("path").map(path -> path.substring(path.lastIndexOf('/') + 1)),
                file.text("sha256").map(sum -> Messages.in(language)
                        .say("differences.sum", sum.substring(0, Math.min(SUM, sum.length()))))));
    }

    private Entry item(EditionData record) {
        Values values = columns.cells(record, units, regions)
                .words(Name.TOPICS, record.texts("topics"))
                .lines(Name.NOTICE, language -> notice(record, language))
                .lines(Name.CHANGES, language -> record.objects("changes").stream()
                        .map(change -> line(List.of(change.text("date"), change.text(language.code())))));
        return new Entry(RecordKind.ITEM, record.id(), Columns.stated(record.text("number")), named(columns.title(record), record.id()),
                values.pieces());
    }

    private static Stream<String> notice(EditionData record, Language language) {
        return record.object("notice").stream().map(notice -> line(List.of(
                notice.text("status").map(status -> word("edition.validity", status, language)), notice.text("date"),
                notice.both("reason").map(reason -> reason.or(language)), notice.object("successor").map(Entries::source))));
    }

    private static List<String> called(Map<String, LocalizedText> names, List<String> ids, Language language) {
        return ids.stream().map(id -> named(Optional.ofNullable(names.get(id)), id).or(language)).toList();
    }

    private Entry unit(EditionData record) {
        Values values = common(record)
                .word(Name.NAME_SOURCE, record.object("name-source").map(Entries::source))
                .word(Name.CONTACT, Columns.stated(record.text("contact")))
                .lines(Name.TODAY, language -> record.object("today").map(today -> today(today, language)).stream());
        return new Entry(RecordKind.UNIT, record.id(), Optional.empty(), name(record), values.pieces());
    }

    private static String today(EditionData today, Language language) {
        return line(List.of(today.both().map(name -> name.or(language)), today.text("since"), today.object("source").map(Entries::source)));
    }

    private Entry region(EditionData record) {
        Values values = common(record)
                .names(Name.WITHIN, language -> called(regions, record.texts("within"), language))
                .word(Name.PLACES, record.text("places"))
                .word(Name.TILE, record.object("tile").map(tile -> line(List.of(tile.text("column"), tile.text("row")))));
        return new Entry(RecordKind.REGION, record.id(), Optional.empty(), name(record), values.pieces());
    }

    private Values common(EditionData record) {
        return values().text(Name.NAME, record.both("name")).words(Name.ALIASES, record.texts("aliases"))
                .word(Name.KIND, record.text("kind"));
    }

    private Entry concept(EditionData record) {
        Values values = values()
                .lines(Name.TERMS, language -> terms(record, language).stream().map(term -> term(term, language)))
                .text(Name.DEFINITION, record.both("definition"))
                .lines(Name.DEFINITION_SOURCE, language -> record.object("definition-source")
                        .flatMap(sources -> sources.object(language.code())).map(Entries::source).stream())
                .text(Name.NOTE, record.both("note"))
                .word(Name.TOPICS, record.text("topic"))
                .names(Name.RELATED, language -> called(concepts, record.texts("related"), language))
                .names(Name.BROADER, language -> called(concepts, record.texts("broader"), language));
        return new Entry(RecordKind.CONCEPT, record.id(), Optional.empty(), main(record), values.pieces());
    }

    private static List<EditionData> terms(EditionData concept, Language language) {
        return concept.object("terms").map(terms -> terms.objects(language.code())).orElse(List.of());
    }

    /** The full term that readers see as the title. */
    private static LocalizedText main(EditionData concept) {
        return named(LocalizedText.given(language -> main(concept, language)), concept.id());
    }

    private static Optional<String> main(EditionData concept, Language language) {
        return terms(concept, language).stream().filter(term -> term.text("type").orElse("").equals("full")
                        && term.text("status").orElse("").matches("preferred|proposed"))
                .findFirst().flatMap(term -> term.text("term"));
    }

    private static String term(EditionData term, Language language) {
        return line(List.of(term.text("term"), term.text("type").map(type -> word("concept.type", type, language)),
                term.text("status").map(status -> word("concept.status", status, language)), term.text("pinyin"),
                term.object("source").map(Entries::source), term.both("usage-note").map(note -> note.or(language))));
    }

    /** What readers call a word of the data. */
    private static String word(String group, String word, Language language) {
        String key = group + "." + word;
        return KNOWN.contains(key) ? Messages.in(language).sentence(key) : word;
    }

    private static String source(EditionData source) {
        return line(List.of(source.text("title"), source.text("issuer"), source.text("number"), source.text("address")));
    }

    private static String line(List<Optional<String>> parts) {
        return parts.stream().flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }
}
