package mingbai.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a page says where scripts are off or do not arrive is what it says with them. */
final class WithoutScripts {
    /** What readers see, but for the labels of buttons and the day of a citation, which only a reader's clock knows. */
    private static final String TEXTS = """
            const texts = [], walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) {
              const e = walk.currentNode.parentElement, text = walk.currentNode.data.trim();
              if (text && e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && !e.closest('button, select, noscript, \
            [data-today]' + arguments[0])) texts.push(text);
            }
            return texts;
            """;
    /** Forms are sent and details unfold without scripts. */
    private static final String IDLE = """
            return Array.from(document.querySelectorAll('button, select, input, textarea'))
                .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('form[action]')).map(e => e.outerHTML);
            """;

    private WithoutScripts() {}

    /** An edition in another folder, whose scripts have got lost. */
    static Edition edition(Edition of, Path target) {
        return of.changed(target, (path, content) -> path.endsWith(".js") ? Optional.empty() : Optional.of(content));
    }

    /** What the page says with scripts; the search page's filters and results are theirs alone. */
    static List<String> expected(Browser browser) {
        return texts(browser, ", .finding");
    }

    /** What the page lacks, and what does nothing on it. */
    static List<String> faults(Browser browser, List<String> expected) {
        List<String> faults = new ArrayList<>();
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(texts(browser, ""));
        if (expected.isEmpty() || !missing.isEmpty()) faults.add("lacks " + missing);
        List<?> idle = (List<?>) browser.script(IDLE);
        if (!idle.isEmpty()) faults.add("shows what does nothing: " + idle);
        return faults;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Browser browser, String but) {
        return (List<String>) browser.script(TEXTS, but);
    }
}
