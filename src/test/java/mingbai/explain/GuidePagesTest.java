package mingbai.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide as web pages: every link and picture is there. */
class GuidePagesTest {
    @TempDir
    private Path folder;

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        GuidePages.main(new String[] {"content", folder.toString()});
        for (String name : List.of("index.html", "rules.html", "publishing.html")) {
            for (Element link : page(name).select("a[href], img")) {
                String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (to.startsWith("https://")) continue;
                String[] parts = to.split("#", 2);
                String file = parts[0].isEmpty() ? name : parts[0];
                assertTrue(Files.exists(folder.resolve(file)), name + ": " + to);
                if (parts.length > 1) assertNotNull(page(file).getElementById(parts[1]), name + ": " + to);
            }
        }
        assertEquals(3, page("index.html").select("img").size());
        assertTrue(page("index.html").select("table").size() > 5);
        assertEquals("The first day, in ten minutes", page("index.html").select("div[lang=en] h2").first().text());
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(folder.resolve(name).toFile(), "UTF-8");
    }
}
