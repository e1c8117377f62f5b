package mingbai.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Scripts that let axe-core look at a page in any browser.
 *
 * @see <a href="https://github.com/dequelabs/axe-core/blob/develop/doc/API.md">axe-core's interface</a>
 */
final class Axe {
    /** What the standards and good practice ask for. */
    static final String ALL = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    /** What can change with the width of a window, or from one browser to another. */
    static final String LAID_OUT = "{type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size', "
            + "'scrollable-region-focusable']}";
    /** What can change with the colours. */
    private static final String COLOURS = "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

    /**
     * Most of its time axe-core makes colours out of the same few texts, again for each text on a page, and each colour has
     * its parts in six weak maps. Here a colour's text is read once, and what belongs to an object is kept at the object. And of
     * each element that a rule looks at it writes the HTML, with all that is within; here only of what is reported.
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
              axe.configure({noHtml: true});
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

    /**
     * The elements that colours alone can make different from each other, by how they look: of those that have the same colours behind
     * them and around them and are in the same parts of a page, one; of what is drawn, all. Where elements lie does not change with the
     * colours: that has been seen in others. What kind of page it is does not matter but for how it looks.
     */
    private static final String LOOKS = """
            const looks = () => {
              const kept = new Map(), known = new Map();
              const ground = e => {
                if (!e) return '';
                if (!known.has(e)) {
                  const s = getComputedStyle(e), own = [e === document.body ? '' : e.localName + '.' + e.className, \
            s.backgroundColor, s.backgroundImage, s.opacity].join();
                  known.set(e, own + ';' + ground(e.parentElement));
                }
                return known.get(e);
              };
              for (const e of document.body.querySelectorAll('*')) {
                const says = e.matches('input, select, textarea') || Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim());
                if (!says || !e.checkVisibility({visibilityProperty: true})) continue;
                const s = getComputedStyle(e);
                const look = [s.color, s.fontSize, s.fontWeight, s.textDecorationLine, getComputedStyle(e.parentElement).color, \
            ground(e)].join();
                kept.set(e instanceof SVGElement ? e : look, e);
              }
              return Array.from(kept, ([look, e]) => [look === e ? '' : look, e]);
            };
            const scrolling = () => Array.from(document.body.querySelectorAll('*')).filter(e => \
            getComputedStyle(e).overflowX !== 'visible' && (e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight));
            const shown = () => Array.from(document.body.querySelectorAll('*'), e => \
            Number(e.checkVisibility({visibilityProperty: true, opacityProperty: true}))).join('');
            const places = () => Array.from(document.body.querySelectorAll('*'), e => \
            Object.values(e.getBoundingClientRect().toJSON()).join()).join(';');
            """;
    private static final String SOURCE = QUICKLY.replace("AXE", asPublished());

    private Axe() {}

    /** To be run once a page. */
    static String source() {
        return SOURCE;
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
        return violations("document", rules);
    }

    private static String violations(String where, String rules) {
        return """
                axe.run(WHERE, {resultTypes: ['violations'], elementRef: true, runOnly: RULES})
                    .then(result => result.violations.map(v => v.id + ' ' + v.nodes.length + ' × ' \
                + v.nodes[0].element.outerHTML.slice(0, 150)).join('\\n'))
                """.replace("WHERE", where).replace("RULES", rules);
    }

    /** Which of its elements the page shows. */
    static String shown(Browser browser) {
        return browser.script(LOOKS + "return shown();").toString();
    }

    /** What is violated on the page where the source has been run. */
    static List<String> violations(Browser browser) {
        return said(browser, "window.laidOut = places();" + reported("document", ALL));
    }

    /** What is violated by how a page is laid out: of elements that look the same one is looked at, and all that scrolls. */
    static List<String> laidOut(Browser browser) {
        return said(browser, reported("{include: looks().map(([look, e]) => e).concat(scrolling())}", LAID_OUT));
    }

    /**
     * What is violated in other colours than those in which the page has been looked at before.
     *
     * @param known looks that were looked at in these colours, on any page, to which those of this page are added
     */
    static List<String> inOtherColours(Browser browser, Set<String> known) {
        Object looks = browser.script(LOOKS + "window.looks = places() === window.laidOut ? looks() : null;"
                + "return window.looks && window.looks.map(([look]) => look);");
        if (looks == null) return said(browser, reported("document", COLOURS));
        List<Integer> others = new ArrayList<>();
        List<?> all = (List<?>) looks;
        for (int i = 0; i < all.size(); i++) if (all.get(i).equals("") || known.add(all.get(i).toString())) others.add(i);
        if (others.isEmpty()) return List.of();
        return said(browser, reported("{include: " + others + ".map(i => window.looks[i][1])}", COLOURS));
    }

    private static String reported(String where, String rules) {
        return violations(where, rules) + ".then(done, error => done('failed: ' + error))";
    }

    private static List<String> said(Browser browser, String script) {
        String said = (String) browser.await(LOOKS + "const done = arguments[arguments.length - 1];" + script);
        return said.lines().toList();
    }
}
