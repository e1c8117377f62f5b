package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * What readers come for, from the home page, each by as few clicks as the best site would need. What is typed ends with Enter,
 * which counts as one.
 */
class TasksIT {
    private static final String SEEN = """
            return Array.from(document.querySelectorAll(arguments[0])).filter(e => {
              const b = e.getBoundingClientRect();
              return b.bottom > 0 && b.top < innerHeight && e.checkVisibility({visibilityProperty: true});
            }).map(e => e.textContent.replace(/\\s+/g, ' ').trim());
            """;

    private static WebServer server;
    private static Browser browser;

    private int clicks;

    @BeforeAll
    static void open() throws IOException {
        server = WebServer.start(Edition.unpacked().folder(), "/a/b/");
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
        if (server != null) server.close();
    }

    /** No motion: a page that still scrolls is not where it will be. */
    @BeforeEach
    void visit() {
        browser.media("prefers-reduced-motion", "reduce");
        browser.size(1280, 900);
    }

    @AfterEach
    void nothingWasAmiss() {
        assertEquals(List.of(), browser.complaints());
    }

    private static void home(String folder) {
        browser.visit(server.address() + folder + "index.html");
    }

    private void follow(String selector) {
        clicks++;
        browser.follow(selector);
    }

    private void press(String selector) {
        clicks++;
        browser.one(selector).click();
    }

    private void type(String query) {
        clicks++;
        browser.one("#q").sendKeys(query, Keys.ENTER);
    }

    /** Waits for the search page to say what it found, the best first. */
    private static void results() {
        Patience.until(() -> !browser.all("#results[aria-busy=false] a").isEmpty(), () -> "nothing is found at " + browser.address());
    }

    private void choose(String facet, String value) {
        clicks++;
        browser.one("#by-" + facet + " option[value='" + value + "']").click();
        results();
    }

    /** The texts of what is in the window. */
    private static List<String> seen(String selector) {
        return ((List<?>) browser.script(SEEN, selector)).stream().map(Object::toString).toList();
    }

    private static List<String> texts(String selector) {
        return browser.all(selector).stream().map(WebElement::getText).toList();
    }

    private static Set<Integer> numbers(String selector) {
        return browser.all(selector).stream().map(number -> Integer.parseInt(number.getText()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which item applies to my city and is about used cars, and whom do I ask? */
    @ParameterizedTest
    @CsvSource({"'', 济宁, 省商务厅 省公安厅 青岛海关, 联系方式：原文未列明。", "en/, Jining, 省商务厅 省公安厅 青岛海关, Contact: not stated in the source."})
    void whatAppliesInMyCityAndWhomToAsk(String folder, String city, String units, String contact) {
        home(folder);
        assertEquals(List.of(city + " +1"), seen(".tiles a[href$='jining.html']"));
        follow(".tiles a[href$='regions/jining.html']");
        assertTrue(seen(".sum-lead").get(0).contains("30"), seen(".sum-lead").toString());
        follow("section[aria-labelledby=applies] a[href$='items/15.html']");
        assertEquals(units, String.join(" ", texts(".aside [data-official=units]")));
        assertEquals(List.of(contact), texts(".aside .small"));
        assertEquals(2, clicks);
    }

    @Test
    void withWhomAUnitWorks() {
        home("");
        follow(".nav a[href$='units/index.html']");
        follow("main a[href$='qingdao-customs.html']");
        assertEquals("济南海关", browser.one(".partners tbody th").getText());
        assertEquals(8, browser.all(".partners tbody tr").size());
        assertEquals(Set.of(15, 19, 20, 21, 22, 23, 24, 25, 26), numbers("section[aria-labelledby=shared] .num"));
        assertEquals(2, clicks);
    }

    @Test
    void theItemOnASubject() {
        home("en/");
        type("bonded jet fuel");
        results();
        follow("#results a[href$='items/26.html']");
        assertEquals(2, clicks);
    }

    @Test
    void whatATermMeans() {
        home("");
        type("主料工作法");
        results();
        assertTrue(browser.one("#results a").getAttribute("href").contains("/glossary/"), browser.one("#results a").getAttribute("href"));
        follow("#results a");
        assertTrue(browser.one("main").getText().contains("主料工作法"));
        assertEquals(2, clicks);
    }

    /** The button is the browser's own; what comes out is one sheet. */
    @Test
    void anItemOnPaper() {
        home("");
        follow("main a.title[href$='items/18.html']");
        browser.script("window.print = () => window.printed = true");
        press("[data-print]");
        assertEquals(true, browser.script("return window.printed"));
        String paper = new String(browser.print(), StandardCharsets.ISO_8859_1);
        assertEquals(1, Pattern.compile("/Type\\s*/Page\\b").matcher(paper).results().count());
        assertEquals(2, clicks);
    }

    @Test
    void anItemAsItIsCited() {
        home("en/");
        follow("main a.title[href$='items/24.html']");
        follow(".tools a[href$='#cite']");
        assertTrue(seen("#cite-english").toString().contains("item 24"), seen("#cite-english").toString());
        assertEquals(List.of("RIS", "BibTeX"), seen(".cite a[download]"));
        press("[data-copy=cite-english]");
        Patience.until(() -> !browser.one("#copied").getText().isBlank(), () -> "nothing is copied");
        assertEquals(browser.one("#copied").getAttribute("data-copied"), browser.one("#copied").getText());
        assertEquals(3, clicks);
    }

    /** The items of a unit that apply in a zone, as an address to send. */
    @Test
    void aListToSend() {
        home("");
        follow(".nav a[href$='search.html']");
        Patience.until(() -> !browser.all("#by-unit option[value=market-regulation]").isEmpty(), () -> "no units are offered");
        choose("unit", "market-regulation");
        choose("region", "shandong-ftz");
        Set<Integer> found = numbers("#results .num");
        assertEquals(5, found.size(), found.toString());
        browser.script("navigator.clipboard.writeText = text => { window.sent = text; return Promise.resolve(); }");
        press(".send .tool");
        Patience.until(() -> !browser.one("#copied").getText().isBlank(), () -> "nothing is copied");
        assertEquals(browser.one("#copied").getAttribute("data-copied"), browser.one("#copied").getText());
        assertEquals(4, clicks);
        String sent = String.valueOf(browser.script("return window.sent"));
        browser.visit(server.address() + "index.html");
        browser.visit(sent);
        results();
        assertEquals(found, numbers("#results .num"));
    }

    @Test
    void whatChanged() {
        home("");
        follow(".foot a[href$='changes.html']");
        assertEquals("更新记录", browser.one("h1").getText());
        assertEquals(List.of(browser.one(".opening .lead").getText()), seen(".opening .lead"));
        assertEquals(1, clicks);
    }

    @Test
    void everyItemOnATopic() {
        home("en/");
        follow(".ways a[href$='topics.html']");
        follow("main a[href$='#land']");
        assertEquals(1, seen("#land").size());
        assertEquals(5, browser.all("section[aria-labelledby=land] .num").size());
        assertEquals(2, clicks);
    }

    @Test
    void largerTextThatStays() {
        home("");
        double before = text();
        press("[data-set-size=larger]");
        assertTrue(text() > before * 1.3, before + " " + text());
        assertEquals(1, clicks);
        follow("main a.title[href$='items/01.html']");
        assertTrue(text() > before * 1.3, before + " " + text());
        press("[data-set-size='']");
    }

    private static double text() {
        return Double.parseDouble(browser.script("return getComputedStyle(document.body).fontSize").toString().replace("px", ""));
    }

    /** Past the head to the search, a number, and Enter. */
    @Test
    void anItemByKeyboard() {
        home("en/");
        browser.tab(1);
        browser.enter();
        browser.tab(2);
        WebElement focused = (WebElement) browser.script("return document.activeElement");
        assertEquals("q", focused.getAttribute("id"));
        focused.sendKeys("37", Keys.ENTER);
        browser.arrive("/en/items/37.html");
    }

    @Test
    void bothLanguagesOfAnItem() {
        home("");
        follow("main a.title[href$='items/18.html']");
        follow(".tools a[href$='parallel.html#item-18']");
        assertEquals(1, seen("#item-18").size());
        assertEquals(2, clicks);
    }

    /** Scripts that are refused: the search says so and offers other ways. */
    @Test
    void withoutScripts() {
        browser.scripts(false);
        try {
            home("");
            follow(".nav a[href$='search.html']");
            assertEquals(1, browser.all("noscript .notice").size());
            follow("main .names a[href$='items/index.html']");
            follow("main a[href$='37.html']");
            assertEquals(1, browser.all("[data-official=title]").size());
            assertEquals(3, clicks);
        } finally {
            browser.scripts(true);
        }
    }
}
