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
import org.openqa.selenium.Keys;

/** Tab alone comes to everything on every kind of page, in order, in sight, and out again (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11). */
class KeyboardIT {
    /** Notes at the end of each press what is in focus; only then has the page scrolled to it. */
    private static final String WATCH = """
            const all = Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]'))
                .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}));
            const name = e => e ? e.tagName + ' ' + (e.id || e.className.baseVal || e.className) + ' ' + e.textContent.replace(/\\s+/g, ' ').slice(0, 30) : 'nothing';
            const seen = (e, b) => {
              const sight = {left: Math.max(0, b.left), top: Math.max(0, b.top), right: Math.min(innerWidth, b.right), bottom: Math.min(innerHeight, b.bottom)};
              for (let at = e.parentElement; at !== document.body; at = at.parentElement) {
                if (getComputedStyle(at).overflowX === 'visible') continue;
                const hole = at.getBoundingClientRect();
                sight.left = Math.max(sight.left, hole.left);
                sight.right = Math.min(sight.right, hole.right);
              }
              return sight;
            };
            window.order = all;
            window.stops = 0;
            window.faults = [];
            document.addEventListener('keyup', event => {
              if (event.key !== 'Tab') return;
              const e = document.activeElement, s = getComputedStyle(e), b = e.getClientRects()[0];
              if (e !== all[stops]) faults.push('stop ' + stops + ' is ' + name(e) + ', not ' + name(all[stops]));
              stops++;
              if (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2) faults.push('focus is not seen: ' + name(e));
              if (!b) return;
              const sight = seen(e, b), x = (sight.left + sight.right) / 2, y = (sight.top + sight.bottom) / 2;
              const top = document.elementFromPoint(x, y);
              if (sight.right - sight.left < 8 || sight.bottom - sight.top < 8) faults.push(name(e) + ' is out of sight');
              else if (!e.contains(top)) faults.push(name(e) + ' is below ' + name(top));
            });
            return all.length;
            """;
    private static final int AT_ONCE = 50;

    private static Edition edition;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.unpacked();
        browser = Browser.open();
        browser.media("prefers-reduced-motion", "reduce");
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    private static void visit(String page, int width) {
        browser.size(width, 800);
        browser.visit(edition.folder().toUri() + page);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void tabComesToEverythingInOrderAndInSight(int width) throws IOException {
        List<String> faults = new ArrayList<>();
        for (String page : edition.kinds()) {
            visit(page, width);
            faults(page).forEach(fault -> faults.add(page + ": " + fault));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void theSkipLinkComesFirstAndLeadsToTheMainPart() throws IOException {
        for (String page : edition.kinds()) {
            visit(page, 1280);
            browser.press(Keys.TAB, 1);
            assertEquals("#main", browser.script("return document.activeElement.getAttribute('href')"), page);
            assertEquals(true, browser.script("const b = document.activeElement.getBoundingClientRect();"
                    + "return b.width > 24 && b.height > 24 && b.top >= 0 && b.left >= 0"), page);
            browser.press(Keys.ENTER, 1);
            browser.press(Keys.TAB, 1);
            assertEquals(true, browser.script("const main = document.getElementById('main'), e = document.activeElement;"
                    + "return main.querySelector('a[href]') ? main.contains(e) : e.closest('footer') !== null"), page);
        }
    }

    @Test
    void faultsAreFound() {
        visit("items/05.html", 1280);
        assertEquals(List.of(), faults("items/05.html"));
        for (String broken : List.of("document.querySelector('.brand').tabIndex = 1",
                "document.querySelector('.brand').addEventListener('focus', e => e.target.style.outline = 'none')",
                "document.querySelector('.head').insertAdjacentHTML('beforeend', '<div id=over></div>');"
                        + "const s = document.getElementById('over').style; s.position = 'fixed'; s.top = 0; s.width = s.height = '300px'",
                "document.querySelector('.brand').addEventListener('keydown', e => e.preventDefault())")) {
            visit("items/05.html", 1280);
            browser.script(broken);
            assertFalse(faults("items/05.html").isEmpty(), broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(String page) {
        long stops = (Long) browser.script(WATCH);
        for (long left = stops; left > 0; left -= AT_ONCE) browser.press(Keys.TAB, (int) Math.min(left, AT_ONCE));
        assertEquals(stops, browser.script("return stops"), page);
        List<String> faults = new ArrayList<>((List<String>) browser.script("return faults.slice(0, 5)"));
        browser.press(Keys.TAB, 1);
        if (browser.script("return document.activeElement === order[order.length - 1]").equals(true)) faults.add("no way out");
        return faults;
    }
}
