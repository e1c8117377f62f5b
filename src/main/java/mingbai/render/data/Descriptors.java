package mingbai.render.data;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mingbai.format.Digest;
import mingbai.format.Json;
import mingbai.format.TextResource;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.Word;
import mingbai.model.Publication;
import mingbai.plan.Output;

/**
 * What describes the data files to programs: {@code datapackage.json} after Data Package version 2, and the JSON Schemas
 * (2020-12) of the JSON files. No licence is named: it is the owner's to choose.
 */
final class Descriptors {
    private Descriptors() {}

    /**
     * Without the languages that the publication has not.
     *
     * @param items whose columns the schema of the items names
     * @param names what people call its fields
     */
    static byte[] schema(Output.DataFile.Content content, ItemData items, Languages languages, FieldNames names) {
        JsonObject left = parsed(schema(content, items));
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
        JsonObject schema = parsed(any);
        JsonObject cells = parsed(TextResource.bytes(Descriptors.class, "cells.schema.json"));
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
        JsonObject schema = parsed(numbered);
        JsonObject record = schema.getAsJsonObject("$defs").getAsJsonObject("record").getAsJsonObject("properties");
        record.add("items", Json.INDENTED.toJsonTree(Json.object("type", "array", "items", Json.object("type", "string"),
                "description", "ids of the items that use it")));
        return Json.file(schema);
    }

    private static JsonObject parsed(byte[] json) {
        return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
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
        descriptor.put("resources", files.files().stream().map(file -> resource(file, digests.apply(file), tables)).toList());
        return Json.file(descriptor);
    }

    private static Map<String, Object> resource(Output.DataFile file, Digest digest,
                                                Function<Output.DataFile.Content, Map<String, Object>> tables) {
        String path = file.path().substring("data/".length());
        Map<String, Object> resource = Json.object("name", path.replace('.', '-'), "path", path);
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
