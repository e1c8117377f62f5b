package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of page in every size of text that its buttons set, at widths from phone to wall: on both sides of where the style
 * sheet changes the layout. A page is loaded once, then its window and its text change as a reader changes them.
 */
@Order(5)
class SizesIT {
    private static final List<Integer> WIDTHS = List.of(320, 576, 768, 992, 1280, 1440, 1920);
    /** What has room in the largest text has it in a smaller one, so that this is looked at on a phone and a desk alone. */
    private static final int MIDDLE = 1;
    /** A size is pressed; what is given is how large its button, text and titles are. */
    private static final String PRESS = """
            const button = document.querySelectorAll('[data-set-size]')[arguments[0]];
            button.click();
            return [button, document.body, document.querySelector('h1')].map(e => parseFloat(getComputedStyle(e).fontSize));
            """;

    private static Edition edition;
    private static Browser browser;

    @BeforeAll
    static void open() {
        edition = Edition.furnished();
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    /** Beside the kinds, pages with long words in narrow places. */
    private static Stream<String> pages() {
        return Stream.concat(Edition.furnished().kinds().stream(), Stream.of("en/items/18.html", "en/glossary/nafmii.html",
                "glossary/administrative-penalty-law.html"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasRoomInEverySize(String page) {
        visit(page);
        List<String> faults = new ArrayList<>();
        List<?> before = List.of(0, 0, 0);
        for (int size = 0; size < sizes(page); size++) {
            if (sizes(page) > 1) {
                List<?> sizes = (List<?>) browser.script(PRESS, size);
                if (!larger(sizes, before)) faults.add("size " + size + " is " + sizes + " after " + before);
                before = sizes;
            }
            for (int width : size == MIDDLE ? List.of(320, 1280) : WIDTHS) faults.addAll(at(size, width));
        }
        assertEquals("", String.join("\n", faults));
    }

    /** The edition in one file has no buttons. */
    private static int sizes(String page) {
        return page.endsWith("one-file.html") ? 1 : 3;
    }

    private static boolean larger(List<?> sizes, List<?> before) {
        for (int i = 0; i < sizes.size(); i++) {
            if (((Number) sizes.get(i)).doubleValue() <= ((Number) before.get(i)).doubleValue()) return false;
        }
        return true;
    }

    private static List<String> at(int size, int width) {
        browser.size(width, 900);
        return Room.faults(browser).stream().map(fault -> "size " + size + ", " + width + " px: " + fault).toList();
    }

    /** Where there is room for its columns the official table is one; elsewhere each row is a card that says its columns' names. */
    @ParameterizedTest
    @ValueSource(strings = {"table.html", "en/table.html"})
    void theTableIsCardsWhereItHasNoRoom(String page) {
        visit(page);
        assertEquals("none", label());
        browser.size(768, 900);
        String columns = browser.script(
                "return Array.from(document.querySelectorAll('.official thead th')).slice(2).map(e => e.textContent).join()").toString();
        assertEquals(columns, browser.script("return Array.from(document.querySelectorAll('.official tbody tr:first-child [data-label]'))"
                + ".map(e => e.getAttribute('data-label')).join()"));
        assertTrue(label().length() > 2 && columns.contains(label().replace("\"", "")), label());
        browser.size(1280, 900);
        browser.script(PRESS, 2);
        assertTrue(label().length() > 2, "larger text takes its room");
        browser.script(PRESS, 0);
    }

    private static String label() {
        return browser.script("const s = getComputedStyle(document.querySelector('.official tbody td[data-label]'), '::before'); return "
                + "s.content").toString();
    }

    /** Names stay in sight when the matrix scrolls, and Escape takes a tip away until the focus moves on. */
    @ParameterizedTest
    @ValueSource(strings = {"charts.html", "en/charts.html"})
    void theMatrixKeepsItsNamesAndEscapeItsTips(String page) {
        visit(page);
        browser.size(360, 700);
        assertEquals(List.of(true, true), browser.script("""
                const box = document.querySelector('.matrix-box'), at = e => box.querySelector(e).getBoundingClientRect();
                const left = at('tbody th').left, top = at('thead th').top;
                box.scrollTo(300, 300);
                return [box.scrollLeft > 100 && at('tbody th').left === left, box.scrollTop > 100 && at('thead th').top === top];
                """));
        assertEquals("visible hidden visible", browser.script("""
                const links = document.querySelectorAll('.matrix td a'), seen = a => getComputedStyle(a.querySelector('.tip')).visibility, \
                said = [];
                links[0].focus();
                said.push(seen(links[0]));
                links[0].dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
                said.push(seen(links[0]));
                links[1].focus();
                said.push(seen(links[1]));
                return said.join(' ');
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h1.style.width = '400px'", "h1.style.marginLeft = '-20px'", "h1.style.marginBottom = '-1.2em'",
        "document.querySelector('.brand').style.marginLeft = '-60px'", "document.querySelector('.scroll').style.background = 'none'"})
    void whatHasNoRoomIsFound(String broken) {
        visit("charts.html");
        assertEquals(List.of(), at(0, 320));
        browser.script("const h1 = document.querySelector('h1'); " + broken);
        assertFalse(at(0, 320).isEmpty());
    }

    private static void visit(String page) {
        browser.size(1280, 900);
        browser.visit(edition.folder().toUri() + page);
    }
}
