package mingbai.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import mingbai.model.Problem;
import mingbai.model.Rule;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import org.jsoup.nodes.Element;

/**
 * Where readers can go: a column lists something (rule G06), and two other pages lead to every page (A08). A page's own
 * counterpart in the other language is no second way, nor is the page that tells of a missing one, or one at a former address.
 */
final class Ways {
    private static final int LEAST = 2;

    private final ConcurrentMap<String, Integer> leading = new ConcurrentHashMap<>();

    void page(PageText text, Links links) {
        Output.Page page = text.page();
        if (aside(page)) return;
        for (String path : links.targets()) {
            Set<String> same = Set.of(page.path(), page.counterpart().path());
            if (!same.contains(path)) leading.merge(path, 1, Integer::sum);
        }
        // A concept's page is an entry of its own: it says what the concept means, whatever it lists.
        boolean lists = page.kind().role() == PageKind.Role.COLUMN && page.kind() != PageKind.CONCEPT;
        Element main = text.document().selectFirst("main");
        if (lists && (main == null || !lists(main, page, links))) {
            text.tell(Rule.PAGE_EMPTY, main == null ? text.document().body() : main);
        }
    }

    /** Readers come to these by an address that has no page or none any more, and leave them at once. */
    private static boolean aside(Output.Page page) {
        return page.kind() == PageKind.NOT_FOUND || page.kind() == PageKind.REDIRECT;
    }

    /** Whether there is a link to something else, breadcrumbs and other navigation apart. */
    private static boolean lists(Element main, Output.Page page, Links links) {
        return main.select("a[href]").stream().filter(link -> link.closest("nav") == null)
                .anyMatch(link -> links.target(link).filter(path -> !path.equals(page.path())).isPresent());
    }

    /** Tells of pages to which too few others lead. */
    List<Problem> site(List<Output.Page> pages) {
        List<Problem> problems = new ArrayList<>();
        for (Output.Page page : pages) {
            int others = leading.getOrDefault(page.path(), 0);
            if (aside(page) || others >= LEAST) continue;
            problems.add(Problem.of(Rule.PAGE_UNLINKED, page.path(), String.valueOf(others)));
        }
        return problems;
    }
}
