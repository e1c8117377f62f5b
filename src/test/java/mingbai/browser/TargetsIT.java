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

/**
 * What is touched measures 24 × 24 pixels, or a circle of that width around it touches nothing else, or it stands in a
 * sentence.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#target-size-minimum">WCAG 2.5.8</a>
 */
class TargetsIT {
    private static final String MEASURE = """
            const all = Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary'))
                .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.matches('.skip'))
                .map(e => ({e, b: e.getBoundingClientRect()})).filter(t => t.b.width && t.b.height);
            for (const t of all) {
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
              if (other.small) return Math.hypot(t.x - other.x, t.y - other.y) < 23.99;
              return Array.from(other.e.getClientRects()).some(b =>
                  Math.hypot(Math.max(b.left - t.x, 0, t.x - b.right), Math.max(b.top - t.y, 0, t.y - b.bottom)) < 11.99);
            };
            return all.filter(t => t.small && !sentence(t.e))
                .map(t => [t, all.find(other => other !== t && !other.e.contains(t.e) && !t.e.contains(other.e) && meets(t, other))])
                .filter(([t, other]) => other)
                .map(([t, other]) => t.e.textContent.trim() + ' ' + t.b.width.toFixed(1) + '×' + t.b.height.toFixed(1) + ' beside ' + other.e.textContent.trim());
            """;

    private static Edition edition;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.unpacked();
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void targetsAreLargeEnoughOrApart(int width) throws IOException {
        List<String> small = new ArrayList<>();
        for (String page : edition.kinds()) {
            browser.size(width, 800);
            browser.visit(edition.folder().toUri() + page);
            small().forEach(target -> small.add(page + " " + width + ": " + target));
        }
        assertEquals(List.of(), small);
    }

    @Test
    void aSmallTargetIsFound() {
        browser.size(1280, 800);
        browser.visit(edition.folder().toUri() + "items/05.html");
        browser.script("document.querySelector('main').insertAdjacentHTML('afterbegin', '<ul><li><a href=x>one</a></li><li><a href=y>two</a></li></ul>');"
                + "document.querySelector('main ul').style.font = '10px/12px sans-serif'");
        assertFalse(small().isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static List<String> small() {
        return (List<String>) browser.script(MEASURE);
    }
}
