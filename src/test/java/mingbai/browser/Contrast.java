package mingbai.browser;

import java.util.List;

/** Contrast of text against what is behind it, as WCAG 2.2 computes it (1.4.3). */
final class Contrast {
    private static final String SCRIPT = """
            const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length > 3 ? m : [...m, 1]; };
            const part = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
            const light = c => 0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2]);
            const behind = e => {
              for (; e; e = e.parentElement) {
                const c = parse(getComputedStyle(e).backgroundColor);
                if (c[3] > 0) return c;
              }
              return matchMedia('(prefers-color-scheme: dark)').matches ? [0, 0, 0, 1] : [255, 255, 255, 1];
            };
            const low = [];
            for (const e of document.body.querySelectorAll('*')) {
              const own = Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim());
              if (!own || !e.checkVisibility() || e.matches('.skip')) continue;
              const s = getComputedStyle(e);
              const ink = e instanceof SVGElement && s.fill.startsWith('rgb') ? s.fill : s.color;
              const a = light(parse(ink)), b = light(e instanceof SVGElement ? tile(e) : behind(e));
              const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              const size = parseFloat(s.fontSize), large = size >= 24 || size >= 18.66 && s.fontWeight >= 700;
              if (ratio < (large ? 3 : 4.5)) low.push(e.textContent.trim().slice(0, 20) + ' ' + ratio.toFixed(2));
            }
            function tile(e) {
              const shape = e.parentElement.querySelector('rect');
              const fill = shape && getComputedStyle(shape).fill;
              return fill && fill.startsWith('rgb') ? parse(fill) : behind(e.closest('svg').parentElement);
            }
            return low;
            """;

    private Contrast() {}

    /** Texts whose contrast is too low, with their ratios. */
    @SuppressWarnings("unchecked")
    static List<String> tooLow(Browser browser) {
        return (List<String>) browser.script(SCRIPT);
    }
}
