package mingbai.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

    /**
     * Most of its time axe-core makes colours out of the same few texts, again for each text on a page, and each colour has
     * its parts in six weak maps. Here a colour's text is read once, and what belongs to an object is kept at the object.
     */
    private static final String QUICKLY = """
            (() => {
              class Kept {
                constructor() { this.key = Symbol(); }
                get(of) { return of[this.key]; }
                set(of, value) { of[this.key] = value; return this; }
                has(of) { return Object.prototype.hasOwnProperty.call(of, this.key); }
                delete(of) { return this.has(of) && delete of[this.key]; }
              }
              (function (WeakMap) {
            AXE
              })(Kept);
              const colour = axe.commons.color.Color.prototype, parse = colour.parseString, known = new Map();
              colour.parseString = function (text) {
                if (!known.has(text)) {
                  parse.call(this, text);
                  known.set(text, [this.r, this.g, this.b, this.alpha]);
                }
                [this.r, this.g, this.b, this.alpha] = known.get(text);
                return this;
              };
            })();
            """;

    private Axe() {}

    /** To be run once a page. */
    static String source() {
        return QUICKLY.replace("AXE", asPublished());
    }

    /** The same, as its makers publish it. */
    static String asPublished() {
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

    /** What is violated on the page where the source has been run. */
    static List<String> violations(Browser browser, String rules) {
        String said = (String) browser.await("const done = arguments[arguments.length - 1];"
                + violations(rules) + ".then(done, error => done('failed: ' + error))");
        return said.lines().toList();
    }
}
