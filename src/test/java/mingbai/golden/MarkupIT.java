package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import mingbai.Excerpt;
import mingbai.Folders;
import mingbai.plan.Plan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page against the HTML standard, by the checker that the W3C runs. */
class MarkupIT {
    @TempDir
    private static Path scratch;
    private static MarkupChecker checker;

    @BeforeAll
    static void open() throws Exception {
        checker = new MarkupChecker();
    }

    /** The edition that is checked in, which {@link mingbai.EditionTest} proves to be the one that content and theme give. */
    @Test
    void theNuCheckerFindsNoErrorOnAnyPage() throws Exception {
        Path site = Path.of("site");
        List<String> pages = Folders.files(site).stream().filter(file -> file.endsWith(".html")).toList();
        assertFalse(pages.isEmpty());
        List<String> mistakes = new ArrayList<>();
        for (String page : pages) {
            List<String> errors = checker.errors(Files.readAllBytes(site.resolve(page)));
            if (!errors.isEmpty()) mistakes.add(page + ": " + errors);
        }
        assertEquals(List.of(), mistakes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theNuCheckerFindsNoErrorOnThePageThatIsSignedOff(String language) throws Exception {
        assertEquals(List.of(), checker.errors(Folders.read(Folders.RESOURCES.resolve("diff/printed." + language + ".html"))));
    }

    /** With a change to an item, and with a former address: the checked-in content has neither. */
    @Test
    void theNuCheckerFindsNoErrorWhereSomethingHasChanged() throws Exception {
        Path content = scratch.resolve("changed");
        Folders.copy(Path.of("content"), content);
        Files.writeString(content.resolve("redirects.yaml"), "redirects: [{from: items/five.html, to: items/05.html}]\n");
        Files.writeString(content.resolve("items/05.yaml"), "changes:\n  - {date: 2026-03-01, zh: 更正英文。, en: The English is corrected.}\n",
                StandardOpenOption.APPEND);
        Path site = scratch.resolve("changed-site");
        List<String> pages = List.of("items/05.html", "en/items/05.html", "items/five.html", "en/items/five.html", "one-file.html");
        Excerpt.write(Plan.of(Excerpt.publication(content)), pages::contains, site);
        for (String page : pages) {
            assertEquals(List.of(), checker.errors(Files.readAllBytes(site.resolve(page))), page);
        }
    }

    @Test
    void theNuCheckerFindsWhatIsBroken() throws Exception {
        String page = Files.readString(Path.of("site/items/05.html"));
        for (String broken : List.of(page.replaceFirst("<main", "<p id=\"main\">x</p><main"), page.replaceFirst("<dl>", "<dl><p></p>"))) {
            assertFalse(checker.errors(broken.getBytes(StandardCharsets.UTF_8)).isEmpty());
            assertEquals(List.of(), checker.errors(page.getBytes(StandardCharsets.UTF_8)), "what was found before is forgotten");
        }
    }
}
