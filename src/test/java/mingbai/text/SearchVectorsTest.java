package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import mingbai.Folders;
import org.junit.jupiter.api.Test;

/** What the browser's search is asked with ({@code search/vectors.json}) has its readings in the table made here. */
class SearchVectorsTest {
    private static final Map<String, String> KNOWN = Map.of("银行", "yínháng", "重庆", "Chóngqìng");

    @Test
    void everyCharacterThatIsFoundByPinyinHasAReadingThatBeginsLikeTheQuery() throws IOException {
        JsonArray vectors = JsonParser.parseString(Files.readString(Folders.RESOURCES.resolve("search/vectors.json"))).getAsJsonArray();
        for (JsonElement element : vectors) {
            JsonObject vector = element.getAsJsonObject();
            String hit = vector.get("hit").getAsString();
            String query = vector.get("query").getAsString();
            if (hit.isEmpty() || !query.matches("[a-z]+") || !Character.isIdeographic(hit.codePointAt(0))) continue;
            Map<String, String> table = Pinyin.table(List.of(vector.get("text").getAsString()), KNOWN);
            assertTrue(table.entrySet().stream().anyMatch(reading -> reading.getValue().contains(hit.substring(0, 1))
                    && reading.getKey().charAt(0) == query.charAt(0)), () -> vector + " in " + table);
        }
    }
}
