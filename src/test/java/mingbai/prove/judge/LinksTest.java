package mingbai.prove.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.language.Language;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.prove.memory.Shared;
import mingbai.prove.page.PageFacts.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the links of a page lead. */
class LinksTest {
    private static final Output.Page TABLE = Output.Page.of(PageKind.TABLE, Language.ZH);
    private static final Output.Page UNITS = Output.Page.of(PageKind.UNITS, Language.EN);
    private static final Output.Page ONE_FILE = Output.Page.of(PageKind.ONE_FILE, Language.ZH);
    private static final Set<String> FILES = Set.of("index.html", "table.html", "one-file.html", "items/01.html", "en/units/index.html",
            "assets/a.css", "assets/a.js", "assets/icon.svg");
    private static final Optional<String> ROOT = Optional.of("https://www.example.gov.cn/pilot/");

    private static Links links(JudgedPage page, Optional<String> root) {
        Links links = new Links(page, root, FILES::contains);
        links.prove();
        return links;
    }

    private static List<String> reported(Output.Page page, Optional<String> root, String lines) {
        JudgedPage judged = Told.body(page, lines);
        links(judged, root);
        return Told.of(judged);
    }

    @Test
    void tellsALinkToAPageThatIsNotThere() {
        assertEquals(List.of("3:3 link-broken gone.html"), reported(TABLE, ROOT, "<p>字\n  <a href='gone.html'>没有的页</a></p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"items/01.html", "./items/01.html", "items/../index.html", "items/01.html?q=1", "items/01.html#text",
            "#here", "?q=1",
            "table.html"})
    void tellsNothingOfALinkToAPageThatIsThere(String address) {
        assertEquals(List.of(), reported(TABLE, ROOT, "<a href='" + address + "'>字</a>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../index.html", "items/", "items", "./", "Index.html", "items/01.html/", "gone.html#text", "gone.html?q=1",
            "en/../../index.html"})
    void tellsALinkOutOfTheEditionOrToAFolder(String address) {
        assertEquals(List.of("2:1 link-broken " + address), reported(TABLE, ROOT, "<a href='" + address + "'>字</a>"));
    }

    @Test
    void seesAddressesFromTheFolderOfThePage() {
        assertEquals(List.of(), reported(UNITS, ROOT, "<a href='../../index.html'>Home</a>"));
        assertEquals(List.of("2:1 link-broken ../index.html"), reported(UNITS, ROOT, "<a href='../index.html'>Home</a>"));
    }

    @Test
    void takesTheAbsoluteAddressOfTheEditionForItsOwnPages() {
        assertEquals(List.of(), reported(TABLE, ROOT, "<a href='https://www.example.gov.cn/pilot/items/01.html?a#b'>字</a>"));
        assertEquals(List.of("2:1 link-broken https://www.example.gov.cn/pilot/gone.html"),
                reported(TABLE, ROOT, "<a href='https://www.example.gov.cn/pilot/gone.html'>字</a>"));
        assertEquals(List.of(), reported(TABLE, Optional.empty(), "<a href='https://www.example.gov.cn/pilot/gone.html'>字</a>"));
    }

    @Test
    void tellsALinkOutOfGovernmentThatDoesNotSaySo() {
        assertEquals(List.of("2:1 page-external https://example.com/"), reported(TABLE, ROOT, "<a href='https://example.com/'>字</a>"));
        assertEquals(List.of("2:1 page-external https://gov.cn.example.com/"),
                reported(TABLE, ROOT, "<a href='https://gov.cn.example.com/'>字</a>"));
        assertEquals(List.of("2:1 page-external https://example.com/"),
                reported(TABLE, ROOT, "<a href='https://example.com/' rel=external>字</a>"));
        assertEquals(List.of("2:1 page-external https://example.com/"),
                reported(TABLE, ROOT, "<a href='https://example.com/'>字（外部链接）</a>"));
    }

    @Test
    void tellsNothingOfALinkOutThatSaysSoOrStaysInGovernment() {
        assertEquals(List.of(), reported(TABLE, ROOT, "<a href='https://example.com/' rel=external>字（外部链接）</a>"));
        assertEquals(List.of(), reported(UNITS, ROOT, "<a href='https://example.com/' rel='noopener external'>a (external)</a>"));
        assertEquals(List.of(), reported(TABLE, ROOT, "<a href='https://www.gov.cn/'>字</a><a href='mailto:a@example.com'>字</a>"));
    }

    @Test
    void tellsWhatIsLoadedFromElsewhereBeItFromGovernment() {
        assertEquals(List.of("2:1 page-request https://www.gov.cn/a.png", "3:1 page-request https://www.gov.cn/a.js",
                "4:1 page-request https://www.gov.cn/a.css"), reported(TABLE, ROOT, """
                <img src="https://www.gov.cn/a.png" alt="">
                <script src="https://www.gov.cn/a.js"></script>
                <link rel="stylesheet" href="https://www.gov.cn/a.css">
                <link rel="canonical" href="https://www.gov.cn/table.html">
                """));
    }

    @Test
    void tellsALinkToAPlaceOnThePageThatIsNotThere() {
        JudgedPage page = Told.body(TABLE,
                "<a href='#there'>字</a>\n<a href='#gone'>字</a>\n<a href='table.html#lost'>字</a>\n<a href='items/01.html#far'>字</a>");
        links(page, ROOT).own(Set.of("there", "far"));
        assertEquals(List.of("3:1 link-broken #gone", "4:1 link-broken #lost"), Told.of(page));
    }

    @Test
    void keepsLinksToPlacesOnOtherPagesForLater() {
        JudgedPage page = Told.body(TABLE, "<a href='#there'>字</a><a href='items/01.html?a#far'>字</a><a href='gone.html#far'>字</a>");
        assertEquals(List.of("items/01.html far"), links(page, ROOT).elsewhere(new Shared()).stream()
                .map(anchor -> anchor.path() + " " + anchor.anchor()).toList());
    }

    @Test
    void tellsALinkOfTheOneFileEditionToAnyOtherFile() {
        assertEquals(List.of("2:1 link-broken items/01.html", "3:1 link-broken assets/a.js"), reported(ONE_FILE, ROOT, """
                <a href="items/01.html">字</a>
                <script src="assets/a.js"></script>
                <a href="#here">字</a> <a href="https://www.example.gov.cn/pilot/items/01.html">字</a>
                <link rel="stylesheet" href="assets/a.css"> <link rel="icon" href="assets/icon.svg">
                """));
    }

    @Test
    void knowsTheFilesToWhichElementsOfAKindLead() {
        JudgedPage page = Told.body(TABLE,
                "<nav><a href='index.html'>字</a></nav><main><a href='items/01.html'>字</a><a href='gone.html'>字</a></main>"
                + "<link rel=stylesheet href='assets/a.css'>");
        Links links = links(page, ROOT);
        assertEquals(List.of("index.html", "items/01.html"), links.targets(Link.ANCHOR).toList());
        assertEquals(List.of("items/01.html"), links.targets(Link.ANCHOR | Link.IN_MAIN).toList());
        assertEquals(List.of("items/01.html"), links.targets(Link.ANCHOR, Link.IN_NAV).toList());
        assertEquals(List.of("assets/a.css"), links.targets(Link.STYLES).toList());
        assertEquals(Optional.empty(), links.target(2));
    }
}
