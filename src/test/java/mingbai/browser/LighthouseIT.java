package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import mingbai.model.Publication;
import mingbai.plan.Plan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Lighthouse gives the most visited pages of a published edition, on a server that is set up as the publishing guide says. */
class LighthouseIT {
    private static final String PATH = "/zt/ftz6/";
    private static final List<String> PAGES = Stream.of("", "en/")
            .flatMap(folder -> Stream.of("index.html", "items/18.html", "search.html", "table.html").map(folder::concat)).toList();
    private static final String BROKEN = "en/items/broken.html";

    /** As a webmaster would fill them in; the page of a draft differs. */
    private static final Map<String, String> SUPPLIED = Map.ofEntries(
            Map.entry("name", "试点网"), Map.entry("domain", "www.example.gov.cn"), Map.entry("identity-code", "\"3700000001\""),
            Map.entry("address", "https://www.example.gov.cn" + PATH), Map.entry("published", "\"2024-05-06 07:08\""), Map.entry("modified", "\"2024-05-07 07:08\""),
            Map.entry("content-source", "省商务厅"), Map.entry("sponsor", "省商务厅"), Map.entry("contact", "\"0531-12345678\""),
            Map.entry("icp-filing", "鲁ICP备00000000号"), Map.entry("police-filing", "鲁公网安备00000000000000号"),
            Map.entry("party-government-mark", "https://bszs.conac.cn/sitename"), Map.entry("report-errors", "https://zfwzgl.www.gov.cn/exposure/jiucuo.html"));

    @TempDir
    private static Path scratch;
    private static JsonArray summaries;

    @BeforeAll
    static void measure() throws IOException {
        Path site = scratch.resolve("site");
        Excerpt.write(Plan.of(configured()), path -> PAGES.contains(path) || path.startsWith("search/"), site);
        Folders.write(site.resolve(BROKEN), broken(Files.readString(site.resolve("en/items/18.html"))).getBytes(StandardCharsets.UTF_8));
        Path told = scratch.resolve("told.json");
        try (WebServer server = WebServer.guided(site, PATH); Browser browser = Browser.open()) {
            List<String> arguments = new ArrayList<>(List.of(browser.debugged(), told.toString()));
            Stream.concat(PAGES.stream(), Stream.of(BROKEN)).map(server.address()::concat).forEach(arguments::add);
            NodePackages.run(Folders.RESOURCES.resolve("lighthouse/scores.mjs"), arguments.toArray(String[]::new));
        }
        summaries = JsonParser.parseString(Files.readString(told)).getAsJsonArray();
    }

    /** The content, with all that a draft leaves to be supplied. */
    private static Publication configured() throws IOException {
        Path content = scratch.resolve("content");
        Folders.copy(Path.of("content"), content);
        Path file = content.resolve("publication.yaml");
        String text = Files.readString(file);
        for (Map.Entry<String, String> key : SUPPLIED.entrySet()) text = text.replace("  " + key.getKey() + ": to-be-configured", "  " + key.getKey() + ": " + key.getValue());
        Files.writeString(file, text);
        Publication publication = Excerpt.publication(content);
        assertFalse(publication.draft(), () -> publication.toBeConfigured().toString());
        return publication;
    }

    /** A page with a fault for each category: it works for long, says nothing of a picture, complains, and does not describe itself. */
    private static String broken(String page) {
        String broken = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "").replaceFirst("<meta name=\"description\"[^>]*>", "")
                .replaceFirst("</h1>", "$0<img src=\"missing.png\"><script>for (const end = Date.now() + 1000; Date.now() < end;);</script>");
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
