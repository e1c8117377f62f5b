package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of page reads the same where scripts are off or do not arrive. */
class WithoutScriptsIT {
    /** What readers see, but for the labels of buttons and the day of a citation, which only a reader's clock knows. */
    private static final String TEXTS = """
            const texts = [], walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) {
              const e = walk.currentNode.parentElement, text = walk.currentNode.data.trim();
              if (text && e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && !e.closest('button, select, noscript, [data-today]')) texts.push(text);
            }
            return texts;
            """;
    /** Forms are sent and details unfold without scripts. */
    private static final String IDLE = """
            return Array.from(document.querySelectorAll('button, select, input, textarea'))
                .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('form[action]')).map(e => e.outerHTML);
            """;

    @TempDir
    private static Path scratch;
    private static Edition edition;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.unpacked();
        browser = Browser.open();
        browser.size(1280, 900);
    }

    @AfterEach
    void scriptsAgain() {
        browser.scripts(true);
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @Test
    void pagesReadTheSameWhereScriptsAreOff() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String page : edition.kinds()) {
            String address = edition.folder().toUri() + page;
            List<String> expected = expected(page);
            browser.scripts(false);
            browser.visit(address);
            faults.addAll(faults(page, expected));
            browser.scripts(true);
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void pagesReadTheSameWhereScriptsDoNotArrive() throws IOException {
        Edition without = edition.changed(scratch.resolve("without"),
                (path, content) -> path.endsWith(".js") ? Optional.empty() : Optional.of(content));
        List<String> faults = new ArrayList<>();
        try (WebServer server = WebServer.start(without.folder(), "/a/b/")) {
            for (String page : edition.kinds()) {
                List<String> expected = expected(page);
                browser.visit(server.address() + page);
                browser.complaints().stream().filter(complaint -> !complaint.matches(".*\\.js - Failed to load resource.*404.*"))
                        .forEach(complaint -> faults.add(page + ": " + complaint));
                faults.addAll(faults(page, expected));
            }
            assertFalse(server.missing().isEmpty());
        }
        assertEquals(List.of(), faults);
    }

    /** A page is whole or does without; a script that comes without the others must not fail. */
    @Test
    void noScriptFailsWhereAnotherDoesNotArrive() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String script : List.of("page.js", "search.js", "search-match.js")) {
            Edition without = edition.changed(scratch.resolve("without-" + script),
                    (path, content) -> path.equals("assets/" + script) ? Optional.empty() : Optional.of(content));
            for (String page : List.of("search.html", "en/search.html?q=qdhg", "items/05.html")) {
                browser.visit(without.folder().toUri() + page);
                browser.complaints().stream().filter(complaint -> !complaint.contains("ERR_FILE_NOT_FOUND"))
                        .forEach(complaint -> faults.add(page + " without " + script + ": " + complaint));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void theSearchPageOffersTheIndexes() {
        browser.scripts(false);
        for (String folder : List.of("", "en/")) {
            browser.visit(edition.folder().toUri() + folder + "search.html?q=%E9%9D%92%E5%B2%9B");
            assertFalse(browser.all("noscript .notice").isEmpty());
            List<String> offered = browser.all("main a").stream().map(link -> link.getDomAttribute("href")).toList();
            assertTrue(offered.containsAll(List.of("items/index.html", "units/index.html", "regions/index.html",
                    "glossary/index.html")), offered.toString());
        }
    }

    /** What the page says with scripts; the search page's filters and results are theirs alone. */
    private static List<String> expected(String page) {
        browser.visit(edition.folder().toUri() + page);
        browser.script("document.querySelectorAll('.finding').forEach(e => e.remove())");
        return texts();
    }

    private static List<String> faults(String page, List<String> expected) {
        List<String> faults = new ArrayList<>();
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(texts());
        if (expected.isEmpty() || !missing.isEmpty()) faults.add(page + " lacks " + missing);
        List<?> idle = (List<?>) browser.script(IDLE);
        if (!idle.isEmpty()) faults.add(page + " shows what does nothing: " + idle);
        return faults;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts() {
        return (List<String>) browser.script(TEXTS);
    }
}
