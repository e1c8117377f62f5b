package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mingbai.plan.Plan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where readers are told that a document, or an item of it, is no longer what holds. */
class NoticesTest {
    private static final String OF_DOCUMENT = "本文件已废止。以下内容照原文刊载，仅供查阅。日期：2024年5月6日。原因：新的分工表取代本表。";
    private static final String OF_FIRST = "本项已废止。以下内容照原文刊载，仅供查阅。日期：2024年3月4日。原因：另有规定。";
    private static final String SUCCESSOR = "现行文件：";

    @TempDir
    private static Path site;

    @BeforeAll
    static void render() {
        Plan plan = Plan.of(Excerpt.publication(SmallSites.content("repealed")));
        Excerpt.write(plan, path -> path.endsWith(".html"), site);
    }

    private static Document page(String path) {
        return Jsoup.parse(new String(Folders.read(site.resolve(path)), StandardCharsets.UTF_8));
    }

    /** The paragraphs of the notices, each by itself: editors do not always end a reason with a stop. */
    private static List<String> notices(String path) {
        return page(path).select("p.notice, .notice p").eachText();
    }

    @Test
    void aboveTheDocument() {
        List<String> told = List.of(OF_DOCUMENT, SUCCESSOR, "新的任务分工表 · 试点〔2024〕1号 打开出处", "已归档。自2024年6月7日起不再更新，内容仅供查阅。",
                "以下各项另有效力说明：第1项（已废止）、第2项（已修改）。");
        for (String path : List.of("index.html", "table.html", "parallel.html")) assertEquals(told, notices(path), path);
        assertEquals(told.subList(0, 3), notices("one-file.html").subList(0, 3));
        assertEquals("With a note on their status: Item 1 (Repealed); Item 2 (Amended).", notices("en/table.html").get(4));
    }

    @Test
    void aboveAnItem() {
        assertEquals(List.of(OF_FIRST, SUCCESSOR, "另一办法"), notices("items/01.html").subList(4, 7));
        assertTrue(notices("one-file.html").contains(OF_FIRST));
        assertEquals(List.of("This item has been amended. This is the text as issued; compare what is in force before you quote it."
                + " Since 5 April 2024. Reason: Its content was adjusted."), notices("en/items/02.html").subList(4, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "items/index.html", "units/commerce.html", "regions/shandong.html"})
    void inListsOfItems(String path) {
        assertEquals(List.of("已废止", "已修改"), page(path).select("main ol.list .facts > b").eachText());
        assertEquals(List.of("Repealed", "Amended"), page("en/" + path).select("main ol.list .facts > b").eachText());
    }
}
