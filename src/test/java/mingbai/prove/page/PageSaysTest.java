package mingbai.prove.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.prove.page.PageFacts.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a page writes its tags, it means the same; and whoever compares pages takes them as whoever proves them. */
class PageSaysTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "<meta http-equiv=\"refresh\" content=\"0; url=../a.html?b&amp;c\">",
        "<meta content=\"0; url=../a.html?b&amp;c\" http-equiv=\"refresh\">",
        "<META\n  CONTENT='0; url=../a.html?b&amp;c'\tdata-x HTTP-EQUIV=Refresh />",
        "<!-- <meta --><meta name=\"a>b\" content=\"<meta\"><script>'<meta http-equiv=\"refresh\" content=\"0; url=no\">'</script>"
                + "<meta content=\"0; url=../a.html?b&c\" http-equiv=refresh>"
    })
    void leadsOn(String meta) {
        assertEquals(Optional.of("../a.html?b&c"), PageSays.of(page(meta, "")).leads());
        assertEquals(Optional.of("../a.html?b&c"), refreshed(page(meta, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "<meta http-equiv=\"refresh\" content=\"30\">", "<meta name=\"refresh\" content=\"0; url=a.html\">",
        "<!-- <meta http-equiv=\"refresh\" content=\"0; url=a.html\"> -->", "<meta http-equiv=\"refresh\"", "<script>", "<!--", "<"
    })
    void stays(String meta) {
        assertEquals(Optional.empty(), PageSays.of(page(meta, "")).leads());
    }

    @Test
    void followsAPageBefore() {
        for (String link : List.of("<a rel=\"prev\" href=\"a\">", "<a href=a rel=prev>", "<link rel='nofollow prev' href=a>")) {
            assertTrue(PageSays.of(page("", link)).follows(), link);
        }
        for (String none : List.of("<a rel=\"next\" href=\"a\">", "<p>rel=\"prev\"</p>", "<a href=\"a?rel=prev\">")) {
            assertFalse(PageSays.of(page("", none)).follows(), none);
        }
    }

    @Test
    void isCalledByItsTitle() {
        assertEquals(Optional.of("a < b"), PageSays.of("<head><title lang=\"en\">a &lt; b</title>").title());
        assertEquals(Optional.of(""), PageSays.of("<title>").title());
        assertEquals(Optional.empty(), PageSays.of("<p>title").title());
    }

    @Test
    void mainHasNoTimesOfTheEdition() {
        String limit = "<time datetime=\"2024-01-02\">2 January</time>";
        String modified = "<time data-fact=\"site.modified\">2024-05-06 07:08</time>";
        String cited = "<i data-modified>2024-05-06</i>";
        String page = page("", limit + modified + cited + "<script src=\"a.js?v=01234567\"></script>");
        assertEquals("<main>" + limit + "<time</time><i</i><script src=\"a.js\"></script>", PageSays.of(page).main());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<main><time data-fact=\"site.modified\" datetime=\"2024-05-06\">2024-05-06</time><p data-version=\"01234567\" id=\"a\"></main>",
        "<main><time datetime='2025-05-06' data-fact='site.modified'><SPAN title='>'>2025</time><p data-version=abcdefab id=\"a\"></main>",
        "<MAIN><time title=\">\" DATA-MODIFIED>2026-05-06</time><p data-version = 'abcdef01' id=\"a\"></MAIN><footer>",
        "<!-- <main> --><main><time class=a data-fact=site.published>2027</time><p data-version='76543210' id=\"a\"></main >"
    })
    void mainHasNoTimesOfTheEditionHoweverTheyAreWritten(String main) {
        assertEquals("<main><time</time><p  id=\"a\">",
                PageSays.of(page("", "").replace("<main></main>", main)).main().replace("MAIN", "main"));
    }

    @Test
    void mainHasAllElse() {
        String main = "<main data-fact=\"site.sponsor\" data-version=\"1.0.0\"><p>data-modified=\"2024\"> data-fact='site.modified'</p>";
        assertEquals(main, PageSays.of(main + "</main>").main());
    }

    /** Of every page that is checked in. */
    @Test
    void saysWhatIsProven() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("site"))) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).toList();
            assertTrue(pages.size() > 100, "what is compared");
            for (Path file : pages) {
                String html = Files.readString(file);
                assertEquals(Reading.of(Files.readAllBytes(file)).title(), Plain.of(PageSays.of(html).title().orElse("")), file.toString());
                assertEquals(refreshed(html), PageSays.of(html).leads(), file.toString());
            }
        }
    }

    @Test
    void readsATitleAsBrowsersDo() {
        assertEquals(Optional.of("甲 < 乙"), PageSays.of("<head><title>\n  甲 &lt;\n乙 </TITLE>").title());
        assertEquals(Optional.of("a <b> c"), PageSays.of("<title>a <b> c</title>").title());
    }

    @Test
    void findsTagsBehindScriptsAndQuotesHoweverTheyAreWritten() {
        assertEquals(Optional.of("a.html"), PageSays.of("<SCRIPT>if (a<b) {}</SCRIPT><meta http-equiv=refresh content='0; url=a.html'>")
                .leads());
        assertEquals(Optional.of("a.html"), PageSays.of("<p title=it's><meta content=\"0; url=a.html\" http-equiv=REFRESH>").leads());
        assertEquals(Optional.empty(), PageSays.of("<p title = '<meta http-equiv=refresh content=\"0; url=a.html\">'>").leads());
    }

    private static Optional<String> refreshed(String html) {
        return Reading.of(html.getBytes(StandardCharsets.UTF_8)).said().stream().filter(said -> said.kind() == Mention.Kind.REFRESH)
                .map(Mention::text).findFirst().flatMap(PageSays::leads);
    }

    private static String page(String head, String main) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><title>t</title>" + head + "</head><body><main>" + main + "</main></body></html>";
    }
}
