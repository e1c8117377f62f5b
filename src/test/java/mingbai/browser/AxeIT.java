package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** axe-core finds nothing on any kind of page, in any colours, on phones and desks. */
class AxeIT {
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations'], runOnly: RULES})
                .then(result => done(result.violations.map(v => v.id + ' ' + v.nodes.length + ' × ' + v.nodes[0].html.slice(0, 150))),
                    error => done(['failed: ' + error]));
            """;

    private static final String ALL = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    /** What can change with the colours. */
    private static final String SEEN = "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

    private static Edition edition;
    private static Browser browser;
    private static String axe;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.unpacked();
        browser = Browser.open();
        try (InputStream in = AxeIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
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
                violated(colours == Colours.LIGHT ? ALL : SEEN).forEach(violation ->
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
        assertFalse(violated(ALL).isEmpty());
        browser.script("document.querySelector('h1').style.color = '#eee'");
        assertFalse(violated(SEEN).isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static List<String> violated(String rules) {
        return (List<String>) browser.await(RUN.replace("RULES", rules));
    }
}
