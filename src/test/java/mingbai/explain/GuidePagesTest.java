package mingbai.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import mingbai.problem.Requirement;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide as web pages: every link and picture is there. */
class GuidePagesTest {
    private static final int LONGEST_SENTENCE = 70;

    @TempDir
    private Path folder;

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        GuidePages.main(new String[] {"content", folder.toString()});
        for (String name : List.of("index.html", "rules.html", "publishing.html", "cheatsheet.html", "cheatsheet-en.html")) {
            for (Element link : page(name).select("a[href], img")) {
                String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (to.startsWith("https://")) continue;
                String[] parts = to.split("#", 2);
                String file = parts[0].isEmpty() ? name : parts[0];
                assertTrue(Files.exists(folder.resolve(file)), name + ": " + to);
                if (parts.length > 1) assertNotNull(page(file).getElementById(parts[1]), name + ": " + to);
            }
        }
        Document guide = page("index.html");
        assertEquals(6, guide.select("img").size());
        assertTrue(guide.select("table").size() > 5);
        assertEquals("The first day, in half an hour", guide.select("div[lang=en] h2").first().text());
        assertEquals(guide.select("h2").eachText(), guide.select("nav a").eachText());
        assertEquals(guide.select("h2").size(), guide.select("a[href=#目录], a[href=#contents]").size());
        long requirements = guide.select("td").stream().filter(cell -> cell.text().matches("[AG]\\d\\d")).count();
        assertEquals(2L * Requirement.values().length, requirements);
    }

    /** Chinese for whoever reads it on a telephone: what ends a sentence, a line or a cell ends it here. */
    @Test
    void noSentenceIsLongerThanAPhoneShows() throws IOException {
        for (String guide : List.of("README.md", "PUBLISHING.md", "CHEATSHEET.md")) {
            String chinese = Files.readString(Path.of("content", guide)).split("\n---\n")[0].replaceAll("(?s)\n```.*?\n```", "")
                    .replaceAll("`[^`\n]*`|\\]\\([^)]*\\)|[*\\[]", "");
            assertEquals(List.of(), Pattern.compile("[。！？；|\n]").splitAsStream(chinese).map(String::strip)
                    .filter(sentence -> sentence.length() > LONGEST_SENTENCE).toList(), guide);
        }
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(folder.resolve(name).toFile(), "UTF-8");
    }
}
