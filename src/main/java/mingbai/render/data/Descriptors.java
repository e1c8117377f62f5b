package mingbai.render.data;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mingbai.format.Digest;
import mingbai.format.Json;
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
    private static final String FOLDER = "data/";

    private Descriptors() {}

    /** Without the languages that the publication has not. */
    static byte[] schema(Output.DataFile.Content content, Languages languages) {
        byte[] schema = schema(content);
        if (Languages.ALL.equals(languages)) return schema;
        JsonElement left = JsonParser.parseString(new String(schema, StandardCharsets.UTF_8));
        Language.ALL.stream().filter(language -> !languages.has(language)).forEach(language -> leaveOut(left, language.code()));
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

    private static byte[] schema(Output.DataFile.Content content) {
        String name = Word.of(content) + ".schema.json";
        try (InputStream in = Descriptors.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no resource " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param heads gives those of a CSV file */
    static byte[] dataPackage(Publication publication, Output.DataPackage files, Function<Output, Digest> digests,
                              Function<Output.DataFile.Content, List<String>> heads) {
        Map<String, Object> descriptor = Json.object("$schema", "https://datapackage.org/profiles/2.0/datapackage.json",
                "name", publication.head().id());
        publication.head().site().address().ifPresent(address -> descriptor.put("homepage", address));
        descriptor.put("title", publication.head().title().official());
        descriptor.put("description", publication.head().summary().official());
        descriptor.put("keywords", publication.head().keywords().get(Language.AUTHORITATIVE));
        descriptor.put("resources", files.files().stream().map(file -> resource(file, digests.apply(file), heads)).toList());
        return Json.file(descriptor);
    }

    private static Map<String, Object> resource(Output.DataFile file, Digest digest,
                                                Function<Output.DataFile.Content, List<String>> heads) {
        String path = file.path().substring(FOLDER.length());
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
        if (file.format() == Output.DataFile.Format.CSV) resource.put("schema", table(heads.apply(file.content())));
        return resource;
    }

    /** Cells that hold several values are texts; what the source does not state is the word not-stated. */
    private static Map<String, Object> table(List<String> heads) {
        return Json.object("$schema", "https://datapackage.org/profiles/2.0/tableschema.json",
                "fields", heads.stream().map(Descriptors::field).toList(), "primaryKey", List.of("id"));
    }

    private static Map<String, Object> field(String head) {
        Map<String, Object> field = Json.object("name", head, "type", head.equals("number") ? "integer" : "string");
        if (head.equals("id")) field.put("constraints", Json.object("required", true));
        return field;
    }
}
