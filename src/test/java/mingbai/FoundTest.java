package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mingbai.cli.Command;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How readers and search engines find an edition of the theme gazette, and what changed in it. */
class FoundTest {
    @TempDir
    private static Path folder;

    private static Path configured;
    private static Path unchanged;
    private static Path draft;

    @BeforeAll
    static void build() {
        configured = site("changed");
        unchanged = site("moved");
        draft = site("minimal");
    }

    private static Path site(String name) {
        Path site = folder.resolve(name);
        Path content = Folders.RESOURCES.resolve("sites").resolve(name).resolve("content");
        Command command = Command.run(List.of("build", "--content", content.toString(), "--theme", "themes/gazette", "--out", site.toString(), "--zip",
                folder.resolve(name + ".zip").toString()));
        assertEquals(0, command.code(), command.printed());
        return site;
    }

    private static Document page(Path site, String path) {
        try {
            return Jsoup.parse(Files.readString(site.resolve(path), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Document page, String selector) {
        return page.select(selector).stream().map(Element::text).toList();
    }

    @Test
    void thePageOfChangesTellsTheDayTheItemAndWhatTheNewestFirst() {
        Document page = page(configured, "changes.html");
        assertEquals(List.of("2024-06-07 08:09", "2024-05-06 07:08"), texts(page, "section[aria-labelledby=edition] time"));
        assertEquals(List.of("2024-06-07 1 一网通办 更正正文的英文。", "2024-05-06 1 一网通办 补充英文。"), texts(page, "section[aria-labelledby=changes] dl div"));
        assertEquals(List.of("items/01.html#change-2024-06-07", "items/01.html#change-2024-05-06"), page.select("section[aria-labelledby=changes] dl a").eachAttr("href"));
        assertEquals(List.of("2024-06-07 1 Unified online services The English of the text is corrected.", "2024-05-06 1 Unified online services English is added."),
                texts(page(configured, "en/changes.html"), "section[aria-labelledby=changes] dl div"));
    }

    @Test
    void whereNothingChangedThePageSaysSo() {
        assertEquals("发布以来，各项内容没有更新记录。以后的每次更新都会列在这里：日期、哪一项、改了什么。", page(unchanged, "changes.html").select(".lead").text());
        assertTrue(page(draft, "changes.html").select(".lead").text().startsWith("这是草稿，尚未正式发布"));
        assertTrue(page(draft, "en/changes.html").select(".lead").text().startsWith("This is a draft. It has not been published"));
        assertEquals(0, page(draft, "changes.html").select("section[aria-labelledby=changes]").size());
    }

    /** From the foot of every page, from an item that was changed, and from the home page as soon as there is one. */
    @Test
    void changesAreReached() throws IOException {
        assertEquals(1, page(draft, "items/01.html").select("footer a[href=../changes.html]").size());
        assertEquals(1, page(configured, "items/01.html").select("main a[href=../changes.html]").size());
        assertEquals(List.of("2024-06-07", "2024-05-06"), texts(page(configured, "index.html"), "section[aria-labelledby=changes] time"));
        assertEquals(0, page(unchanged, "index.html").select("section[aria-labelledby=changes]").size());
        String feed = Files.readString(configured.resolve("en/feed.xml"));
        assertTrue(feed.contains("<atom:link href=\"https://www.example.gov.cn/pilot/en/changes.html\" rel=\"related\" type=\"text/html\" title=\"Changes\">"), feed);
    }
}
