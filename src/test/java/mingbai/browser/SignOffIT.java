package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.Folders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
}
