package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The edition in Firefox: from the unpacked zip by double click, and from a web server below a path. */
class FirefoxIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path scratch;
    private static Edition edition;
    private static WebServer server;
    private static Firefox firefox;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.unpacked();
        server = WebServer.start(edition.folder(), "/a/b/");
        firefox = Firefox.open(scratch.resolve("profile"));
    }

    @AfterAll
    static void close() {
        if (firefox != null) firefox.close();
        if (server != null) server.close();
    }

    /** How a reader comes to a page. */
    enum From {
        FOLDER, SERVER;

        String address(String path) {
            return this == FOLDER ? edition.folder().toUri() + path : server.address() + path;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfPageLoadsWholeAndWithoutComplaint(From from) throws IOException {
        for (String page : edition.kinds()) {
            firefox.visit(from.address(page));
            assertEquals(List.of(), firefox.complaints(), page);
            assertEquals("1", firefox.script("return document.styleSheets.length"), page);
            assertEquals("none", firefox.script("const e = document.querySelector('.unstyled');"
                    + "return e ? getComputedStyle(e).display : 'none'"), page);
            for (int width : new int[] {320, 1280}) {
                firefox.size(width, 900);
                assertEquals("0", firefox.script("return Math.max(0, document.documentElement.scrollWidth - innerWidth)"), page + " " + width);
            }
        }
        assertEquals(List.of(), server.missing());
    }

    @ParameterizedTest
    @CsvSource({"FOLDER, '', 退货中心仓", "FOLDER, en/, 退货中心仓", "SERVER, '', 退货中心仓", "SERVER, en/, cross-border e-commerce"})
    void searchFindsWhileAReaderTypes(From from, String folder, String query) {
        firefox.visit(from.address(folder + "search.html"));
        firefox.script("document.getElementById('q').focus()");
        firefox.type(query);
        assertEquals("true", firefox.script("for (let i = 0; i < 300 && !document.querySelector(\"#results a[href$='items/20.html']\"); i++)"
                + " await new Promise(done => setTimeout(done, 100));"
                + "return !!document.querySelector(\"#results a[href$='items/20.html']\")"));
        assertEquals(query, firefox.script("for (let i = 0; i < 100 && !location.search; i++) await new Promise(done => setTimeout(done, 100));"
                + "return new URLSearchParams(location.search).get('q')"));
    }

    @ParameterizedTest
    @EnumSource
    void textSizeAndContrastStayOnTheNextVisit(From from) {
        firefox.visit(from.address("items/05.html"));
        firefox.script("document.querySelector('[data-set-size=larger]').click(); document.querySelector('[data-set-contrast]').click()");
        firefox.visit(from.address("items/05.html"));
        assertEquals("larger high", firefox.script("const h = document.documentElement.dataset; return h.size + ' ' + h.contrast"));
        firefox.script("document.querySelector('[data-set-size=\"\"]').click(); document.querySelector('[data-set-contrast]').click()");
    }

    /** In the colours and the width of most desks; AxeIT looks at the others. */
    @Test
    void axeFindsNothingOnAnyKindOfPage() throws IOException {
        String axe = Axe.source();
        firefox.size(1280, 900);
        List<String> violations = new ArrayList<>();
        for (String page : edition.kinds()) {
            firefox.visit(From.FOLDER.address(page));
            firefox.script(axe);
            firefox.script("return " + Axe.violations(Axe.ALL)).lines().forEach(violation -> violations.add(page + ": " + violation));
        }
        assertEquals(List.of(), violations);
    }

    @Test
    void aComplaintIsHeard() {
        firefox.visit(From.SERVER.address("items/05.html"));
        firefox.script("const s = document.createElement('script'); s.textContent = 'x'; document.head.append(s)");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (firefox.complaints().isEmpty() && System.nanoTime() < end) Thread.onSpinWait();
        assertTrue(firefox.complaints().toString().contains("Content-Security-Policy"), firefox.complaints().toString());
    }
}
