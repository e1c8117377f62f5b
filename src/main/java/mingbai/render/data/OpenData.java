package mingbai.render.data;

import com.google.gson.stream.JsonWriter;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.BeijingTime;
import mingbai.format.Digest;
import mingbai.format.Json;
import mingbai.format.Utf8Writer;
import mingbai.language.Bilingual;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Notice;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Source;
import mingbai.model.Subject;
import mingbai.model.Unit;
import mingbai.office.Spreadsheet;
import mingbai.office.WordTable;
import mingbai.plan.Output;
import mingbai.plan.Plan;

/**
 * Open data as JSON and as CSV. Both have the same fields, called as in the records; what the source does not state is
 * the word {@code not-stated}. CSV begins with a byte order mark, because Excel on Chinese Windows needs it; several
 * values in a cell are parted by a bar. The glossary also comes as TBX-Basic and as SKOS.
 */
public final class OpenData {
    private static final String NOT_STATED = "not-stated";
    private static final String DOCUMENT_STATUS = "document.status";
    /** About how many bytes a record takes. */
    private static final int RECORD = 4096;

    private final Plan plan;
    private final Function<Output, Digest> digests;
    private final Publication publication;
    private final Map<Output.DataFile.Content, List<String>> heads = new ConcurrentHashMap<>();

    /** @param digests of the files that belong to the document */
    public OpenData(Plan plan, Function<Output, Digest> digests) {
        this.plan = plan;
        this.digests = digests;
        this.publication = plan.publication();
    }

    public byte[] of(Output.DataFile file) {
        return switch (file.format()) {
            case JSON -> json(file);
            case CSV -> csv(file.content());
            case XLSX -> written(out -> Spreadsheet.write(plan, out));
            case DOCX -> written(out -> WordTable.write(publication, out));
            case TBX -> TermBase.of(plan);
            case JSONLD -> ConceptScheme.of(plan);
        };
    }

    private static byte[] written(Consumer<OutputStream> file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.accept(out);
        return out.toByteArray();
    }

    /** The data of one item, as it stands among all items. */
    public byte[] of(Output.ItemFile file) {
        Utf8Writer out = new Utf8Writer(RECORD);
        Map<String, Object> document = head();
        document.put("item", item(file.item()));
        Json.INDENTED.toJson(document, out);
        out.write("\n");
        return out.bytes();
    }

    /** What the JSON files hold, for programs. */
    public byte[] of(Output.SchemaFile file) {
        return Descriptors.schema(file.content());
    }

    /** What the data files are, for programs. */
    public byte[] of(Output.DataPackage files) {
        return Descriptors.dataPackage(publication, files, digests, this::heads);
    }

    /** The heads of a CSV file, in order. */
    private List<String> heads(Output.DataFile.Content content) {
        return heads.computeIfAbsent(content, any -> {
            Set<String> keys = new LinkedHashSet<>();
            records(content).forEach(record -> keys.addAll(flat(record).keySet()));
            if (content == Output.DataFile.Content.ITEMS && publication.head().document().changed().isPresent()) keys.add(DOCUMENT_STATUS);
            return keys.stream().filter(key -> !parted(key, keys)).toList();
        });
    }

    /** One after another: together they would take many times the memory of the file. */
    private Stream<Map<String, Object>> records(Output.DataFile.Content content) {
        return switch (content) {
            case ITEMS -> publication.items().stream().map(OpenData::item);
            case UNITS -> publication.units().stream().map(OpenData::unit);
            case REGIONS -> publication.regions().stream().map(OpenData::region);
            case GLOSSARY -> publication.concepts().stream().map(concept -> concept(plan, concept));
            case ALL, TABLE -> throw new IllegalArgumentException(content + " is no list of records");
        };
    }

    private byte[] json(Output.DataFile file) {
        Utf8Writer out = new Utf8Writer(RECORD);
        try {
            JsonWriter json = Json.INDENTED.newJsonWriter(out).beginObject();
            for (Map.Entry<String, Object> entry : head(file.content()).entrySet()) {
                Json.INDENTED.toJson(entry.getValue(), Object.class, json.name(entry.getKey()));
            }
            json.name(Word.of(file.content())).beginArray();
            records(file.content()).forEach(record -> Json.INDENTED.toJson(record, Map.class, json));
            json.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.write("\n");
        return out.bytes();
    }

    /** With the items, what belongs to the document, and when the edition was last changed: so the next one knows. */
    private Map<String, Object> head(Output.DataFile.Content content) {
        Map<String, Object> document = head();
        if (content != Output.DataFile.Content.ITEMS) return document;
        List<Output.AttachedFile> files = plan.downloads().attached();
        if (!files.isEmpty()) document.put("attachments", files.stream().map(this::attachment).toList());
        if (!publication.head().draft()) {
            publication.head().site().modified().ifPresent(modified -> document.put("modified", BeijingTime.text(modified)));
        }
        return document;
    }

    private Map<String, Object> head() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("publication", publication.head().id());
        document.put("title", Json.both(publication.head().title()));
        document.put("status", publication.head().draft() ? "draft" : "published");
        publication.head().document().notice().ifPresent(notice -> document.put("notice", notice(notice)));
        return document;
    }

    private byte[] csv(Output.DataFile.Content content) {
        List<Column> columns = heads(content).stream().map(Column::of).toList();
        Utf8Writer out = new Utf8Writer(RECORD);
        out.write('\uFEFF');
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            writer.writeRecord(heads(content));
            records(content).map(this::row).forEach(row -> writer.writeRecord(columns.stream().map(column -> column.cell(row)).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.bytes();
    }

    /** A table has no head that could say that its document is no longer what holds: each row says it. */
    private Map<String, String> row(Map<String, Object> record) {
        Map<String, String> row = flat(record);
        publication.head().document().changed().ifPresent(status -> row.put(DOCUMENT_STATUS, Word.of(status)));
        return row;
    }

    /** Whether other records have columns below a key: {@code scope} beside {@code scope.zh}. */
    private static boolean parted(String key, Set<String> keys) {
        return keys.stream().anyMatch(other -> other.startsWith(key + "."));
    }

    /**
     * A column of a CSV file.
     *
     * @param head  what stands above it
     * @param whole the key of what it is a part of; empty: of nothing
     */
    private record Column(String head, String whole) {
        static Column of(String head) {
            return new Column(head, head.contains(".") ? head.substring(0, head.indexOf('.')) : "");
        }

        /** A word that stands for the whole, such as not-stated, stands in each column of it. */
        String cell(Map<String, String> row) {
            String cell = row.get(head);
            return cell == null ? row.getOrDefault(whole, "") : cell;
        }
    }

    /** {@code {title: {zh: …}}} becomes {@code title.zh}. */
    private static Map<String, String> flat(Map<String, Object> record) {
        Map<String, String> row = new LinkedHashMap<>();
        record.forEach((key, value) -> flat(row, key, value));
        return row;
    }

    private static void flat(Map<String, String> row, String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((below, inner) -> flat(row, key + "." + below, inner));
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
            List<Map<String, String>> elements = list.stream().map(element -> {
                Map<String, String> flat = new LinkedHashMap<>();
                flat(flat, key, element);
                return flat;
            }).toList();
            elements.stream().flatMap(element -> element.keySet().stream()).distinct().forEach(below -> row.put(below,
                    elements.stream().map(element -> element.getOrDefault(below, "")).collect(Collectors.joining("|"))));
        } else if (value instanceof List<?> list) {
            row.put(key, list.stream().map(String::valueOf).collect(Collectors.joining("|")));
        } else {
            row.put(key, String.valueOf(value));
        }
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("number", item.number());
        record.put("id", item.id());
        record.put("title", Json.both(item.title()));
        record.put("text", Json.both(item.text()));
        record.put("units", item.units().isEmpty() ? NOT_STATED : item.units().stream().map(OpenData::unit).toList());
        record.put("scope", item.scope().<Object>map(OpenData::scope).orElse(NOT_STATED));
        record.put("topics", item.topics().stream().map(Kind::id).toList());
        item.notice().ifPresent(notice -> record.put("notice", notice(notice)));
        if (!item.changes().isEmpty()) record.put("changes", item.changes().stream().map(OpenData::change).toList());
        record.put("page", page(item));
        return record;
    }

    private Map<String, Object> attachment(Output.AttachedFile file) {
        Digest digest = digests.apply(file);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("path", file.path());
        record.put("title", Json.both(file.attachment().title()));
        record.put("media-type", file.attachment().mediaType());
        record.put("bytes", digest.bytes());
        record.put("sha256", digest.sha256());
        return record;
    }

    private static Map<String, Object> notice(Notice notice) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("status", Word.of(notice.status()));
        record.put("date", notice.date().toString());
        record.put("reason", Json.both(notice.reason()));
        notice.successor().ifPresent(source -> record.put("successor", source(source)));
        return record;
    }

    private static Map<String, Object> change(Item.Change change) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("date", change.date().toString());
        record.putAll(Json.both(change.text()));
        return record;
    }

    private static Map<String, Object> unit(Item.Responsibility responsibility) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", responsibility.unit().id());
        record.put("as-published", responsibility.asPublished());
        return record;
    }

    private static Map<String, Object> scope(Item.Scope scope) {
        Map<String, Object> record = Json.both(scope.text());
        record.put("regions", scope.regions().stream().map(Region::id).toList());
        record.put("open-ended", scope.openEnded());
        return record;
    }

    private static Map<String, Object> unit(Unit unit) {
        Map<String, Object> record = named(unit, unit.name(), unit.aliases());
        unit.nameSource().ifPresent(source -> record.put("name-source", source(source)));
        record.put("kind", unit.kind().id());
        record.put("contact", unit.contact().orElse(NOT_STATED));
        unit.today().ifPresent(today -> record.put("today", today(today)));
        return record;
    }

    private static Map<String, Object> today(Unit.Today today) {
        Map<String, Object> record = Json.both(today.name());
        today.since().ifPresent(since -> record.put("since", since));
        today.source().ifPresent(source -> record.put("source", source(source)));
        return record;
    }

    private static Map<String, Object> region(Region region) {
        Map<String, Object> record = named(region, region.name(), region.aliases());
        record.put("kind", region.kind().id());
        record.put("within", region.within());
        record.put("places", region.placesStated() ? "" : NOT_STATED);
        region.tile().ifPresent(tile -> record.put("tile", tile(tile)));
        return record;
    }

    private static Map<String, Object> tile(Region.Tile tile) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("column", tile.column());
        record.put("row", tile.row());
        return record;
    }

    private static Map<String, Object> named(Subject subject, Bilingual name, List<String> aliases) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", subject.id());
        record.put("name", Json.both(name));
        record.put("aliases", aliases);
        return record;
    }

    private static Map<String, Object> concept(Plan plan, Concept concept) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", concept.id());
        record.put("topic", concept.topic().id());
        record.put("definition", Json.both(concept.definition()));
        Map<String, Object> sources = new LinkedHashMap<>();
        Language.ALL.forEach(language -> sources.put(language.code(),
                concept.definitionSource().in(language).<Object>map(OpenData::source).orElse("")));
        record.put("definition-source", sources);
        record.put("note", concept.note().<Object>map(Json::both).orElse(""));
        record.put("related", concept.related());
        record.put("broader", concept.broader());
        Map<String, Object> terms = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            terms.put(language.code(), concept.terms(language).stream().map(OpenData::term).toList());
        }
        record.put("terms", terms);
        record.put("items", plan.relations().glossary().using(concept).stream().map(Item::number).toList());
        record.put("page", page(concept));
        return record;
    }

    private static Map<String, Object> term(Concept.Term term) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("term", term.term());
        record.put("type", Word.of(term.type()));
        record.put("status", Word.of(term.status()));
        record.put("pinyin", term.pinyin().orElse(""));
        record.put("source", term.source().<Object>map(OpenData::source).orElse(""));
        record.put("usage-note", term.usageNote().<Object>map(Json::both).orElse(""));
        return record;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("title", source.title());
        source.issuer().ifPresent(issuer -> record.put("issuer", issuer));
        source.number().ifPresent(number -> record.put("number", number));
        source.address().ifPresent(address -> record.put("address", address));
        return record;
    }

    private static Map<String, Object> page(Subject subject) {
        Map<String, Object> record = new LinkedHashMap<>();
        Language.ALL.forEach(language -> record.put(language.code(), Output.Page.of(subject, language).path()));
        return record;
    }
}
