package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages hold still while they load, and ask for nothing outside the edition. */
class LoadIT {
    /** Shifts come with the frames, so two of them are let pass. */
    private static final String SHIFTS = """
            const done = arguments[arguments.length - 1];
            const shifts = [];
            const note = list => list.forEach(s => { if (!s.hadRecentInput) shifts.push(s.value); });
            const observer = new PerformanceObserver(list => note(list.getEntries()));
            observer.observe({type: 'layout-shift', buffered: true});
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
              note(observer.takeRecords());
              done(shifts.reduce((sum, value) => sum + value, 0));
            })));
            """;

    private static Edition edition;
    private static WebServer server;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.unpacked();
        server = WebServer.start(edition.folder(), "/a/b/");
        browser = Browser.listening();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
        if (server != null) server.close();
    }

    /** How a reader comes to a page. */
    enum From {
        FOLDER, SERVER;

        String root() {
            return this == FOLDER ? edition.folder().toUri().toString() : server.address();
        }
    }

    @ParameterizedTest
    @EnumSource
    void pagesHoldStillAndAskForNothingOutside(From from) throws IOException {
        List<String> faults = new ArrayList<>();
        for (int width : new int[] {360, 1280}) {
            browser.size(width, 800);
            for (String page : edition.kinds()) {
                browser.visit(from.root() + page);
                double shift = shift();
                if (shift > 0) faults.add(page + " shifts by " + shift + " at " + width);
            }
        }
        assertEquals(List.of(), faults);
        search(from);
        List<String> asked = browser.requests();
        assertTrue(asked.size() > edition.kinds().size(), asked.toString());
        assertEquals(List.of(), asked.stream().filter(address -> !address.startsWith(from.root())).toList());
    }

    private static void search(From from) {
        for (String folder : List.of("", "en/")) {
            browser.visit(from.root() + folder + "search.html?q=%E8%B7%A8%E5%A2%83");
            assertEquals(true, browser.await("""
                    const done = arguments[arguments.length - 1];
                    (function look() { document.querySelector('#results a') ? done(true) : setTimeout(look, 50); })();
                    """));
        }
    }

    @Test
    void aShiftAndAStrangerAreFound() {
        browser.size(1280, 800);
        browser.visit(From.SERVER.root() + "items/05.html");
        browser.requests();
        browser.script("document.querySelector('main').insertAdjacentHTML('beforebegin', '<p id=late>x<img src=\"http://127.0.0.2/x.png\"></p>');"
                + "document.getElementById('late').style.height = '300px'");
        assertTrue(shift() > 0);
        browser.visit(From.SERVER.root() + "items/05.html");
        assertFalse(browser.requests().stream().allMatch(address -> address.startsWith(From.SERVER.root())));
    }

    private static double shift() {
        return ((Number) browser.await(SHIFTS)).doubleValue();
    }
}
