package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
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
@Order(3)
class KindsIT {
    /** Browsers stay with the folder or the server: a page from elsewhere is shown by a process that has yet to be started. */
    private static final Queue<Browser> FOLDER = new ConcurrentLinkedQueue<>();
    private static final Queue<Browser> SERVER = new ConcurrentLinkedQueue<>();

    /** What pages of the folder say with their scripts; from a server they tell their address there. */
    private static final Map<String, List<String>> TEXTS = new ConcurrentHashMap<>();

    @TempDir
    private static Path scratch;
    private static Edition edition;
    private static Edition old;
    private static WebServer server;
    private static WebServer scriptless;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.furnished();
        old = OldBrowser.edition(edition, scratch.resolve("2016"));
        server = WebServer.start(edition.folder(), "/a/b/");
        scriptless = WebServer.start(WithoutScripts.edition(edition, scratch.resolve("scriptless")).folder(), "/a/b/");
    }

    @AfterAll
    static void close() {
        FOLDER.forEach(Browser::close);
        SERVER.forEach(Browser::close);
        if (server != null) server.close();
        if (scriptless != null) scriptless.close();
    }

    private static List<String> kinds() {
        return Edition.furnished().kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void fromTheFolder(String page) {
        walk(FOLDER, page, Walk::fromFolder);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void fromTheServer(String page) {
        walk(SERVER, page, Walk::fromServer);
    }

    /** A search with results asks for nothing outside, wherever it is opened from. */
    @ParameterizedTest
    @ValueSource(strings = {"search.html?q=%E8%B7%A8%E5%A2%83", "en/search.html?q=%E8%B7%A8%E5%A2%83"})
    void aSearchAsksForNothingOutside(String page) {
        walk(FOLDER, page, walk -> walk.search(edition.folder().toUri().toString()));
        walk(SERVER, page, walk -> walk.search(server.address()));
    }

    /** @param free browsers that wait where the page comes from */
    private static void walk(Queue<Browser> free, String page, Consumer<Walk> way) {
        Browser waiting = free.poll();
        Browser browser = waiting == null ? Browser.open() : waiting;
        Walk walk = new Walk(browser, page);
        try {
            way.accept(walk);
        } catch (RuntimeException | Error e) {
            browser.close();
            throw e;
        }
        free.add(browser);
        assertEquals("", String.join("\n", walk.faults));
    }

    /** What a reader's system asks of colours. */
    private enum Colours {
        LIGHT("prefers-color-scheme", "light"),
        DARK("prefers-color-scheme", "dark"),
        HIGH_CONTRAST("prefers-contrast", "more"),
        HIGH_CONTRAST_DARK("prefers-color-scheme", "dark", "prefers-contrast", "more");

        private final String[] features;
        /** Those that pages have had in these colours. */
        private final Set<String> looks = ConcurrentHashMap.newKeySet();

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

        Walk(Browser browser, String page) {
            this.browser = browser;
            this.page = page;
        }

        private void fromFolder() {
            String root = edition.folder().toUri().toString();
            browser.requests();
            visit(root, PHONE, "folder");
            note("title", Titles.faults(browser));
            note(NARROWEST + " after " + PHONE, seen(NARROWEST));
            String shown = Axe.shown(browser);
            browser.size(TABLET, 800);
            note(TABLET, browser.sideways());
            visit(root, DESK, "folder");
            TEXTS.put(page, WithoutScripts.expected(browser));
            note(DESK, seen(DESK));
            if (!shown.equals(Axe.shown(browser))) note(NARROWEST, inAllRespects());
            languages(root);
            outside(root);
            scriptsOff(root);
        }

        private void fromServer() {
            String root = server.address();
            browser.requests();
            visit(root, PHONE, "server");
            visit(root, DESK, "server");
            note("server " + DESK, Keyboard.skipFaults(browser));
            languages(root);
            outside(root);
            note("missing on the server", server.missing());
            if (!TEXTS.containsKey(page)) walk(FOLDER, page, Walk::texts);
            scriptsLost();
        }

        private void search(String root) {
            browser.requests();
            browser.visit(root + page);
            Patience.until(() -> !browser.all("#results a").isEmpty(), () -> root + page + " finds nothing");
            outside(root);
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
            for (int again = 0; shift > 0 && again < 3; again++) {
                browser.visit(root + page);
                shift = Math.min(shift, Shifts.sum(browser));
            }
            return shift;
        }

        /** What axe-core finds in the narrowest window, which shows other elements than that of a desk. */
        private List<String> inAllRespects() {
            browser.size(NARROWEST, 800);
            return Axe.violations(browser).stream().map(violation -> "axe: " + violation).toList();
        }

        /**
         * What is wrong in a width, in any colours: on a desk by all rules of axe-core, in the narrowest window by those of how a page is
         * laid out and of contrast. Tab comes last: it leaves the page elsewhere.
         */
        private List<String> seen(int width) {
            List<String> seen = new ArrayList<>();
            browser.size(width, 800);
            seen.addAll(browser.sideways());
            Targets.small(browser).forEach(target -> seen.add("target: " + target));
            browser.run(Axe.source());
            for (Colours colours : Colours.values()) {
                browser.media(colours.features);
                boolean plain = colours == Colours.LIGHT || colours == Colours.DARK;
                axe(width, colours).forEach(violation -> seen.add("axe, " + colours + ": " + violation));
                if (width == NARROWEST || plain) Contrast.tooLow(browser).forEach(text -> seen.add("contrast, " + colours + ": " + text));
            }
            Keyboard.faults(browser).forEach(fault -> seen.add("keyboard: " + fault));
            browser.media();
            return seen;
        }

        private List<String> axe(int width, Colours colours) {
            if (colours == Colours.LIGHT) return width == DESK ? Axe.violations(browser) : Axe.laidOut(browser);
            return width == DESK ? Axe.inOtherColours(browser, colours.looks) : List.of();
        }

        /** The switch leads to the same page in English and back. The edition in one file is sent alone and leads to no other. */
        private void languages(String root) {
            if (page.startsWith("en/") || page.equals("one-file.html")) return;
            browser.follow("header a[hreflang]");
            if (!browser.address().equals(root + "en/" + page)) faults.add("the switch leads to " + browser.address());
            note("after the switch", browser.script("return document.documentElement.lang").equals("en") ? List.of()
                    : List.of("not English"));
            browser.follow("header a[hreflang]");
            if (!browser.address().equals(root + page)) faults.add("the switch back leads to " + browser.address());
        }

        private void outside(String root) {
            List<String> asked = browser.requests();
            assertTrue(asked.contains(root + page), asked.toString());
            note("asks for", asked.stream().filter(address -> !address.startsWith(root)).toList());
        }

        private void scriptsOff(String root) {
            browser.size(DESK, 800);
            browser.scripts(false);
            browser.visit(root + page);
            note("scripts off", WithoutScripts.faults(browser, TEXTS.get(page)));
            Object text = OldBrowser.text(browser);
            inAnOldBrowser();
            if (!text.equals(OldBrowser.text(browser))) faults.add("2016: some of the main text is lost");
            browser.scripts(true);
        }

        private void texts() {
            visit(edition.folder().toUri().toString(), DESK, "folder");
            TEXTS.put(page, WithoutScripts.expected(browser));
        }

        private void scriptsLost() {
            browser.size(DESK, 800);
            browser.visit(scriptless.address() + page);
            List<String> complaints = browser.complaints();
            List<String> others = complaints.stream()
                    .filter(line -> !line.matches(".*\\.js(\\?v=[0-9a-f]+)? - Failed to load resource.*404.*")).toList();
            boolean asks = !browser.all("script[src]").isEmpty();
            if (asks && others.size() == complaints.size()) faults.add("scripts lost: they came");
            note("scripts lost", others);
            note("scripts lost", WithoutScripts.faults(browser, TEXTS.get(page)));
        }

        /** Such a page has no scripts, so its width can change while it is open. */
        private void inAnOldBrowser() {
            browser.size(PHONE, 800);
            browser.visit(old.folder().toUri() + page);
            note("2016 " + PHONE, OldBrowser.faults(browser));
            browser.size(DESK, 800);
            note("2016 " + DESK, OldBrowser.faults(browser));
        }

        private void note(Object where, List<String> found) {
            found.forEach(fault -> faults.add(where + ": " + fault));
        }
    }
}
