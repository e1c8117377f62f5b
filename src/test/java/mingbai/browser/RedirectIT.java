package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mingbai.Excerpt;
import mingbai.Folders;
import mingbai.plan.Plan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A former address in a real browser: from a folder by double click, and from a web server below a path. */
class RedirectIT {
    @TempDir
    private static Path scratch;
    private static Path site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        Path content = scratch.resolve("content");
        Folders.copy(Path.of("content"), content);
        Folders.write(content.resolve("redirects.yaml"), """
                redirects:
                  - {from: items/three.html, to: items/03.html}
                  - {from: numbers.html, to: charts.html}
                """.getBytes(StandardCharsets.UTF_8));
        site = scratch.resolve("网站 #1");
        Excerpt.write(Plan.of(Excerpt.publication(content)),
                Set.of("items/three.html", "en/items/three.html", "items/03.html", "en/items/03.html", "numbers.html", "en/numbers.html",
                        "charts.html", "en/charts.html")::contains, site);
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    private static void leads(String address, String from, String to) {
        browser.visit(address + from);
        browser.arrive(address + to);
        assertEquals(List.of(), browser.complaints(), from);
    }

    private static void allLead(String address) {
        leads(address, "items/three.html", "items/03.html");
        leads(address, "en/items/three.html", "en/items/03.html");
        leads(address, "numbers.html", "charts.html");
        leads(address, "en/numbers.html", "en/charts.html");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leadsOnFromAFolder(boolean scripts) {
        browser.scripts(scripts);
        try {
            allLead(site.toUri().toString());
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void leadsOnBelowAnyPath() throws IOException {
        try (WebServer server = WebServer.start(site, "/a/b/")) {
            allLead(server.address());
            assertEquals(List.of(), server.missing());
        }
    }

    /** Where the browser does not follow by itself, the page says what has happened, and readers and axe-core find nothing amiss. */
    @ParameterizedTest
    @ValueSource(strings = {"items/three.html", "en/items/three.html"})
    void isAPageLikeOthersWhereTheBrowserStays(String page) throws IOException {
        Path stays = site.resolve(page).resolveSibling("stays.html");
        String html = Files.readString(site.resolve(page));
        Files.writeString(stays, html.replaceFirst("<meta http-equiv=\"refresh\"[^>]*>", ""));
        for (int width : new int[] {320, 1280}) {
            browser.size(width, 900);
            browser.visit(stays.toUri().toString());
            assertEquals(List.of(), browser.complaints());
            browser.script(Axe.source());
            assertEquals(List.of(), Axe.violations(browser), page + " " + width);
            assertEquals(List.of(), browser.sideways(), page + " " + width);
        }
        browser.follow("main a");
        assertTrue(browser.address().endsWith(page.replace("three", "03")), browser.address());
        Files.delete(stays);
    }
}
