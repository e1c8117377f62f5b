package mingbai.browser;

import java.util.List;

/**
 * A page has room in its window: it does not scroll sideways (WCAG 1.4.10), nothing that can be used is outside, no text
 * is at the very edge, and no text is on another. A wide table may scroll in a box of its own, which shows that it does.
 */
final class Room {
    /** What is only heard, or comes when a pointer does, takes no room. */
    private static final String SEEN = """
            const seen = e => e.offsetWidth !== 1 && e.checkVisibility({visibilityProperty: true}) && !e.closest('.skip, .spoken, .tip, \
            svg, .scroll > *');
            """;
    private static final String FAULTS = SEEN + """
            const wide = document.documentElement.clientWidth, page = document.documentElement.scrollWidth, faults = [];
            const name = e => e.tagName.toLowerCase() + ' ' + e.textContent.trim().replace(/\\s+/g, ' ').slice(0, 30);
            if (page > wide) faults.push('the page is wider than the window by ' + (page - wide));
            for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
              if (seen(e) && Array.from(e.getClientRects()).some(b => b.width && (b.left < 0 || b.right > wide + 0.5))) \
            faults.push('outside the window: ' + name(e));
            }
            const flush = (b, e) => {
              if (b.width && (b.left < 8 || b.right > wide - 8)) faults.push('at the edge: ' + name(e) + ', ' + b.left.toFixed(0) + ' to ' \
            + b.right.toFixed(0));
            };
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
            while (texts.nextNode()) {
              const node = texts.currentNode;
              if (!node.data.trim() || !seen(node.parentElement)) continue;
              range.selectNodeContents(node);
              flush(range.getBoundingClientRect(), node.parentElement);
            }
            for (const box of document.querySelectorAll('.scroll')) {
              flush(box.getBoundingClientRect(), box);
              if (box.scrollWidth > box.clientWidth && !/local.*scroll/.test(getComputedStyle(box).backgroundAttachment)) {
                faults.push('nothing shows that it scrolls: ' + name(box));
              }
            }
            return faults.slice(0, 5);
            """;

    /** The middle of each piece of text, as far as it is not cut off: what is above and below its letters may touch other lines. */
    private static final String OVERLAPS = """
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), pieces = [];
            while (walk.nextNode()) {
              const node = walk.currentNode, e = node.parentElement;
              if (!node.data.trim() || e.offsetWidth === 1 || !e.checkVisibility({visibilityProperty: true}) || e.closest('.skip, .spoken, \
            svg')) continue;
              const holes = [e, e.parentElement, e.closest('.scroll')].filter(h => h && getComputedStyle(h).overflowY !== 'visible').map(h \
            => h.getBoundingClientRect());
              const range = document.createRange();
              range.selectNodeContents(node);
              for (const b of range.getClientRects()) {
                const edge = b.height * 0.2;
                if (b.width > 2 && b.right > 0 && holes.every(h => b.top + edge < h.bottom && b.bottom - edge > h.top)) pieces.push({node, \
            cut: holes.length, left: b.left + 1, right: b.right - 1, top: b.top + edge, bottom: b.bottom - edge});
              }
            }
            pieces.sort((a, b) => a.top - b.top);
            const overlaps = [];
            pieces.forEach((a, i) => {
              for (let j = i + 1; j < pieces.length && pieces[j].top < a.bottom; j++) {
                const b = pieces[j];
                if (b.left < a.right && a.left < b.right && !(a.node === b.node && a.cut)) overlaps.push(a.node.data.trim().slice(0, 20) + \
            ' × ' + b.node.data.trim().slice(0, 20));
              }
            });
            return overlaps.slice(0, 5);
            """;

    private Room() {}

    /** What has no room, and texts that are on others. */
    @SuppressWarnings("unchecked")
    static List<String> faults(Browser browser) {
        return (List<String>) browser.script("return (() => {" + FAULTS + "})().concat((() => {" + OVERLAPS + "})());");
    }

    /** Texts that are on others. */
    @SuppressWarnings("unchecked")
    static List<String> overlaps(Browser browser) {
        return (List<String>) browser.script(OVERLAPS);
    }
}
