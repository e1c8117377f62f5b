package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.Build;
import mingbai.Folders;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Every page against the HTML standard, by the checker that the W3C runs. */
class MarkupIT {
    @TempDir
    private static Path scratch;

    @Test
    void theNuCheckerFindsNoErrorOnAnyPage() throws IOException, SAXException {
        Path site = scratch.resolve("site");
        Build.Outcome built = new Build(Path.of("content"), Path.of("themes/gazette"), false, (outputs, of) -> { })
                .publish(site, Optional.of(scratch.resolve("site.zip")));
        assertEquals(List.of(), built.problems());
        List<String> pages = Folders.files(site).stream().filter(file -> file.endsWith(".html")).toList();
        assertFalse(pages.isEmpty());
        List<String> mistakes = new ArrayList<>();
        for (String page : pages) {
            String said = said(Files.readString(site.resolve(page)));
            if (!said.isEmpty()) mistakes.add(page + ": " + said);
        }
        assertEquals(List.of(), mistakes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theNuCheckerFindsNoErrorOnThePageThatIsSignedOff(String language) throws IOException, SAXException {
        assertEquals("", said(Files.readString(Folders.RESOURCES.resolve("diff/printed." + language + ".html"))));
    }

    /** With a change to an item, and with a former address: the checked-in content has neither. */
    @Test
    void theNuCheckerFindsNoErrorWhereSomethingHasChanged() throws IOException, SAXException {
        Path content = scratch.resolve("changed");
        Folders.copy(Path.of("content"), content);
        Files.writeString(content.resolve("redirects.yaml"), "redirects: [{from: items/five.html, to: items/05.html}]\n");
        Files.writeString(content.resolve("items/05.yaml"), "changes:\n  - {date: 2026-03-01, zh: 更正英文。, en: The English is corrected.}\n",
                StandardOpenOption.APPEND);
        Path site = scratch.resolve("changed-site");
        Build.Outcome built = new Build(content, Path.of("themes/gazette"), false, (outputs, of) -> { })
                .publish(site, Optional.of(scratch.resolve("changed.zip")));
        assertEquals(List.of(), built.problems());
        for (String page : List.of("items/05.html", "en/items/05.html", "items/five.html", "en/items/five.html", "one-file.html")) {
            assertEquals("", said(Files.readString(site.resolve(page))), page);
        }
    }

    @Test
    void theNuCheckerFindsWhatIsBroken() throws IOException, SAXException {
        String page = Files.readString(Path.of("site/items/05.html"));
        assertEquals("", said(page));
        assertFalse(said(page.replaceFirst("<main", "<p id=\"main\">x</p><main")).isEmpty());
        assertFalse(said(page.replaceFirst("<dl>", "<dl><p></p>")).isEmpty());
    }

    /** Errors; the checker's warnings do not know that a policy's {@code 'self'} holds for relative addresses. */
    private static String said(String html) throws IOException, SAXException {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);
        checker.setForceHTML(true);
        return checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))).lines()
                .filter(line -> line.contains("Error")).collect(Collectors.joining("; "));
    }
}
