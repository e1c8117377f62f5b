package mingbai.browser;

import java.util.List;

/**
 * What is touched measures 24 × 24 pixels, or a circle of that width around it touches nothing else, or it is in a
 * sentence. What has been scrolled out of the box that it is in meets only what is there too.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#target-size-minimum">WCAG 2.5.8</a>
 */
final class Targets {
    private static final String MEASURE = """
            const all = Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary'))
                .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.matches('.skip'))
                .map(e => ({e, b: e.getBoundingClientRect()})).filter(t => t.b.width && t.b.height);
            const box = e => {
              for (let at = e.parentElement; at !== document.body; at = at.parentElement) {
                if (getComputedStyle(at).overflowY !== 'visible') return at;
              }
              return null;
            };
            const hidden = t => {
              if (!t.box) return false;
              const hole = t.box.getBoundingClientRect();
              return t.b.bottom <= hole.top || t.b.top >= hole.bottom || t.b.right <= hole.left || t.b.left >= hole.right;
            };
            for (const t of all) {
              t.box = box(t.e);
              t.hidden = hidden(t);
              t.small = t.b.width < 23.99 || t.b.height < 23.99;
              t.x = (t.b.left + t.b.right) / 2;
              t.y = (t.b.top + t.b.bottom) / 2;
            }
            const words = e => {
              const copy = e.cloneNode(true);
              copy.querySelectorAll('a, button, .spoken').forEach(target => target.remove());
              return /[\\p{L}\\p{N}]/u.test(copy.textContent);
            };
            const sentence = e => {
              if (getComputedStyle(e).display !== 'inline') return false;
              let block = e.parentElement;
              while (getComputedStyle(block).display === 'inline') block = block.parentElement;
              return words(block);
            };
            const meets = (t, other) => {
              if (t.box !== other.box && (t.hidden || other.hidden)) return false;
              if (other.small) return Math.hypot(t.x - other.x, t.y - other.y) < 23.99;
              return Array.from(other.e.getClientRects()).some(b =>
                  Math.hypot(Math.max(b.left - t.x, 0, t.x - b.right), Math.max(b.top - t.y, 0, t.y - b.bottom)) < 11.99);
            };
            return all.filter(t => t.small && !sentence(t.e))
                .map(t => [t, all.find(other => other !== t && !other.e.contains(t.e) && !t.e.contains(other.e) && meets(t, other))])
                .filter(([t, other]) => other)
                .map(([t, other]) => t.e.textContent.trim() + ' ' + t.b.width.toFixed(1) + '×' + t.b.height.toFixed(1) + ' beside ' + \
            other.e.textContent.trim());
            """;

    private Targets() {}

    /** Targets that are too small, and what is too near. */
    @SuppressWarnings("unchecked")
    static List<String> small(Browser browser) {
        return (List<String>) browser.script(MEASURE);
    }
}
