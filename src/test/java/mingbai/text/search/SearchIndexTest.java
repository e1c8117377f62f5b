package mingbai.text.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import mingbai.Folders;
import org.junit.jupiter.api.Test;

/** What the index of texts and the page's script both compute ({@code search/index.json}); the script is asked in SearchIT. */
class SearchIndexTest {
    @Test
    void formsKeysHashesAndListsAreTheVectors() throws IOException {
        JsonObject vectors = JsonParser.parseString(Files.readString(Folders.RESOURCES.resolve("search/index.json"))).getAsJsonObject();
        for (JsonArray vector : of(vectors, "normal")) {
            assertEquals(vector.get(1).getAsString(), SearchIndex.normal(vector.get(0).getAsString()));
        }
        for (JsonArray vector : of(vectors, "keys")) {
            Set<String> keys = new TreeSet<>();
            vector.get(1).getAsJsonArray().forEach(key -> keys.add(key.getAsString()));
            assertEquals(keys, keys(vector.get(0).getAsString()));
        }
        for (JsonArray vector : of(vectors, "hash")) {
            String text = vector.get(0).getAsString();
            assertEquals(vector.get(1).getAsLong(), Integer.toUnsignedLong(SearchIndex.hash(text)), text);
            assertEquals(vector.get(2).getAsInt(), SearchIndex.shard(text, 7), text);
        }
        for (JsonArray vector : of(vectors, "lists")) {
            List<Integer> positions = StreamSupport.stream(vector.get(0).getAsJsonArray().spliterator(), false)
                    .map(position -> position.getAsInt()).toList();
            assertEquals(vector.get(1).getAsString(), written(positions));
        }
    }

    @Test
    void everyTextIsListedUnderEachOfItsKeysInOnePart() {
        List<String> texts = List.of("跨境电商 customs", "海关", "Customs 海关");
        SearchIndex index = new SearchIndex(texts, 5);
        for (String key : List.of("跨境", "电商", "海关", "customs", "cu")) {
            List<Integer> holding = IntStream.range(0, texts.size())
                    .filter(i -> keys(texts.get(i)).contains(key)).boxed().toList();
            assertEquals(written(holding), index.shard(SearchIndex.shard(key, 5)).get(key), key);
        }
        assertEquals(Set.of("customs"), index.words());
        assertTrue(IntStream.range(0, 5).allMatch(number -> index.shard(number).keySet().stream()
                .allMatch(key -> SearchIndex.shard(key, 5) == number)));
    }

    private static Set<String> keys(String text) {
        return new SearchIndex(List.of(text), 1).shard(0).keySet();
    }

    private static String written(List<Integer> list) {
        Positions positions = new Positions();
        list.forEach(positions::add);
        return positions.written();
    }

    private static List<JsonArray> of(JsonObject vectors, String name) {
        return StreamSupport.stream(vectors.getAsJsonArray(name).spliterator(), false).map(vector -> vector.getAsJsonArray()).toList();
    }
}
