package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks that {@link KindsIT} makes find what is broken, and nothing where all is well. */
class ChecksIT {
    private static final String PAGE = "items/05.html";

    @TempDir
    private static Path scratch;
    private static Edition edition;
    private static Edition old;
    private static Browser browser;

    @BeforeAll
    static void open() {
        edition = Edition.unpacked();
        old = OldBrowser.edition(edition, scratch.resolve("2016"));
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void visit() {
        visit(edition);
    }

    private static void visit(Edition of) {
        browser.size(1280, 800);
        browser.visit(of.folder().toUri() + PAGE);
    }

    @Test
    void whatAxeFinds() {
        browser.script(Axe.source());
        assertEquals(List.of(), Axe.violations(browser));
        browser.script("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"x.png\">')");
        assertEquals(List.of("image-alt 1 × <img src=\"x.png\">"), Axe.violations(browser));
    }

    /** One element among many that looked alike. */
    @ParameterizedTest
    @ValueSource(strings = {"h1", ".text p", "nav a", "dd a", "footer a"})
    void whatAxeFindsInOtherColours(String broken) {
        Set<String> known = new HashSet<>();
        browser.run(Axe.source());
        assertEquals(List.of(), Axe.violations(browser));
        browser.media("prefers-color-scheme", "dark");
        assertEquals(List.of(), Axe.inOtherColours(browser, known));
        browser.script("const all = Array.from(document.querySelectorAll(arguments[0])).filter(e => e.checkVisibility()), e = "
                + "all[all.length - 1];"
                + "e.style.setProperty('color', '#333', 'important')", broken);
        assertFalse(Axe.inOtherColours(browser, known).isEmpty());
        browser.script("document.querySelector('h1').style.width = '200px'");
        assertFalse(Axe.inOtherColours(browser, known).isEmpty());
    }

    /** A text that is hardly seen, and a box that no key can scroll. */
    @ParameterizedTest
    @ValueSource(strings = {"h1.style.color = '#ddd'",
        "h1.insertAdjacentHTML('afterend', '<div id=box><p>x</p></div>'); const box = document.getElementById('box');"
                + "box.style.overflow = 'auto'; box.style.height = '40px'; box.firstChild.style.height = '400px'"})
    void whatAxeFindsInTheNarrowestWindow(String broken) {
        browser.size(320, 800);
        browser.run(Axe.source());
        assertEquals(List.of(), Axe.laidOut(browser));
        browser.script("const h1 = document.querySelector('h1'); " + broken);
        assertFalse(Axe.laidOut(browser).isEmpty());
    }

    @Test
    void linesOfATitleThatEndWithinAWord() {
        browser.size(360, 800);
        browser.visit(edition.folder().toUri() + "items/01.html");
        assertEquals(List.of(), Titles.faults(browser));
        browser.script("document.querySelector('h1').style.wordBreak = 'break-all'");
        assertEquals(List.of("a line ends in 与|网"), Titles.faults(browser));
        browser.script("const h1 = document.querySelector('h1'); h1.textContent = '一'.repeat(11) + '二'; h1.style.textWrap = 'wrap'");
        assertEquals(List.of("a line ends in 一|二", "the last line is 二"), Titles.faults(browser));
    }

    /** All that axe-core says of each element but its HTML, in colours of every notation. */
    @Test
    void axeSaysTheSameAsItDoesWithoutHaste() {
        browser.script("document.querySelectorAll('main *').forEach((e, i) => { e.style.color = ['#777', 'rgb(1 2 3 / 40%)',"
                + " 'hsl(40 80% 50%)', 'oklch(70% 0.1 200)', 'red', 'color-mix(in srgb, red, blue)'][i % 6];"
                + " e.style.background = ['white', '#eee8', 'lab(80% 9 9)', 'transparent'][i % 4]; });"
                + "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"x.png\"><ul><p role=\"li\"></p></ul>')");
        Object said = said(Axe.asPublished());
        assertTrue(said.toString().contains("color-contrast") && said.toString().contains("image-alt"), said.toString());
        assertEquals(said, said(Axe.source()));
    }

    private static Object said(String source) {
        browser.script(source);
        return browser.await("const done = arguments[arguments.length - 1]; axe.configure({noHtml: true});"
                + "axe.run(document, {runOnly: " + Axe.ALL + "}).then(r =>"
                + " done(JSON.stringify([r.violations, r.incomplete, r.passes])), error => done('failed: ' + error))");
    }

    @Test
    void aSmallTarget() {
        assertEquals(List.of(), Targets.small(browser));
        browser.script("document.querySelector('main').insertAdjacentHTML('afterbegin', '<ul><li><a href=x>one</a></li><li><a "
                + "href=y>two</a></li></ul>');"
                + "document.querySelector('main ul').style.font = '10px/12px sans-serif'");
        assertFalse(Targets.small(browser).isEmpty());
    }

    @Test
    void aPageThatTabCanWalk() {
        assertEquals(List.of(), Keyboard.faults(browser));
        visit(edition);
        assertEquals(List.of(), Keyboard.skipFaults(browser));
    }

    @ParameterizedTest
    @ValueSource(strings = {"document.querySelector('.brand').tabIndex = 1",
        "document.querySelector('.brand').addEventListener('focus', e => e.target.style.outline = 'none')",
        "document.querySelector('.head').insertAdjacentHTML('beforeend', '<div id=over></div>');"
                + "const s = document.getElementById('over').style; s.position = 'fixed'; s.top = 0; s.width = s.height = '300px'",
        "document.querySelector('.brand').addEventListener('keydown', e => e.preventDefault())"})
    void whatIsInTheWayOfTab(String broken) {
        browser.script(broken);
        assertFalse(Keyboard.faults(browser).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"document.querySelector('.skip').remove()", "document.querySelector('.skip').style.top = '-99px'",
        "document.querySelector('.skip').addEventListener('click', e => e.preventDefault())"})
    void aSkipLinkThatIsOfNoUse(String broken) {
        browser.script(broken);
        assertFalse(Keyboard.skipFaults(browser).isEmpty());
    }

    @Test
    void aShiftAndAStranger() throws IOException {
        try (WebServer server = WebServer.start(edition.folder(), "/a/b/")) {
            browser.visit(server.address() + PAGE);
            browser.requests();
            browser.script("document.querySelector('main').insertAdjacentHTML('beforebegin', '<p id=late>x<img "
                    + "src=\"http://127.0.0.2/x.png\"></p>');"
                    + "document.getElementById('late').style.height = '300px'");
            assertTrue(Shifts.sum(browser) > 0);
            browser.visit(server.address() + PAGE);
            assertFalse(browser.requests().stream().allMatch(address -> address.startsWith(server.address())));
        }
    }

    @Test
    void whatIsSaidAndAskedFor() {
        browser.requests();
        visit(edition);
        assertEquals(List.of(), browser.complaints());
        assertTrue(browser.requests().contains(edition.folder().toUri() + PAGE));
        browser.script("console.error('wrong'); document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.2/x.png'}))");
        Patience.until(() -> browser.requests().contains("http://127.0.0.2/x.png"), () -> "the stranger is not seen");
        String complaints = browser.complaints().toString();
        assertTrue(complaints.contains("wrong") && complaints.contains("127.0.0.2"), complaints);
    }

    @Test
    void contrastAndWidth() {
        assertEquals(List.of(), Contrast.tooLow(browser));
        assertEquals(List.of(), browser.sideways());
        browser.script("const h1 = document.querySelector('h1'); h1.style.color = '#ddd'; h1.style.width = '2000px'");
        assertFalse(Contrast.tooLow(browser).isEmpty());
        assertFalse(browser.sideways().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h1.textContent = 'else'", "h1.style.visibility = 'hidden'",
            "h1.insertAdjacentHTML('afterend', '<button>idle</button>')"})
    void whatScriptsAloneShow(String broken) {
        List<String> expected = WithoutScripts.expected(browser);
        browser.scripts(false);
        try {
            visit(edition);
            assertEquals(List.of(), WithoutScripts.faults(browser, expected));
            browser.script("const h1 = document.querySelector('h1'); " + broken);
            assertFalse(WithoutScripts.faults(browser, expected).isEmpty());
        } finally {
            browser.scripts(true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h1.style.width = '2000px'", "h1.style.marginBottom = '-1.2em'", "h1.style.color = '#ddd'",
        "h1.insertAdjacentHTML('afterend', '<p><input id=bare></p>'); document.getElementById('bare').style.border = 0;"
                + "document.getElementById('bare').style.background = 'none'"})
    void whatAnOldBrowserCannotShow(String broken) {
        visit(old);
        assertEquals(List.of(), OldBrowser.faults(browser));
        Object text = OldBrowser.text(browser);
        browser.script("const h1 = document.querySelector('h1'); " + broken);
        assertFalse(OldBrowser.faults(browser).isEmpty());
        browser.script("document.querySelector('h1').remove()");
        assertFalse(text.equals(OldBrowser.text(browser)));
    }
}
