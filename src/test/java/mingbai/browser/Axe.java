package mingbai.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Scripts that let axe-core look at a page in any browser.
 *
 * @see <a href="https://github.com/dequelabs/axe-core/blob/develop/doc/API.md">axe-core's interface</a>
 */
final class Axe {
    /** What the standards and good practice ask for. */
    static final String ALL = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    /** What can change with the colours. */
    static final String COLOURS = "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

    private Axe() {}

    /** To be run once a page. */
    static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The promise of what is violated, a line each; no text where nothing is. */
    static String violations(String rules) {
        return """
                axe.run(document, {resultTypes: ['violations'], runOnly: RULES})
                    .then(result => result.violations.map(v => v.id + ' ' + v.nodes.length + ' × ' + v.nodes[0].html.slice(0, 150)).join('\\n'))
                """.replace("RULES", rules);
    }
}
