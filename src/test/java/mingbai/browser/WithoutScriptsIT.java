package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search and pages where scripts are off or some do not arrive. {@link KindsIT} reads every kind of page without them. */
class WithoutScriptsIT {
    @TempDir
    private static Path scratch;
    private static Edition edition;
    private static Browser browser;

    @BeforeAll
    static void open() {
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

    /** A page is whole or does without; a script that comes without the others must not fail. */
    @Test
    void noScriptFailsWhereAnotherDoesNotArrive() {
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
}
