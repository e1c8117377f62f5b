package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The edition in a real browser: from the unpacked zip by double click, and from a web server below a path. */
@Order(4)
class EditionIT {
    /** Its style sheets, whether it says that they have not come, and what is seen of official texts. */
    private static final String LOADED = """
            const e = document.querySelector('.unstyled');
            return [document.styleSheets.length, e ? getComputedStyle(e).display : 'none', \
            Array.from(document.querySelectorAll('[data-official]'))
                .map(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}) ? e.innerText : '').join('')];
            """;

    private static Edition edition;
    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.unpacked();
        server = WebServer.start(edition.folder(), "/a/b/");
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
        if (server != null) server.close();
    }

    /** How a reader comes to a page. */
    enum From {
        FOLDER, SERVER;

        String address(String path) {
            return this == FOLDER ? edition.folder().toUri() + path : server.address() + path;
        }
    }

    private static void visit(From from, String path) {
        browser.size(1280, 900);
        browser.visit(from.address(path));
    }

    /**
     * Pages with official texts, each of them, and of all others one of each kind in both languages: those of a kind have the same style
     * sheets and scripts, as they come from one layout, and what each single one refers to is proven when it is built.
     */
    private static List<String> opened() {
        return Stream.concat(edition.pages().stream().filter(page -> page.matches("(en/)?items/.*")), edition.kinds().stream())
                .distinct().toList();
    }

    /** From the folder; {@link KindsIT} opens every kind of page from the server. What readers see of an item is in the source. */
    @Test
    void everyItemAndEveryKindOfPageLoadsWholeWithoutComplaintAndAsksForNothingOutside() throws IOException {
        List<String> pages = opened();
        String source = letters(Files.readString(Path.of("content/source/work-table.txt")));
        List<String> faults = new ArrayList<>();
        visit(From.FOLDER, "index.html");
        browser.requests();
        for (String page : pages) {
            browser.open(From.FOLDER.address(page));
            List<?> found = (List<?>) browser.script(LOADED);
            if (!found.get(0).equals(page.matches("(en/)?items/\\d+\\.html") ? 1L : 2L)) {
                faults.add(page + " has style sheets: " + found.get(0));
            }
            if (!found.get(1).equals("none")) faults.add(page + " says that it has no style");
            String seen = letters(found.get(2).toString());
            if (page.matches("items/\\d+\\.html") && (seen.isEmpty() || !source.contains(seen))) {
                faults.add(page + " is not the source: " + seen);
            }
        }
        faults.addAll(browser.complaints());
        Set<String> asked = Set.copyOf(browser.requests());
        pages.stream().filter(page -> !asked.contains(From.FOLDER.address(page)))
                .forEach(page -> faults.add(page + " is not opened"));
        asked.stream().filter(address -> !address.startsWith(From.FOLDER.address("")))
                .forEach(address -> faults.add("asks for " + address));
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void theServerShowsWhatIsMissing() throws IOException {
        try (WebServer portal = WebServer.start(edition.folder(), "/a/b/")) {
            browser.visit(portal.address() + "nothing.html");
            assertEquals("page-not-found", browser.script("return document.body.className"));
            assertTrue(portal.missing().contains("/a/b/nothing.html"), portal.missing().toString());
            browser.visit(portal.address().replace("/a/b/", "/items/05.html"));
            assertTrue(portal.missing().contains("/items/05.html"), portal.missing().toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void searchFindsAnExactSubstringInBothLanguages(From from) {
        for (String folder : List.of("", "en/")) {
            assertEquals(List.of("units/state-grid.html", "items/05.html", "items/11.html"), found(from, folder, "国网山东省电力公司"));
            assertTrue(found(from, folder, "退货中心仓场所").contains("items/20.html"));
            assertTrue(found(from, folder, "cadastre").contains("items/09.html"));
            assertTrue(found(from, folder, "A—CDM").contains("items/35.html"));
            assertEquals(List.of(), found(from, folder, "不存在的词语"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void searchKeepsTheQueryInTheAddressAndMarksTheHit(From from) {
        visit(from, "index.html");
        browser.one("#q").sendKeys("青岛海关", Keys.ENTER);
        Patience.until(() -> !browser.all("#results mark").isEmpty(), () -> "no hit is marked");
        assertTrue(decoded(browser.address()).contains("search.html?q=青岛海关"), browser.address());
        assertEquals("青岛海关", browser.one("#results mark").getText());
        browser.follow("#results a[href$='units/qingdao-customs.html']");
        assertEquals("青岛海关", browser.one("h1").getText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"items/20.html", "table.html", "en/items/20.html", "parallel.html", "glossary/index.html"})
    void printsOnPaper(String page) {
        visit(From.FOLDER, page);
        byte[] paper = browser.print();
        assertEquals("%PDF", new String(paper, 0, 4, StandardCharsets.ISO_8859_1));
        String text = new String(paper, StandardCharsets.ISO_8859_1);
        Matcher box = Pattern.compile("/MediaBox\\s*\\[\\s*0 0 ([\\d.]+) ([\\d.]+)").matcher(text);
        assertTrue(box.find());
        boolean landscape = Double.parseDouble(box.group(1)) > Double.parseDouble(box.group(2));
        assertEquals(page.endsWith("table.html"), landscape, box.group());
        double longer = Math.max(Double.parseDouble(box.group(1)), Double.parseDouble(box.group(2)));
        assertEquals(297 / 25.4 * 72, longer, 2, "A4");
    }

    /** However far one reads, the way to the other items is there, and what one went to is not behind it. */
    @ParameterizedTest
    @CsvSource({"parallel.html, #item-20, .letters", "en/parallel.html, #item-20, .letters", "glossary/index.html, #pinyin-10, .letters",
            "table.html, #row-20, .official thead th", "en/table.html, #row-20, .official thead th"})
    void contentsStayInView(String page, String item, String contents) {
        visit(From.FOLDER, page);
        for (int width : new int[] {1280, 1000}) {
            browser.size(width, 900);
            assertEquals("", browser.script(
                    "document.documentElement.style.scrollBehavior = 'auto'; document.querySelector(arguments[0]).scrollIntoView();"
                    + "const bar = document.querySelector(arguments[1]).getBoundingClientRect(), to = document.querySelector(arguments[0])"
                    + ".getBoundingClientRect(); return scrollY > 900 && Math.abs(bar.top) < 1 && to.top >= bar.bottom && to.top < "
                    + "innerHeight / 2 ? ''"
                    + " : [scrollY, bar.top, bar.bottom, to.top].join(' ')", item, contents), "in a window " + width + " px wide");
        }
    }

    /** The width of A4 between margins of 18 mm. */
    @ParameterizedTest
    @ValueSource(strings = {"parallel.html", "en/parallel.html", "en/items/18.html", "glossary/cross-border-e-commerce.html"})
    void onPaperBothLanguagesStandSideBySide(String page) {
        visit(From.FOLDER, page);
        browser.size(658, 900);
        browser.medium("print");
        try {
            assertEquals("", browser.script("return Array.from(document.querySelectorAll('.pair')).filter(p => p.children.length > 1)"
                    + ".map(p => [p, p.children[0].getBoundingClientRect(), p.children[1].getBoundingClientRect()])"
                    + ".filter(([p, a, b]) => a.right > b.left || Math.abs(a.top - b.top) > 40)"
                    + ".map(([p]) => p.textContent.slice(0, 20)).join('; ')"));
            long wide = (Long) browser.script("return document.documentElement.scrollWidth");
            assertTrue(wide <= 658, page + " is " + wide + " px wide");
        } finally {
            browser.medium("screen");
        }
    }

    /** Searches as a reader does and gives the pages found, from the folder of their language. */
    private static List<String> found(From from, String folder, String query) {
        visit(from, folder + "search.html");
        WebElement box = browser.one("#q");
        box.sendKeys(query);
        Patience.until(() -> !browser.all("#results[aria-busy=false]").isEmpty() && !browser.one("[role=status]").getText().isBlank()
                && decoded(browser.address()).contains("q=" + query), () -> query + " gave nothing at " + browser.address());
        List<String> pages = new ArrayList<>();
        for (WebElement link : browser.all("#results a[href]")) {
            pages.add(link.getDomAttribute("href").replaceFirst("^(\\.\\./)?(en/)?", ""));
        }
        return pages;
    }

    private static String decoded(String address) {
        return URLDecoder.decode(URI.create(address).toString(), StandardCharsets.UTF_8);
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }
}
