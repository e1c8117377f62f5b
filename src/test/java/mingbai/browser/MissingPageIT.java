package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mingbai.Excerpt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are read away from their place keep their design: the one in place of a missing page, and the edition in one file. */
class MissingPageIT {
    private static final String DESIGN = """
            const strip = getComputedStyle(document.querySelector('.strip')), skip = getComputedStyle(document.querySelector('.skip'));
            return [document.body.className.split(' ')[0], strip.display, skip.position, \
            getComputedStyle(document.querySelector('h1')).fontWeight].join(' ');
            """;

    private static Browser browser;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    private static void assertKeepsItsDesign(String address, String page) {
        browser.size(1280, 900);
        browser.visit(address);
        assertEquals("page-" + page + " flex absolute 600", browser.script(DESIGN), address);
        assertEquals(List.of(), browser.sideways());
    }

    @Test
    void ofADraftInAnyFolder() throws IOException {
        try (WebServer server = WebServer.start(Edition.unpacked().folder(), "/a/b/")) {
            for (String missing : new String[] {"none.html", "items/none.html", "en/units/deep/none"}) {
                assertKeepsItsDesign(server.address() + missing, "not-found");
                assertTrue(server.missing().contains("/a/b/" + missing), server.missing().toString());
            }
        }
    }

    /** The address that the pages name is another. */
    @Test
    void onAnotherHostThanTheConfigured() throws IOException {
        Path site = scratch.resolve("site");
        Excerpt.write(Configured.plan(scratch.resolve("content")), Set.of("404.html", "en/404.html")::contains, site);
        try (WebServer server = WebServer.guided(site, "/preview/")) {
            assertKeepsItsDesign(server.address() + "items/deep/none.html", "not-found");
            assertTrue(browser.one(".brand").getAttribute("href").startsWith("https://www.example.gov.cn/zt/ftz6/"),
                    "leads to where it is published");
        }
    }

    @Test
    void underAStrictPolicy() throws IOException {
        try (WebServer server = WebServer.strict(Edition.unpacked().folder(), "/a/b/")) {
            assertKeepsItsDesign(server.address() + "none.html", "not-found");
            assertKeepsItsDesign(server.address() + "one-file.html", "one-file");
        }
    }
}
