package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mingbai.check.Check;
import mingbai.plan.Plan;
import mingbai.read.Reader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What English pages say of items of which nothing is translated, or the title alone. */
class UntranslatedTest {
    private static final String NOTHING = "This item has not been translated. Only the Chinese text is given.";
    private static final String TITLE = "Only the title has been translated. The text is given in Chinese.";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void render() {
        Path content = folder.resolve("content");
        SmallSites.copy("repealed", content);
        for (String item : new String[] {"items/01.yaml", "items/02.yaml"}) {
            String text = new String(Folders.read(content.resolve(item)), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^(text: .*), en: .*}$", "$1}")
                    .replaceFirst("(?m)^notice: .*$", "");
            if (item.endsWith("02.yaml")) text = text.replaceFirst("(?m)^(title: .*), en: .*}$", "$1}");
            Folders.write(content.resolve(item), text.getBytes(StandardCharsets.UTF_8));
        }
        Excerpt.write(Plan.of(new Check("content", false).content(Reader.folder(content)).publication().orElseThrow()),
                path -> path.startsWith("en/"), folder);
    }

    private static Element one(String path, String selector) {
        return Jsoup.parse(new String(Folders.read(folder.resolve("en").resolve(path)), StandardCharsets.UTF_8)).selectFirst(selector);
    }

    @Test
    void itIsSaidOnceInEachLanguageThatThereIs() {
        assertEquals("All services online一网通办", one("table.html", "#row-1 td").text());
        assertEquals("保税货物", one("table.html", "#row-2 td").text());
        assertEquals("All services online 一网通办", one("items/index.html", ".full > li:nth-child(1) > div").text());
        assertEquals("保税货物 免予征税。", one("items/index.html", ".full > li:nth-child(2) > div").text());
    }

    @Test
    void itIsSaidThatItIsNotTranslated() {
        assertEquals("网上办理。 " + TITLE, one("table.html", "#row-1 .content").text());
        assertEquals("免予征税。 " + NOTHING, one("table.html", "#row-2 .content").text());
        for (String page : new String[] {"parallel.html", "one-file.html"}) {
            assertEquals(TITLE, one(page, ".parallel:has(#item-1) > .small").text(), page);
            assertEquals(NOTHING, one(page, ".parallel:has(#item-2) > .small").text(), page);
        }
    }
}
