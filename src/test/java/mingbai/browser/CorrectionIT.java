package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A reader comes back after a correction: nginx, set up as the publishing guide says, and a browser with what it kept of the first visit.
 */
class CorrectionIT {
    private static final String PAGE = "en/items/01.html";

    @TempDir
    private Path folder;

    @Test
    void theSecondVisitShowsIt() throws IOException {
        Workplace work = Workplace.of(folder, "configured");
        Path served = folder.resolve("served");
        publish(work, served);
        try (WebServer server = WebServer.guided(served, "/zt/ftz6/"); Browser browser = Browser.open()) {
            String page = server.address() + PAGE;
            assertShows(browser, page, "Done online.", ": collapse");
            long size = Files.size(served.resolve(PAGE));

            edit(work.content().resolve("items/01.yaml"), "Done online.", "Gone online.");
            edit(work.content().resolve("publication.yaml"), "modified: \"2024-05-06 07:08\"", "modified: \"2024-05-07 07:08\"");
            edit(work.theme().resolve("assets/bare.css"), ": collapse", ": separate");
            publish(work, served);
            assertEquals(size, Files.size(served.resolve(PAGE)), "only the date tells that it is another page");
            assertShows(browser, page, "Gone online.", ": separate");
            browser.visit(server.address() + "en/index.html");
            assertShows(browser, page, "Gone online.", ": separate");
            assertEquals(List.of(), server.missing());
        }
    }

    private static void assertShows(Browser browser, String page, String text, String style) {
        browser.visit(page);
        String shown = String.valueOf(browser.script("return document.querySelector('main').textContent"));
        assertTrue(shown.contains(text), shown);
        String rules = String.valueOf(browser.script("return document.querySelector('link[rel=stylesheet]').sheet.cssRules[0].cssText"));
        assertTrue(rules.contains(style), rules);
        assertEquals(List.of(), browser.complaints());
    }

    /** Builds the edition and unpacks its zip into a new folder, which takes the old one's place. */
    private static void publish(Workplace work, Path served) throws IOException {
        Command build = work.build();
        assertEquals(0, build.code(), build.printed());
        Folders.delete(served);
        try (ZipFile zip = new ZipFile(work.zip().toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path file = served.resolve(entry.getName().substring(entry.getName().indexOf('/') + 1));
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                Files.setLastModifiedTime(file, FileTime.from(entry.getTimeLocal().atZone(ZoneId.systemDefault()).toInstant()));
            }
        }
    }

    private static void edit(Path file, String from, String to) {
        String text = new String(Folders.read(file), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), file + ": " + from);
        Folders.write(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
}
