package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mingbai.render.theme.Theme;
import mingbai.render.theme.ThemeFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of components, of the theme gazette and of themes with mistakes in their examples. */
class ComponentGuideTest {
    private static final Path GAZETTE = Path.of("themes/gazette");
    private static final Map<String, byte[]> FILES = new TreeMap<>();
    private static ComponentGuide.Outcome outcome;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() {
        outcome = ComponentGuide.of(GAZETTE, FILES::put);
    }

    @Test
    void showsEveryComponentAndEachOfItsExamples() {
        assertEquals(List.of(), outcome.problems());
        Theme theme = ThemeFolder.read(GAZETTE).theme();
        Document page = page("components.html");
        assertEquals(List.copyOf(theme.components().keySet()), page.select(".guide-component > h2").eachText());
        assertEquals(outcome.examples(), page.select(".guide-example").size());
        assertEquals(List.of("没有译名"), page.select(".guide-example").stream().filter(example -> example.html().isBlank())
                .map(example -> example.previousElementSibling().previousElementSibling().text()).toList());
    }

    /** Who calls a component looks at it first. */
    @Test
    void whatTakesDataHasAnExample() {
        assertEquals(List.of(), ThemeFolder.read(GAZETTE).theme().components().values().stream()
                .filter(component -> !component.params().isEmpty() && component.examples().isEmpty()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"components.html", "en/components.html"})
    void everyLinkLeadsSomewhereAndEveryIdIsOne(String path) {
        Document page = page(path);
        Set<String> ids = new HashSet<>();
        page.select("[id]").eachAttr("id").forEach(id -> assertTrue(ids.add(id), id));
        for (String attribute : List.of("href", "src")) {
            for (String address : page.select("[" + attribute + "]").eachAttr("abs:" + attribute)) {
                if (!address.startsWith("http://x/")) continue;
                String[] parts = address.substring("http://x/".length()).replaceFirst("\\?[^#]*", "").split("#", 2);
                assertTrue(FILES.containsKey(parts[0]), address);
                assertTrue(parts.length == 1 || !page(parts[0]).select("[id=" + parts[1] + "]").isEmpty(), address);
            }
        }
    }

    /** The hard cases are in both languages. */
    @ParameterizedTest
    @CsvSource({"components.html, #units-3, 示例省示例市示例区", "en/components.html, #units-3, Office of the Leading Group",
        "components.html, #units-4, 原文未列明", "en/components.html, #notice-1, Archived", "en/components.html, #other-name-2, ''"})
    void examplesSayWhatTheyShow(String path, String heading, String said) {
        assertTrue(page(path).selectFirst(heading + " ~ .guide-example").text().contains(said));
    }

    /**
     * @param with  what the first example of the component facts is given
     * @param place where that is reported: at a value, or at the example where the component cannot take what it is
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{item: records.item99} | 14:18 | Attribute [item99]",
        "{item: records.item1.} | 14:18 | Unexpected",
        "{item: unknown} | 14:18 | unknown",
        "{item: \"1\"} | 12:5 | components/facts/template.html:1)",
    })
    void aMistakeInAnExampleIsToldAtItsPlace(String with, String place, String said) throws IOException {
        List<String> told = reported(with);
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).startsWith(folder.resolve("theme/components/facts/component.yaml") + ":" + place + " "), told.get(0));
        assertTrue(told.get(0).contains(said), told.get(0));
    }

    private List<String> reported(String with) throws IOException {
        Path theme = folder.resolve("theme");
        Folders.copy(GAZETTE, theme);
        Path file = theme.resolve("components/facts/component.yaml");
        String text = Files.readString(file);
        assertTrue(text.contains("with: {item: records.item1}"));
        Files.writeString(file, text.replace("with: {item: records.item1}", "with: " + with));
        Map<String, byte[]> made = new TreeMap<>();
        ComponentGuide.Outcome broken = ComponentGuide.of(theme, made::put);
        assertEquals(Map.of(), made);
        return broken.problems().stream().map(problem -> problem.place() + " " + problem.arguments()).toList();
    }

    @Test
    void aThemeWithoutExamplesIsTold() {
        ComponentGuide.Outcome none = ComponentGuide.of(Folders.RESOURCES.resolve("themes/bare"), (path, bytes) -> { });
        assertEquals(List.of("file-missing"), none.problems().stream().map(problem -> problem.rule().id()).toList());
    }

    /** What it does not have itself comes from the theme that it extends. */
    @Test
    void aThemeThatExtendsShowsItsOwnComponents() {
        Folders.write(folder.resolve("theme.yaml"), ("name: portal\nextends: " + GAZETTE.toAbsolutePath() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        Folders.write(folder.resolve("components/mark/template.html"), "<i>{{ of }}</i>".getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> made = new TreeMap<>();
        assertFalse(ComponentGuide.of(folder, made::put).failed());
        assertTrue(new String(made.get("components.html"), StandardCharsets.UTF_8).contains("<i>official</i>"));
    }

    /** Attributes may be in any order and in any quotes or none. */
    @Test
    void aThemeMayWriteItsTagsAsItLikes() throws IOException {
        Folders.write(folder.resolve("theme.yaml"), ("name: portal\nextends: " + GAZETTE.toAbsolutePath() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        Folders.write(folder.resolve("components/mark/template.html"), ("<i class=a ID='{{ of }}' title=' id=\"x\"'>{{ of }}</i>"
                + "<a href='#{{ of }}'>1</a><a HREF=table.html?a&amp;b#c>2</a>").getBytes(StandardCharsets.UTF_8));
        Folders.write(folder.resolve("components/styles/template.html"),
                "<link href='assets/gazette.css' media=all rel=\"preload stylesheet\"><script defer src='assets/page.js'></script>"
                .getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> made = new TreeMap<>();
        assertEquals(List.of(), ComponentGuide.of(folder, made::put).problems());
        Document page = Jsoup.parse(new String(made.get("components.html"), StandardCharsets.UTF_8));
        Document example = Jsoup.parse(page.selectFirst("#mark-1 ~ .guide-example").html());
        assertEquals("<i class=\"a\" id=\"official-mark-1\" title=\" id=&quot;x&quot;\">official</i>",
                example.selectFirst("i").outerHtml());
        assertEquals(List.of("#official-mark-1", "table.html?a&b#c"), example.select("a").eachAttr("href"));
        assertEquals(List.of("assets/gazette.css"), page.select("link[rel=preload stylesheet]").eachAttr("href"));
        assertEquals(List.of("assets/page.js"), page.select("script[defer]").eachAttr("src"));
    }

    private static Document page(String path) {
        return Jsoup.parse(new String(FILES.get(path), StandardCharsets.UTF_8), "http://x/" + path);
    }
}
