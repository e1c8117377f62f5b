package mingbai.browser;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.Excerpt;
import mingbai.Folders;
import mingbai.NodePackages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Lighthouse gives the most visited pages of a published edition, on a server that is set up as the publishing guide says. */
@Order(8)
class LighthouseIT {
    private static final String PATH = "/zt/ftz6/";
    /** Each kind in one language, as both come from one layout; each language on two of them. */
    private static final List<String> PAGES = List.of("index.html", "en/items/18.html", "en/search.html", "table.html");
    private static final String BROKEN = "en/items/broken.html";

    @TempDir
    private static Path scratch;
    private static JsonArray summaries;

    @BeforeAll
    static void measure() throws IOException {
        Path site = scratch.resolve("site");
        Excerpt.write(Configured.plan(scratch.resolve("content")), path -> PAGES.contains(path) || path.startsWith("search/"), site);
        Folders.write(site.resolve(BROKEN), broken(Files.readString(site.resolve("en/items/18.html"))).getBytes(StandardCharsets.UTF_8));
        Path told = scratch.resolve("told.json");
        try (WebServer server = WebServer.guided(site, PATH); Browser browser = Browser.open()) {
            List<String> arguments = new ArrayList<>(List.of(browser.debugged(), told.toString()));
            Stream.concat(PAGES.stream(), Stream.of(BROKEN)).map(server.address()::concat).forEach(arguments::add);
            NodePackages.run(Folders.RESOURCES.resolve("lighthouse/scores.mjs"), arguments.toArray(String[]::new));
        }
        summaries = JsonParser.parseString(Files.readString(told)).getAsJsonArray();
    }

    /** A page with a fault for each category: it works for long, says nothing of a picture, complains, and does not describe itself. */
    private static String broken(String page) {
        String broken = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replaceFirst("<meta name=\"description\"[^>]*>", "")
                .replaceFirst("</h1>", "$0<img src=\"missing.png\"><script>for (const end = Date.now() + 1000; Date.now() < "
                + "end;);</script>");
        assertTrue(broken.length() < page.length() && broken.contains("missing.png"), broken);
        return broken;
    }

    private static JsonObject of(String page) {
        return summaries.asList().stream().map(JsonElement::getAsJsonObject)
                .filter(summary -> summary.get("address").getAsString().endsWith(PATH + page)).findFirst().orElseThrow();
    }

    @Test
    void fullMarksInEveryCategory() {
        JsonObject full = JsonParser.parseString("{performance: 100, accessibility: 100, best-practices: 100, seo: 100}").getAsJsonObject();
        List<String> less = PAGES.stream().filter(page -> !of(page).get("scores").equals(full)).map(page -> of(page).toString()).toList();
        assertEquals(List.of(), less);
    }

    @Test
    void aFaultCostsMarksInItsCategory() {
        Map<String, JsonElement> scores = of(BROKEN).getAsJsonObject("scores").asMap();
        assertEquals(4, scores.size());
        scores.forEach((category, score) -> assertTrue(score.getAsInt() < 100, category + ": " + of(BROKEN)));
    }
}
