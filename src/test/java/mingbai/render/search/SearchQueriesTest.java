package mingbai.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import mingbai.Excerpt;
import mingbai.Folders;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.text.search.SearchIndex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What readers type ({@code search/queries.json}) can be found: the records hold the letters by which it is, themselves or in the
 * names of what they are about. Whether the page's script finds them is asked in SearchIT.
 */
class SearchQueriesTest {
    private static final int QUERIES = 144;

    private static final List<JsonObject> RECORDS = new ArrayList<>();
    private static final Map<String, String> FORMS = new TreeMap<>();
    private static String traditional = "";

    @BeforeAll
    static void read() {
        Plan plan = Plan.of(Excerpt.publication(Path.of("content")));
        SearchScripts search = new SearchScripts(plan);
        for (Output output : plan.outputs()) {
            if (output instanceof Output.SearchRecordFile file) array("[" + arguments(search.of(file)) + "]").get(0).getAsJsonArray()
                    .forEach(record -> RECORDS.add(record.getAsJsonObject()));
            if (output instanceof Output.SearchCharacterFile file) {
                traditional = array("[" + arguments(search.of(file)) + "]").get(1).getAsString();
            }
        }
        for (JsonObject record : RECORDS) {
            StringBuilder form = new StringBuilder(letters(record, List.of("number", "title", "search", "facts", "text")));
            if (record.has("about")) record.getAsJsonArray("about").forEach(position ->
                    form.append('\n').append(letters(RECORDS.get(position.getAsInt()), List.of("title", "search", "facts"))));
            FORMS.put(record.get("path").getAsString(), SearchIndex.normal(form.toString()));
        }
    }

    @Test
    void recordsHoldTheLettersByWhichTheyAreFound() throws IOException {
        JsonArray vectors = array(Files.readString(Folders.RESOURCES.resolve("search/queries.json")));
        Set<String> queries = new HashSet<>();
        for (JsonElement element : vectors) {
            JsonObject vector = element.getAsJsonObject();
            assertTrue(queries.add(vector.get("query").getAsString()), () -> "twice: " + vector);
            for (String path : pages(vector)) {
                String form = FORMS.getOrDefault(path, "");
                assertTrue(letters(vector).stream().allMatch(form::contains), () -> vector + " by " + letters(vector) + " is not in " + path
                        + ": " + form);
            }
            if (vector.has("nothing")) {
                assertTrue(FORMS.values().stream().noneMatch(form -> letters(vector).stream().allMatch(form::contains)), vector::toString);
            }
        }
        assertEquals(QUERIES, queries.size());
    }

    @Test
    void traditionalCharactersOfQueriesAreKnown() {
        for (String pair : List.of("關关", "電电", "員员", "證证")) assertTrue(traditional.contains(pair), pair);
    }

    /** The letters by which a query is found: as the vector says, or its own words. */
    private static List<String> letters(JsonObject vector) {
        if (vector.has("by")) return strings(vector.get("by"));
        return Arrays.stream(SearchIndex.normal(vector.get("query").getAsString()).split("[\\s，,。；;：:、（）()]+|\\.$"))
                .filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> pages(JsonObject vector) {
        List<String> pages = new ArrayList<>();
        for (String key : List.of("first", "found", "nearest")) if (vector.has(key)) pages.addAll(strings(vector.get(key)));
        return pages;
    }

    private static String letters(JsonObject record, List<String> keys) {
        List<String> all = new ArrayList<>();
        for (String key : keys) if (record.has(key)) all.addAll(strings(record.get(key)));
        return String.join("\n", all);
    }

    private static List<String> strings(JsonElement element) {
        if (element.isJsonNull()) return List.of();
        if (!element.isJsonArray()) return List.of(element.getAsString());
        return StreamSupport.stream(element.getAsJsonArray().spliterator(), false).flatMap(each -> strings(each).stream()).toList();
    }

    private static JsonArray array(String json) {
        return JsonParser.parseString(json).getAsJsonArray();
    }

    /** What the script calls its function with. */
    private static String arguments(byte[] script) {
        String text = new String(script, StandardCharsets.UTF_8);
        return text.substring(text.indexOf('(') + 1, text.lastIndexOf(')'));
    }
}
