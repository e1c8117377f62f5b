package mingbai.render.data;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.BeijingTime;
import mingbai.format.Digest;
import mingbai.format.Json;
import mingbai.format.TextResource;
import mingbai.format.Utf8Writer;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.language.Word;
import mingbai.model.Kind;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Unit;
import mingbai.office.Spreadsheet;
import mingbai.office.WordDocument;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.relate.Glossary;
import mingbai.words.Messages;

/** Open data in each of its formats, and what describes them. JSON and CSV have the same fields, called as in the records. */
public final class OpenData {
    /** About how many bytes a record takes. */
    private static final int RECORD = 4096;

    private final Plan plan;
    private final Function<Output, Digest> digests;
    private final Publication publication;
    private final ItemData items;
    private final Map<Output.DataFile.Content, CsvTable> tables = new ConcurrentHashMap<>();

    /** @param digests of the files that belong to the document */
    public OpenData(Plan plan, Function<Output, Digest> digests) {
        this.plan = plan;
        this.digests = digests;
        this.publication = plan.publication();
        this.items = new ItemData(publication, plan.relations().table());
    }

    public byte[] of(Output.DataFile file) {
        return switch (file.format()) {
            case JSON -> json(file.content());
            case CSV -> table(file.content()).csv(RECORD);
            case XLSX -> written(out -> Spreadsheet.write(plan, out));
            case DOCX -> written(out -> WordDocument.write(plan, out));
            case TBX -> TermBase.of(plan);
            case JSONLD -> ConceptScheme.of(plan);
        };
    }

    private static byte[] written(Consumer<OutputStream> file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.accept(out);
        return out.toByteArray();
    }

    /** The data of one item, the same as among all items. */
    public byte[] of(Output.ItemFile file) {
        Map<String, Object> document = head();
        document.put("item", items.record(file.item()));
        return Json.file(document);
    }

    /** What a JSON file holds, for programs. */
    public byte[] of(Output.SchemaFile file) {
        return Descriptors.schema(file.content(), items, publication.head().languages(), names(file.content()));
    }

    /** What the data files are, for programs. */
    public byte[] of(Output.DataPackage files) {
        return Descriptors.dataPackage(publication, files, digests, this::described);
    }

    private Map<String, Object> described(Output.DataFile.Content content) {
        boolean columns = content == Output.DataFile.Content.ITEMS;
        FieldNames names = names(content);
        return Descriptors.table(table(content).heads().stream()
                .map(head -> Json.object("name", head, "title", names.of(head), "type", columns ? items.type(head) : "string")).toList(),
                columns ? items.key() : List.of("id"));
    }

    /** What people call the fields of records. */
    private FieldNames names(Output.DataFile.Content content) {
        Map<String, LocalizedText> columns = new LinkedHashMap<>();
        if (content == Output.DataFile.Content.ITEMS) {
            publication.head().columns().forEach(column -> columns.put(column.id(), publication.head().called(column.id())));
        }
        return new FieldNames(publication.head().languages(), columns);
    }

    private CsvTable table(Output.DataFile.Content content) {
        return tables.computeIfAbsent(content, any -> {
            Map<String, String> inEachRow = new LinkedHashMap<>();
            if (content == Output.DataFile.Content.ITEMS) {
                publication.head().document().changed().ifPresent(status -> inEachRow.put("document.status", Word.of(status)));
            }
            return new CsvTable(() -> content == Output.DataFile.Content.ITEMS ? publication.items().stream().flatMap(items::rows)
                    : records(content), inEachRow);
        });
    }

    /** One after another: together they would take many times the memory of the file. */
    private Stream<Map<String, Object>> records(Output.DataFile.Content content) {
        Glossary glossary = plan.relations().glossary();
        return switch (content) {
            case ITEMS -> publication.items().stream().map(items::record);
            case UNITS -> publication.units().stream().map(RecordData::unit);
            case REGIONS -> publication.regions().stream().map(RecordData::region);
            case GLOSSARY -> publication.concepts().stream().map(concept -> RecordData.concept(concept,
                    glossary.using(concept).stream().map(items::called).toList(), publication.head().languages()));
            case ALL, TABLE -> throw new IllegalArgumentException(content + " is no list of records");
        };
    }

    private byte[] json(Output.DataFile.Content content) {
        Utf8Writer out = new Utf8Writer(RECORD);
        try {
            JsonWriter json = Json.INDENTED.newJsonWriter(out).beginObject();
            for (Map.Entry<String, Object> entry : head(content).entrySet()) {
                Json.INDENTED.toJson(entry.getValue(), Object.class, json.name(entry.getKey()));
            }
            json.name(Word.of(content)).beginArray();
            records(content).forEach(record -> Json.INDENTED.toJson(record, Map.class, json));
            json.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.write("\n");
        return out.bytes();
    }

    /**
     * With the items, what belongs to the document, when the edition was last changed, so the next one knows, and what the items are made
     * up of.
     */
    private Map<String, Object> head(Output.DataFile.Content content) {
        Map<String, Object> document = head();
        switch (content) {
            case ITEMS, GLOSSARY -> names(document, "topics", publication.topics().stream());
            case UNITS -> names(document, "kinds", publication.units().stream().map(Unit::kind));
            case REGIONS -> names(document, "kinds", publication.regions().stream().map(Region::kind));
            case ALL, TABLE -> { }
        }
        if (content != Output.DataFile.Content.ITEMS) return document;
        List<Output.AttachedFile> files = plan.downloads().attached();
        if (!files.isEmpty()) document.put("attachments", files.stream().map(this::attachment).toList());
        publication.head().dated().ifPresent(modified -> document.put("modified", BeijingTime.text(modified)));
        document.putAll(items.declared());
        return document;
    }

    /** What the ids of records stand for, in the order of the record; nothing where there are none. */
    private static void names(Map<String, Object> document, String key, Stream<Kind> kinds) {
        List<Map<String, Object>> named = kinds.distinct().sorted(Comparator.comparing(Kind::position))
                .map(kind -> Json.object("id", kind.id(), "name", Json.both(kind.name()))).toList();
        if (!named.isEmpty()) document.put(key, named);
    }

    private Map<String, Object> head() {
        Map<String, Object> document = Json.object("publication", publication.head().id(), "title", Json.both(publication.head().title()),
                "status", publication.head().draft() ? "draft" : "published");
        publication.head().document().notice().ifPresent(notice -> document.put("notice", RecordData.notice(notice)));
        return document;
    }

    private Map<String, Object> attachment(Output.AttachedFile file) {
        Digest digest = digests.apply(file);
        return Json.object("path", file.path(), "title", Json.both(file.attachment().title()),
                "media-type", file.attachment().mediaType(), "bytes", digest.bytes(), "sha256", digest.sha256());
    }

    /**
     * Records as the rows of a CSV file. It begins with a byte order mark, because Excel on Chinese Windows needs it; between several
     * values in a cell is a bar.
     */
    private static final class CsvTable {
        private final Supplier<Stream<Map<String, Object>>> records;
        private final Map<String, String> inEachRow;
        private final List<String> heads;

        /**
         * @param records   one after another: together they would take many times the memory of the file
         * @param inEachRow what each row says at its end, because a table has no head that could say it
         */
        CsvTable(Supplier<Stream<Map<String, Object>>> records, Map<String, String> inEachRow) {
            this.records = records;
            this.inEachRow = inEachRow;
            Set<String> keys = new LinkedHashSet<>();
            records.get().forEach(record -> keys.addAll(flat(record).keySet()));
            keys.addAll(inEachRow.keySet());
            this.heads = keys.stream().filter(key -> !divided(key, keys)).toList();
        }

        /** The names of the columns, in order. */
        List<String> heads() {
            return heads;
        }

        /** Whether other records have columns below a key: {@code scope} beside {@code scope.zh}. */
        private static boolean divided(String key, Set<String> keys) {
            return keys.stream().anyMatch(other -> other.startsWith(key + "."));
        }

        /** @param size about how many bytes a record takes */
        byte[] csv(int size) {
            Utf8Writer out = new Utf8Writer(size);
            out.write('\uFEFF');
            try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
                writer.writeRecord(heads);
                records.get().forEach(record -> {
                    Map<String, String> row = flat(record);
                    row.putAll(inEachRow);
                    writer.writeRecord(heads.stream().map(head -> cell(row, head)).toList());
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.bytes();
        }

        /** A word that takes the place of the whole, such as not-stated, is in each column of it. */
        private static String cell(Map<String, String> row, String head) {
            String cell = row.get(head);
            int whole = head.indexOf('.');
            return cell != null ? cell : whole < 0 ? "" : row.getOrDefault(head.substring(0, whole), "");
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
    }

    /**
     * What describes the data files to programs: {@code datapackage.json} after Data Package version 2, and the JSON Schemas
     * (2020-12) of the JSON files. No licence is named: it is the owner's to choose.
     */
    private static final class Descriptors {
        private Descriptors() {}

        /**
         * Without the languages that the publication has not.
         *
         * @param items whose columns the schema of the items names
         * @param names what people call its fields
         */
        static byte[] schema(Output.DataFile.Content content, ItemData items, Languages languages, FieldNames names) {
            JsonObject left = Json.parsed(schema(content, items)).getAsJsonObject();
            Language.ALL.stream().filter(language -> !languages.has(language)).forEach(language -> leaveOut(left, language.code()));
            names.title(left);
            return Json.file(left);
        }

        /** Leaves out a key wherever it can be or has to be. */
        private static void leaveOut(JsonElement schema, String key) {
            if (schema.isJsonArray()) schema.getAsJsonArray().forEach(element -> leaveOut(element, key));
            if (!schema.isJsonObject()) return;
            JsonObject object = schema.getAsJsonObject();
            if (object.has("properties")) object.getAsJsonObject("properties").remove(key);
            if (object.has("required")) object.getAsJsonArray("required").remove(new JsonPrimitive(key));
            object.entrySet().forEach(entry -> leaveOut(entry.getValue(), key));
        }

        private static byte[] schema(Output.DataFile.Content content, ItemData items) {
            byte[] schema = TextResource.bytes(Descriptors.class, Word.of(content) + ".schema.json");
            if (content == Output.DataFile.Content.ITEMS && !items.simple()) return declared(schema, items);
            return content == Output.DataFile.Content.GLOSSARY && !items.numbered() ? byId(schema) : schema;
        }

        /** The schema of items that declare their columns: that of any items, and beside it what cells can be. */
        private static byte[] declared(byte[] any, ItemData items) {
            JsonObject schema = Json.parsed(any).getAsJsonObject();
            JsonObject cells = Json.parsed(TextResource.bytes(Descriptors.class, "cells.schema.json")).getAsJsonObject();
            add(schema.getAsJsonObject("properties"), cells.getAsJsonObject("properties"));
            JsonObject kinds = schema.getAsJsonObject("$defs");
            add(kinds, cells.getAsJsonObject("$defs"));
            JsonObject record = kinds.getAsJsonObject("record");
            JsonObject known = record.getAsJsonObject("properties");
            add(known, cells.getAsJsonObject("record"));
            record.add("properties", Json.INDENTED.toJsonTree(items.properties(known.asMap())));
            record.add("required", Json.INDENTED.toJsonTree(items.required()));
            return Json.file(schema);
        }

        /** The schema of a glossary whose concepts name items by their ids. */
        private static byte[] byId(byte[] numbered) {
            JsonObject schema = Json.parsed(numbered).getAsJsonObject();
            JsonObject record = schema.getAsJsonObject("$defs").getAsJsonObject("record").getAsJsonObject("properties");
            record.getAsJsonObject("items").add("items", Json.INDENTED.toJsonTree(Json.object("type", "string")));
            return Json.file(schema);
        }

        private static void add(JsonObject to, JsonObject more) {
            more.asMap().forEach(to::add);
        }

        /** @param tables gives what describes the columns of a CSV file */
        static byte[] dataPackage(Publication publication, Output.DataPackage files, Function<Output, Digest> digests,
                                  Function<Output.DataFile.Content, Map<String, Object>> tables) {
            Map<String, Object> descriptor = Json.object("$schema", "https://datapackage.org/profiles/2.0/datapackage.json",
                    "name", publication.head().id());
            publication.head().site().address().ifPresent(address -> descriptor.put("homepage", address));
            descriptor.put("title", publication.head().title().official());
            descriptor.put("description", publication.head().summary().official());
            descriptor.put("keywords", publication.head().keywords().get(Language.AUTHORITATIVE));
            Languages all = publication.head().languages();
            descriptor.put("resources", files.files().stream().map(file -> resource(file, all, digests.apply(file), tables)).toList());
            return Json.file(descriptor);
        }

        private static String title(Output.DataFile file, Language language) {
            Messages words = Messages.in(language);
            return words.say("edition.file", words.name("edition.file", file.content()), file.format().name());
        }

        private static Map<String, Object> resource(Output.DataFile file, Languages languages, Digest digest,
                                                    Function<Output.DataFile.Content, Map<String, Object>> tables) {
            String path = file.path().substring("data/".length());
            Map<String, Object> resource = Json.object("name", path.replace('.', '-'), "path", path,
                    "title", languages.all().stream().map(language -> title(file, language)).collect(Collectors.joining(" / ")));
            if (file.format() == Output.DataFile.Format.CSV) {
                resource.put("$schema", "https://datapackage.org/profiles/2.0/dataresource.json");
                resource.put("type", "table");
            }
            resource.put("format", Word.of(file.format()));
            resource.put("mediatype", file.format().mediaType());
            if (!file.format().mediaType().contains("officedocument")) resource.put("encoding", "utf-8");
            resource.put("bytes", digest.bytes());
            resource.put("hash", "sha256:" + digest.sha256());
            if (file.format() == Output.DataFile.Format.CSV) resource.put("schema", tables.apply(file.content()));
            return resource;
        }

        /**
         * What describes the columns of a CSV file. Cells that hold several values are texts; what the source does not state is the word
         * not-stated.
         *
         * @param fields the columns in their order
         * @param key    the columns that tell the lines apart
         */
        static Map<String, Object> table(List<Map<String, Object>> fields, List<String> key) {
            fields.stream().filter(field -> "id".equals(field.get("name")))
                    .forEach(field -> field.put("constraints", Json.object("required", true)));
            fields.stream().filter(field -> "date".equals(field.get("type")))
                    .forEach(field -> field.put("missingValues", List.of("", RecordData.NOT_STATED)));
            return Json.object("$schema", "https://datapackage.org/profiles/2.0/tableschema.json", "fields", fields, "primaryKey", key);
        }
    }
}
