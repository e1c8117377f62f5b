package mingbai.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.problem.Requirement;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide as web pages: every link and picture is there. */
class GuidePagesTest {
    private static final int LONGEST_SENTENCE = 70;
    /** A terminal is named once, where a command window is explained. */
    private static final Pattern GIVEN_UP = Pattern.compile("(?<!内容)来源|官方原文|正式文本|释义|出版物|著录信息|待配置|(?<!也叫)终端|命令行|命令提示符"
            + "|文本编辑器|编辑器|页面|放过|一个记录|个问题");
    private static final Pattern SENDS = Pattern.compile("编辑指南(?:（guide/index\\.html）的“([^”]+)”一节)?");

    @TempDir
    private Path folder;

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        GuidePages.main(new String[] {folder.toString()});
        for (String name : List.of("index.html", "rules.html", "rules.en.html", "theme-rules.html", "theme-rules.en.html",
                "publishing.html", "cheatsheet.html", "cheatsheet.en.html")) {
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

    /** Where the program says that a rule's card is. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleHasItsCard(Language language) throws IOException {
        GuidePages.main(new String[] {folder.resolve("guide").toString()});
        for (Explanation explanation : Explanations.all()) {
            String[] address = explanation.address(language).split("#");
            assertNotNull(page(address[0]).getElementById(address[1]), explanation.address(language));
        }
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

    /** One word for one thing: what was given up is neither in the guides nor in what a publication starts from. */
    @Test
    void noWordIsUsedThatWasGivenUp() throws IOException {
        List<Path> texts = new ArrayList<>(Stream.of("content/README.md", "content/PUBLISHING.md", "content/CHEATSHEET.md",
                "content/publication.yaml", "src/main/dist/README.txt", "src/main/dist/lib/java.txt").map(Path::of).toList());
        for (String start : List.of("start", "start-zh")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/resources/mingbai", start))) {
                files.filter(file -> file.toString().matches(".*[.](md|yaml|txt)")).forEach(texts::add);
            }
        }
        for (Path text : texts) {
            List<String> used = GIVEN_UP.matcher(Files.readString(text)).results().map(MatchResult::group).toList();
            assertEquals(List.of(), used, text.toString());
        }
    }

    /** What sends an editor to the guide names a section that it has. */
    @Test
    void everySectionThatIsNamedIsThere() throws IOException {
        GuidePages.main(new String[] {folder.toString()});
        List<String> sections = page("index.html").select("h2, h3").eachText();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/mingbai"))) {
            for (Path file : files.filter(file -> file.toString().matches(".*[.](yaml|properties)")).toList()) {
                SENDS.matcher(Files.readString(file)).results().forEach(sent ->
                        assertTrue(sections.contains(String.valueOf(sent.group(1))), file + ": " + sent.group()));
            }
        }
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(folder.resolve(name).toFile(), "UTF-8");
    }
}
