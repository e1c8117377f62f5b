package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** axe-core finds nothing on any kind of page, in any colours, on phones and desks. */
class AxeIT {
    private static Edition edition;
    private static Browser browser;
    private static String axe;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.unpacked();
        browser = Browser.open();
        axe = Axe.source();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    /** What a reader's system asks of colours. */
    enum Colours {
        LIGHT("prefers-color-scheme", "light"),
        DARK("prefers-color-scheme", "dark"),
        HIGH_CONTRAST("prefers-contrast", "more"),
        HIGH_CONTRAST_DARK("prefers-color-scheme", "dark", "prefers-contrast", "more");

        private final String[] features;

        Colours(String... features) {
            this.features = features;
        }
    }

    /** Only colours change with the colours, so all else is looked at once. */
    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void nothingIsViolatedOnAnyKindOfPage(int width) throws IOException {
        List<String> violations = new ArrayList<>();
        browser.size(width, 900);
        for (String page : edition.kinds()) {
            browser.media();
            browser.visit(edition.folder().toUri() + page);
            browser.script(axe);
            for (Colours colours : Colours.values()) {
                browser.media(colours.features);
                violated(colours == Colours.LIGHT ? Axe.ALL : Axe.COLOURS).forEach(violation ->
                        violations.add(page + " " + colours + ": " + violation));
            }
        }
        assertEquals(List.of(), violations);
    }

    @Test
    void aViolationIsFound() {
        browser.media();
        browser.visit(edition.folder().toUri() + "items/05.html");
        browser.script(axe);
        browser.script("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"x.png\">')");
        assertFalse(violated(Axe.ALL).isEmpty());
        browser.script("document.querySelector('h1').style.color = '#eee'");
        assertFalse(violated(Axe.COLOURS).isEmpty());
    }

    private static List<String> violated(String rules) {
        String said = (String) browser.await("const done = arguments[arguments.length - 1];"
                + Axe.violations(rules) + ".then(done, error => done('failed: ' + error))");
        return said.lines().toList();
    }
}
