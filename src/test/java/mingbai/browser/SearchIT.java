package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mingbai.Folders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** Search by Chinese, English, pinyin and initials, from the unpacked zip. */
class SearchIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private static Path scratch;
    private static Edition edition;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.unpacked(scratch);
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    /** The query, the path of the first result of its kind, and what is marked there first. */
    @ParameterizedTest
    @CsvSource({
        "kjds, items/20.html, 跨境电商",
        "kuajingdianshang, items/20.html, 跨境电商",
        "kua jing dian shang, items/20.html, 跨境电商",
        "kuàjìng, items/20.html, 跨境",
        "yinzhenghutong, items/17.html, 银政互通",
        "lvsezhaiwu, items/18.html, 绿色债务",
        "跨境电商, items/20.html, 跨境电商",
        "spot-checks, items/24.html, spot-checks",
        "第20项, items/20.html, ''",
        "20, items/20.html, ''",
        "item 35, items/35.html, ''",
        "A-CDM, items/35.html, A-CDM",
        "qdhg, units/qingdao-customs.html, 青岛海关",
        "qingdao, regions/qingdao.html, ''"})
    void findsAndMarks(String query, String path, String marked) {
        for (String folder : List.of("", "en/")) {
            ask(folder, query);
            String kind = path.substring(0, path.indexOf('/'));
            List<WebElement> links = browser.all("#results a[href*='" + kind + "/']");
            assertTrue(!links.isEmpty() && links.get(0).getAttribute("href").endsWith("/" + folder + path),
                    () -> folder + query + ": " + links.stream().map(link -> link.getAttribute("href")).toList());
            if (marked.isEmpty()) continue;
            Object first = browser.script("const l = document.querySelector(\"#results a[href$='" + path + "']\").closest('li');"
                    + "return l.querySelector('mark') ? l.querySelector('mark').textContent : ''");
            assertEquals(marked, first, folder + query);
        }
    }

    @Test
    void aChineseHitOnAnEnglishPageIsMarkedAsChinese() {
        ask("en/", "kjds");
        assertEquals("zh-CN", browser.script("return document.querySelector(\"#results a[href$='items/20.html']\").closest('li')"
                + ".querySelector('mark').closest('[lang]').lang"));
    }

    @Test
    void englishHitsComeBeforeInitials() {
        ask("en/", "bond");
        String first = String.valueOf(browser.script("return document.querySelector('#results ol li').textContent"));
        assertTrue(first.toLowerCase().contains("bond"), first);
    }

    @Test
    void theScriptAgreesWithTheVectors() throws IOException {
        ask("", "kjds");
        String text = Files.readString(Folders.RESOURCES.resolve("search/vectors.json"));
        for (JsonElement element : JsonParser.parseString(text).getAsJsonArray()) {
            JsonObject vector = element.getAsJsonObject();
            Object hit = browser.script("const v = " + vector + "; const h = mingbaiSearch.hits(v.text, v.query)[0];"
                    + "return h ? v.text.slice(h[0], h[1]) : ''");
            assertEquals(vector.get("hit").getAsString(), hit, vector.toString());
        }
    }

    private static void ask(String folder, String query) {
        browser.visit(edition.folder().toUri() + folder + "search.html?q="
                + URLEncoder.encode(query, StandardCharsets.UTF_8));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (browser.all("#results a").isEmpty()) {
            if (System.nanoTime() > end) throw new AssertionError("nothing is found: " + folder + query);
            Thread.onSpinWait();
        }
    }
}
