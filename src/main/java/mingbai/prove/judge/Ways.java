package mingbai.prove.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Part;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.prove.page.PageFacts;
import mingbai.prove.page.PageFacts.Link;

/**
 * Where readers can go: a column lists something (rule G06), and two other pages lead to every page (A08) and to every attachment. A page's
 * own counterparts in other languages are no second way, nor is the page that says that one is missing, or one at a former address.
 * Where lists go on in parts, two others lead to the first of them, and each leads to the one before and the one behind.
 */
public final class Ways {
    private static final int LEAST = 2;

    private final Plan plan;
    private final ConcurrentMap<String, Integer> leading = new ConcurrentHashMap<>();
    private final Queue<String> unturned = new ConcurrentLinkedQueue<>();

    public Ways(Plan plan) {
        this.plan = plan;
    }

    public void page(JudgedPage judged, Links links) {
        Output.Page page = judged.page();
        if (aside(page)) return;
        Part part = plan.part(page);
        leads(page, part, links);
        if (!part.first()) turns(part.previous(), links);
        if (!part.last()) turns(part.next(), links);
        // A concept's page is an entry of its own: it says what the concept means, whatever it lists.
        boolean lists = page.kind().role() == PageKind.Role.COLUMN && page.kind() != PageKind.CONCEPT;
        int main = judged.facts().main();
        if (lists && !lists(page, links)) {
            judged.report(Rule.PAGE_EMPTY, main == PageFacts.NONE ? judged.facts().body() : main);
        }
    }

    /** Counts the pages to which this one leads. More than enough is not counted, so that nearly all links need not be looked at. */
    private void leads(Output.Page page, Part part, Links links) {
        Set<String> targets = links.targets(Link.ANCHOR).filter(path -> leading.getOrDefault(path, 0) < LEAST)
                .collect(Collectors.toCollection(HashSet::new));
        if (targets.isEmpty()) return;
        part.all().forEach(same -> targets.remove(same.path()));
        targets.removeAll(plan.counterparts(page));
        targets.forEach(path -> leading.merge(path, 1, Integer::sum));
    }

    private void turns(Part to, Links links) {
        String path = to.path();
        if (links.targets(Link.ANCHOR).noneMatch(path::equals)) unturned.add(path);
    }

    /** Readers come to these by an address that has no page or none any more, and leave them at once. */
    private static boolean aside(Output.Page page) {
        return page.kind() == PageKind.NOT_FOUND || page.kind() == PageKind.REDIRECT;
    }

    /** Whether there is a link to something else, breadcrumbs and other navigation apart. */
    private static boolean lists(Output.Page page, Links links) {
        return links.targets(Link.IN_FIRST_MAIN | Link.HREF, Link.IN_NAV).anyMatch(path -> !path.equals(page.path()));
    }

    /** Reports pages, and of files that belong to the document, to which too few others lead. */
    public List<Problem> site(List<Output.Page> pages) {
        List<Problem> problems = new ArrayList<>();
        unturned.forEach(path -> problems.add(Problem.of(Rule.PAGE_UNLINKED, path, "0")));
        for (Output.Page page : pages) {
            int others = leading.getOrDefault(page.path(), 0);
            if (aside(page) || page.part() > 1 || others >= LEAST) continue;
            problems.add(Problem.of(Rule.PAGE_UNLINKED, page.path(), others));
        }
        for (Output.AttachedFile file : plan.downloads().attached()) {
            int others = leading.getOrDefault(file.path(), 0);
            if (others < LEAST) problems.add(Problem.of(Rule.PAGE_UNLINKED, file.path(), others));
        }
        return problems;
    }
}
