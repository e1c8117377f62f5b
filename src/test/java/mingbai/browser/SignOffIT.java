package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.Folders;
import mingbai.Programs;
import mingbai.Workplace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which changes are signed off: accessible, readable without scripts, and A4 on paper. */
class SignOffIT {
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    private static void visit(String language) {
        browser.visit(Folders.RESOURCES.resolve("diff/printed." + language + ".html").toAbsolutePath().toUri().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void axeFindsNothingAndNothingScrollsSideways(String language) {
        for (int width : new int[] {320, 1280}) {
            browser.size(width, 900);
            visit(language);
            assertEquals(List.of(), browser.complaints());
            browser.script(Axe.source());
            assertEquals(List.of(), Axe.violations(browser), language + " " + width);
            assertEquals(List.of(), browser.sideways(), language + " " + width);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void printsOnA4(String language) {
        visit(language);
        String paper = new String(browser.print(), StandardCharsets.ISO_8859_1);
        Matcher box = Pattern.compile("/MediaBox\\s*\\[\\s*0 0 ([\\d.]+) ([\\d.]+)").matcher(paper);
        assertTrue(box.find());
        assertEquals(210 / 25.4 * 72, Double.parseDouble(box.group(1)), 2);
        assertEquals(297 / 25.4 * 72, Double.parseDouble(box.group(2)), 2);
    }

    /** However many warnings there are: who signs prints that sheet alone. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aFirstEditionIsSignedOnItsFirstSheet(String language, @TempDir Path folder) {
        Workplace work = Workplace.of(folder, "configured");
        for (int i = 0; i < 60; i++) Folders.write(work.content().resolve("source/unused-" + i + ".txt"), new byte[] {'x'});
        Path sheet = folder.resolve("sheet.html");
        Folders.write(sheet, work.diff("--first", "--lang", language, "--format", "html").out().getBytes(StandardCharsets.UTF_8));
        browser.visit(sheet.toUri().toString());
        Path paper = folder.resolve("paper.pdf");
        Folders.write(paper, browser.print());
        String text = Programs.run(folder, Programs.require("pdftotext").toString(), "-enc", "UTF-8", paper.toString(), "-");
        String first = text.substring(0, text.indexOf('\f')).replaceAll("\\s", "");
        assertTrue(first.contains(language.equals("zh") ? "保密审查" : "Secrecyreview"), first);
    }
}
