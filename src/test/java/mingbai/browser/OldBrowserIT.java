package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of page as offices with browsers of 2016 see it: without grid, custom properties and new selectors, and
 * without scripts, which such browsers may refuse as a whole.
 */
class OldBrowserIT {
    private static final Pattern STYLE = Pattern.compile("(?s)(<style[^>]*>)(.*?)(</style>)");
    /** A policy with the hash of a style sheet would refuse the filtered one. */
    private static final Pattern POLICY = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");

    /** The middle of each piece of text: what is above and below its letters may touch other lines. */
    private static final String OVERLAPS = """
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), pieces = [];
            while (walk.nextNode()) {
              const node = walk.currentNode, e = node.parentElement;
              if (!node.data.trim() || !e.checkVisibility({visibilityProperty: true}) || e.closest('.skip, .spoken, svg')) continue;
              const range = document.createRange();
              range.selectNodeContents(node);
              for (const b of range.getClientRects()) {
                const cut = b.height * 0.2;
                if (b.width > 2 && b.right > 0) pieces.push({node, left: b.left + 1, right: b.right - 1, top: b.top + cut, bottom: b.bottom - cut});
              }
            }
            pieces.sort((a, b) => a.top - b.top);
            const overlaps = [];
            pieces.forEach((a, i) => {
              for (let j = i + 1; j < pieces.length && pieces[j].top < a.bottom; j++) {
                const b = pieces[j];
                if (b.left < a.right && a.left < b.right) overlaps.push(a.node.data.trim().slice(0, 20) + ' × ' + b.node.data.trim().slice(0, 20));
              }
            });
            return overlaps.slice(0, 5);
            """;
    /** Fields that neither a line nor a ground of their own or of what holds them sets apart. */
    private static final String UNSEEN = """
            const seen = e => [e, e.parentElement].some(at => {
              const s = getComputedStyle(at);
              return s.borderTopStyle !== 'none' && parseFloat(s.borderTopWidth) > 0 || !/^rgba\\(.*, 0\\)$/.test(s.backgroundColor);
            });
            return Array.from(document.querySelectorAll('input, select, textarea'))
                .filter(e => e.checkVisibility({visibilityProperty: true}) && !seen(e)).map(e => 'a field is not seen: ' + e.id);
            """;
    private static final String TEXT = "return document.querySelector('main').innerText.replace(/\\s/g, '')";

    private static Edition edition;
    private static Edition old;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.unpacked();
        old = edition.changed(edition.folder().resolveSibling("2016"), OldBrowserIT::old);
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    private static Optional<byte[]> old(String path, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (path.endsWith(".js")) text = "";
        else if (path.endsWith(".css")) text = OldStyle.of(text);
        else if (path.endsWith(".html") && STYLE.matcher(text).find()) {
            text = STYLE.matcher(POLICY.matcher(text).replaceAll(""))
                    .replaceAll(style -> Matcher.quoteReplacement(style.group(1) + OldStyle.of(style.group(2)) + style.group(3)));
        } else return Optional.of(content);
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void everyKindOfPageCanBeRead(int width) throws IOException {
        List<String> faults = new ArrayList<>();
        browser.size(width, 800);
        for (String page : edition.kinds()) {
            browser.visit(old.folder().toUri() + page);
            faults().forEach(fault -> faults.add(page + " " + width + ": " + fault));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void nothingOfTheMainTextIsLost() throws IOException {
        browser.size(1280, 800);
        browser.scripts(false);
        try {
            for (String page : edition.kinds()) {
                browser.visit(edition.folder().toUri() + page);
                Object expected = browser.script(TEXT);
                browser.visit(old.folder().toUri() + page);
                assertTrue(expected.equals(browser.script(TEXT)), page);
            }
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void faultsAreFound() {
        browser.size(1280, 800);
        for (String broken : List.of("h1.style.width = '2000px'", "h1.style.marginBottom = '-1.2em'", "h1.style.color = '#ddd'",
                "h1.insertAdjacentHTML('afterend', '<p><input id=bare></p>'); document.getElementById('bare').style.border = 0;"
                        + "document.getElementById('bare').style.background = 'none'")) {
            browser.visit(old.folder().toUri() + "items/05.html");
            browser.script("const h1 = document.querySelector('h1'); " + broken);
            assertFalse(faults().isEmpty(), broken);
        }
    }

    @Test
    void whatIsNotKnownIsLost() {
        assertEquals("p{color: #111;}\n", OldStyle.of("p { color: #111; color: var(--ink) } p:is(.a) { margin: 0 }"));
        assertEquals("@media print{p{content: \"};\";}\n}\n", OldStyle.of("@media print { p { content: \"};\"; display: grid } }"
                + "@supports (display: grid) { p { margin: 0 } } @media (prefers-contrast: more) { p { margin: 0 } }"));
        assertEquals("@page{margin: 1cm;}\na{}\n", OldStyle.of("@page { margin: 1cm; @top-left { content: \"x\" } } a { --b: 1 }"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults() {
        List<String> faults = new ArrayList<>((List<String>) browser.script(OVERLAPS));
        faults.addAll((List<String>) browser.script(UNSEEN));
        Contrast.tooLow(browser).forEach(text -> faults.add("contrast: " + text));
        Object wide = browser.script("return document.documentElement.scrollWidth - innerWidth");
        if (((Number) wide).longValue() > 0) faults.add("wider than the window by " + wide);
        return faults;
    }
}
