package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The edition in Firefox: from the unpacked zip by double click, and from a web server below a path. */
@Order(2)
class FirefoxIT {
    private static final String LOADED = "const e = document.querySelector('.unstyled');"
            + "var all = document.querySelectorAll('link[rel~=stylesheet], style').length; "
            + "return (all > 0 && document.styleSheets.length === all ? 'all ' : document.styleSheets.length + ' of ' + all + ' ') + (e ? "
            + "getComputedStyle(e).display : 'none')";

    @TempDir
    private static Path scratch;
    private static Edition edition;
    private static WebServer server;
    private static Firefox firefox;
    private static String axe;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.unpacked();
        axe = Axe.source();
        server = WebServer.start(edition.folder(), "/a/b/");
        firefox = Firefox.open(scratch.resolve("profile"));
    }

    @AfterAll
    static void close() {
        if (firefox != null) firefox.close();
        if (server != null) server.close();
    }

    private static List<String> kinds() {
        return Edition.unpacked().kinds();
    }

    /** How a reader comes to a page. */
    enum From {
        FOLDER, SERVER;

        String address(String path) {
            return this == FOLDER ? edition.folder().toUri() + path : server.address() + path;
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfPageIsWholeFromTheServer(String page) {
        assertEquals("", String.join("\n", whole(From.SERVER, page)));
        assertEquals(List.of(), server.missing());
    }

    /**
     * axe-core looks at what a browser makes of styles, in the colours and the width of most desks: the elements and their attributes are
     * the same in any, and {@link KindsIT} looks at them by all rules.
     */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfPageIsWholeFromTheFolderAndWithoutFault(String page) {
        List<String> faults = whole(From.FOLDER, page);
        faults.addAll(Titles.faults(firefox));
        firefox.script(axe);
        firefox.script("return " + Axe.violations(Axe.LAID_OUT)).lines().forEach(violation -> faults.add("axe: " + violation));
        assertEquals("", String.join("\n", faults));
    }

    /** One place after the other: between them, the browser would show each page by a process that is started for it. */
    private static List<String> whole(From from, String page) {
        List<String> faults = new ArrayList<>();
        firefox.visit(from.address(page));
        firefox.complaints().forEach(complaint -> faults.add(from + ": " + complaint));
        if (!firefox.script(LOADED).equals("all none")) faults.add(from + " is without style");
        for (int width : new int[] {320, 1280}) {
            firefox.size(width, 900);
            long wide = Long.parseLong(firefox.script("return document.documentElement.scrollWidth - innerWidth"));
            if (wide > 0) faults.add(from + " is wider than " + width + " by " + wide);
        }
        return faults;
    }

    @ParameterizedTest
    @CsvSource({"FOLDER, '', 退货中心仓", "FOLDER, en/, 退货中心仓", "SERVER, '', 退货中心仓", "SERVER, en/, cross-border e-commerce"})
    void searchFindsWhileAReaderTypes(From from, String folder, String query) {
        firefox.visit(from.address(folder + "search.html"));
        firefox.script("document.getElementById('q').focus()");
        firefox.type(query);
        assertEquals("true", firefox.script(
                "for (let i = 0; i < 300 && !document.querySelector(\"#results a[href$='items/20.html']\"); i++)"
                + " await new Promise(done => setTimeout(done, 100));"
                + "return !!document.querySelector(\"#results a[href$='items/20.html']\")"));
        Patience.until(() -> query.equals(firefox.script("return new URLSearchParams(location.search).get('q')")),
                () -> "the address does not hold what was typed");
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

    @Test
    void aComplaintIsHeard() {
        firefox.visit(From.SERVER.address("items/05.html"));
        firefox.script("const s = document.createElement('script'); s.textContent = 'x'; document.head.append(s)");
        Patience.until(() -> !firefox.complaints().isEmpty(), () -> "no complaint");
        assertTrue(firefox.complaints().toString().contains("Content-Security-Policy"), firefox.complaints().toString());
    }
}
