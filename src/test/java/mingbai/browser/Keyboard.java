package mingbai.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * Tab alone comes to everything on a page that has just been opened, in order, in sight, and out again (WCAG 2.1.1, 2.1.2,
 * 2.4.3, 2.4.7, 2.4.11). Pages that scroll smoothly are still under way when they are asked, so readers want no motion.
 */
final class Keyboard {
    /** Notes at the end of each press what is in focus; only then has the page scrolled to it. */
    private static final String WATCH = """
            const all = Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]'))
                .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}));
            const name = e => e ? e.tagName + ' ' + (e.id || e.className.baseVal || e.className) + ' ' + e.textContent.replace(/\\s+/g, ' \
            ').slice(0, 30) : 'nothing';
            const seen = (e, b) => {
              const sight = {left: Math.max(0, b.left), top: Math.max(0, b.top), right: Math.min(innerWidth, b.right), bottom: \
            Math.min(innerHeight, b.bottom)};
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

    private static final String SKIPS = """
            const e = document.activeElement, b = e.getBoundingClientRect();
            return e.getAttribute('href') === '#main' && b.width > 24 && b.height > 24 && b.top >= 0 && b.left >= 0;
            """;
    private static final String ARRIVES = """
            const main = document.getElementById('main'), e = document.activeElement;
            return main.querySelector('a[href]') ? main.contains(e) : e.closest('footer') !== null;
            """;

    private Keyboard() {}

    /** What Tab does not come to, or not as it should. */
    @SuppressWarnings("unchecked")
    static List<String> faults(Browser browser) {
        browser.media("prefers-reduced-motion", "reduce");
        long stops = (Long) browser.script(WATCH);
        browser.tab((int) stops);
        List<String> faults = new ArrayList<>((List<String>) browser.script("return faults.slice(0, 5)"));
        if (!browser.script("return stops").equals(stops)) faults.add("Tab is not heard " + stops + " times");
        browser.tab(1);
        if (browser.script("return document.activeElement === order[order.length - 1]").equals(true)) faults.add("no way out");
        return faults;
    }

    /** Whether the skip link does not come first, or does not lead to the main part. */
    static List<String> skipFaults(Browser browser) {
        browser.media("prefers-reduced-motion", "reduce");
        List<String> faults = new ArrayList<>();
        browser.tab(1);
        if (!browser.script(SKIPS).equals(true)) faults.add("no skip link comes first");
        browser.enter();
        browser.tab(1);
        if (!browser.script(ARRIVES).equals(true)) faults.add("the skip link does not lead to the main part");
        return faults;
    }
}
