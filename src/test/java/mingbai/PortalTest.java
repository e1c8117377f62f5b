package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mingbai.problem.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A theme of a portal, which extends the program's and fills all slots that a portal has in it. */
class PortalTest {
    /** What the portal says in each slot, and where that stands on a page. */
    private static final Map<String, String> SLOTS = Map.of(
            "portal-head", "<script src=\"{{ link('assets/portal.js') }}\"></script>",
            "portal-header", "<p class=\"portal-header\">portal</p>",
            "portal-above", "<p class=\"portal-above\">notice</p>",
            "portal-below", "{% if page.kind == 'item' %}<h2 class=\"portal-below\">below</h2>{% endif %}",
            "portal-links", "<li><a class=\"portal-links\" href=\"https://www.example.gov.cn/\">portal</a></li>",
            "portal-footer", "<p class=\"portal-footer\">portal</p>");
    private static final List<String> PLACES = List.of("head > script[src*=portal.js]:last-child",
            "body > .portal-header + header", "main > .portal-above:first-child", "main > .portal-below:last-child",
            ".foot-links > li:last-child > .portal-links", "body > .foot + .portal-footer:last-child");

    @TempDir
    private Path folder;

    private void write(String path, String text) {
        Folders.write(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachSlotIsFilledAtItsPlaceOnEveryPage() {
        write("theme/theme.yaml", "name: portal\nextends: " + FirstPublication.THEME.toAbsolutePath() + "\n");
        SLOTS.forEach((slot, text) -> write("theme/components/" + slot + "/template.html", text + "\n"));
        write("theme/assets/portal.js", "document.documentElement.dataset.portal = '';\n");
        Path site = folder.resolve("site");
        Build.Outcome outcome = new Build(SmallSites.content("minimal"), folder.resolve("theme"), false, (done, of) -> { })
                .publish(site, id -> folder.resolve("site.zip"), false, false);
        assertEquals(List.of(), outcome.problems().stream().map(Problem::toString).toList());
        List<String> pages = Folders.files(site).stream()
                .filter(path -> path.endsWith(".html") && !path.endsWith("one-file.html")).toList();
        assertEquals(List.of(), pages.stream().filter(path -> filled(site.resolve(path)) != (path.contains("items/0") ? 6 : 5))
                .toList(), "pages that have not each slot once");
    }

    private static int filled(Path page) {
        Document document = Jsoup.parse(new String(Folders.read(page), StandardCharsets.UTF_8));
        return PLACES.stream().mapToInt(place -> document.select(place).size()).sum();
    }
}
