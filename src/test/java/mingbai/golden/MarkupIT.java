package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.Build;
import mingbai.Folders;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
