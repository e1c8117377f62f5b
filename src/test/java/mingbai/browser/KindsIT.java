package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of page in both languages, once in each way that a reader comes to it: from the unpacked zip by double click, from
 * a web server below a path, on phones and desks, in all colours, by keyboard, without scripts, in a browser of 2016. Each visit
 * carries all checks that it allows; {@link ChecksIT} proves that they find faults.
 */
@Execution(ExecutionMode.CONCURRENT)
class KindsIT {
    @TempDir
    private static Path scratch;
    private static Edition edition;
    private static Edition old;
    private static WebServer server;
    private static WebServer scriptless;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.unpacked();
        old = OldBrowser.edition(edition, scratch.resolve("2016"));
        server = WebServer.start(edition.folder(), "/a/b/");
        scriptless = WebServer.start(WithoutScripts.edition(edition, scratch.resolve("scriptless")).folder(), "/a/b/");
    }

    @AfterAll
    static void close() {
        if (server != null) server.close();
        if (scriptless != null) scriptless.close();
    }

    private static List<String> kinds() {
        return Edition.unpacked().kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isForEveryReader(String page) {
        try (Browser browser = Browser.open()) {
            Walk walk = new Walk(browser, page);
            walk.fromFolder();
            walk.fromServer();
            walk.withoutScripts();
            walk.inAnOldBrowser();
            assertEquals("", String.join("\n", walk.faults));
        }
    }

    /** A search with results asks for nothing outside, wherever it is opened from. */
    @ParameterizedTest
    @ValueSource(strings = {"search.html?q=%E8%B7%A8%E5%A2%83", "en/search.html?q=%E8%B7%A8%E5%A2%83"})
    void aSearchAsksForNothingOutside(String page) {
        for (String root : List.of(edition.folder().toUri().toString(), server.address())) {
            try (Browser browser = Browser.open()) {
                Walk walk = new Walk(browser, page);
                browser.visit(root + page);
                Patience.until(() -> !browser.all("#results a").isEmpty(), () -> root + page + " finds nothing");
                walk.outside(root);
                assertEquals(List.of(), walk.faults);
            }
        }
    }

    /** What a reader's system asks of colours. */
    private enum Colours {
        LIGHT("prefers-color-scheme", "light"),
        DARK("prefers-color-scheme", "dark"),
        HIGH_CONTRAST("prefers-contrast", "more"),
        HIGH_CONTRAST_DARK("prefers-color-scheme", "dark", "prefers-contrast", "more");

        private final String[] features;

        Colours(String... features) {
            this.features = features;
        }
    }

    /** One page in one browser. */
    private static final class Walk {
        private static final int NARROWEST = 320;
        private static final int PHONE = 360;
        private static final int TABLET = 768;
        private static final int DESK = 1280;

        private final Browser browser;
        private final String page;
        private final List<String> faults = new ArrayList<>();
        private List<String> texts;

        Walk(Browser browser, String page) {
            this.browser = browser;
            this.page = page;
        }

        private void fromFolder() {
            String root = edition.folder().toUri().toString();
            visit(root, PHONE, "folder");
            note(NARROWEST + " after " + PHONE, seen(NARROWEST));
            browser.size(TABLET, 800);
            note(TABLET, browser.sideways());
            visit(root, DESK, "folder");
            texts = WithoutScripts.expected(browser);
            note(DESK, seen(DESK));
            languages(root);
            outside(root);
        }

        private void fromServer() {
            visit(server.address(), PHONE, "server");
            visit(server.address(), DESK, "server");
            note("server " + DESK, Keyboard.skipFaults(browser));
            languages(server.address());
            outside(server.address());
            note("missing on the server", server.missing());
        }

        /** Opens the page and looks at what can only be seen of a page that is just loaded. */
        private void visit(String root, int width, String from) {
            browser.media();
            browser.size(width, 800);
            browser.visit(root + page);
            note(from + " " + width, browser.complaints());
            double shift = shift(root);
            if (shift > 0) faults.add(from + " " + width + ": shifts by " + shift);
            note(from + " " + width, browser.sideways());
        }

        /** A machine that is busy may paint a page before its scripts have come; what the page itself moves, it moves each time. */
        private double shift(String root) {
            double shift = Shifts.sum(browser);
            if (shift == 0) return 0;
            browser.visit(root + page);
            return Math.min(shift, Shifts.sum(browser));
        }

        /** What is wrong in a width, in any colours. Tab comes last: it leaves the page elsewhere. */
        private List<String> seen(int width) {
            List<String> seen = new ArrayList<>();
            browser.size(width, 800);
            seen.addAll(browser.sideways());
            Targets.small(browser).forEach(target -> seen.add("target: " + target));
            browser.script(Axe.source());
            for (Colours colours : Colours.values()) {
                browser.media(colours.features);
                Axe.violations(browser, colours == Colours.LIGHT ? Axe.ALL : Axe.COLOURS)
                        .forEach(violation -> seen.add("axe, " + colours + ": " + violation));
                boolean plain = colours == Colours.LIGHT || colours == Colours.DARK;
                if (plain && width == DESK) Contrast.tooLow(browser).forEach(text -> seen.add("contrast, " + colours + ": " + text));
            }
            Keyboard.faults(browser).forEach(fault -> seen.add("keyboard: " + fault));
            browser.media();
            return seen;
        }

        /** The switch leads to the same page in English and back. The edition in one file is sent alone and leads to no other. */
        private void languages(String root) {
            if (page.startsWith("en/") || page.equals("one-file.html")) return;
            browser.follow("header a[hreflang]");
            if (!browser.address().equals(root + "en/" + page)) faults.add("the switch leads to " + browser.address());
            note("after the switch", browser.script("return document.documentElement.lang").equals("en") ? List.of() : List.of("not English"));
            browser.follow("header a[hreflang]");
            if (!browser.address().equals(root + page)) faults.add("the switch back leads to " + browser.address());
        }

        private void outside(String root) {
            List<String> asked = browser.requests();
            assertTrue(asked.contains(root + page), asked.toString());
            note("asks for", asked.stream().filter(address -> !address.startsWith(root)).toList());
        }

        private void withoutScripts() {
            browser.scripts(false);
            browser.visit(edition.folder().toUri() + page);
            note("scripts off", WithoutScripts.faults(browser, texts));
            Object text = OldBrowser.text(browser);
            browser.visit(old.folder().toUri() + page);
            if (!text.equals(OldBrowser.text(browser))) faults.add("2016: some of the main text is lost");
            browser.scripts(true);
            browser.visit(scriptless.address() + page);
            List<String> complaints = browser.complaints();
            List<String> others = complaints.stream().filter(line -> !line.matches(".*\\.js - Failed to load resource.*404.*")).toList();
            boolean asks = !browser.all("script[src]").isEmpty();
            if (asks && others.size() == complaints.size()) faults.add("scripts lost: they came");
            note("scripts lost", others);
            note("scripts lost", WithoutScripts.faults(browser, texts));
        }

        private void inAnOldBrowser() {
            for (int width : new int[] {PHONE, DESK}) {
                browser.size(width, 800);
                browser.visit(old.folder().toUri() + page);
                note("2016 " + width, OldBrowser.faults(browser));
            }
        }

        private void note(Object where, List<String> found) {
            found.forEach(fault -> faults.add(where + ": " + fault));
        }
    }
}
