package mingbai.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import mingbai.model.Language;
import mingbai.model.Place;
import mingbai.model.Problem;
import mingbai.model.Rule;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/** Proves the pages one by one, from any thread, and then what only shows on all of them together. */
public final class Proof {
    private static final Evaluator HEADER = Selector.evaluatorOf("body > header");
    private static final Evaluator FOOTER = Selector.evaluatorOf("body > footer");

    private final Plan plan;
    private final Set<String> files;
    private final SortedMap<String, Findings> findings = new ConcurrentSkipListMap<>();

    /** @param files every path of the edition */
    public Proof(Plan plan, Set<String> files) {
        this.plan = plan;
        this.files = new HashSet<>(files);
    }

    /**
     * What is remembered of a page.
     *
     * @param page    which page
     * @param title   its title element
     * @param frame   the text of header and footer
     * @param anchors ids of its elements
     * @param links   links to anchors of other pages
     */
    private record Findings(Output.Page page, String title, String frame, Set<String> anchors, List<Links.Anchor> links) {}

    /** Proves one page. */
    public List<Problem> page(Output.Page page, byte[] html) {
        PageText text = PageText.parse(page, html);
        Document document = text.document();
        Links links = new Links(text, plan, files);
        Markup markup = new Markup(text, plan);
        Set<String> anchors = new HashSet<>();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode run) markup.run(run);
                if (!(node instanceof Element element)) return;
                markup.enter(element);
                links.enter(element);
                boolean twice = element.hasAttr("id") && !anchors.add(element.id());
                if (twice) text.tell(Rule.PAGE_ID, element, element.id());
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element) markup.leave();
            }
        }, document);
        markup.end();
        new OfficialPassages(text, plan.publication()).prove();
        String frame = document.select(HEADER).text() + " | " + document.select(FOOTER).text();
        links.own(anchors);
        findings.put(page.path(), new Findings(page, document.title(), frame, anchors, links.elsewhere()));
        return text.problems();
    }

    /** Proves what only shows on all pages together, after the last one. */
    public List<Problem> site() {
        List<Problem> problems = new ArrayList<>();
        titles(problems);
        frames(problems);
        anchors(problems);
        return problems;
    }

    private void titles(List<Problem> problems) {
        Map<String, String> taken = new HashMap<>();
        findings.forEach((path, found) -> {
            String other = taken.putIfAbsent(found.title(), path);
            if (found.title().isBlank()) {
                problems.add(Problem.of(Rule.PAGE_TITLE, path, "没有 title", "has no title"));
            } else if (other != null) {
                problems.add(Problem.of(Rule.PAGE_TITLE, path, "的 title“" + found.title() + "”已经用在 " + other,
                        "has the title \"" + found.title() + "\" of " + other));
            }
        });
    }

    private void frames(List<Problem> problems) {
        for (Language language : Language.ALL) {
            Findings home = findings.get(Output.Page.of(PageKind.HOME, language).path());
            for (Findings found : findings.values()) {
                boolean other = found.page().language() != language || found.page().kind() == PageKind.ONE_FILE;
                if (home == null || other || found.frame().equals(home.frame())) continue;
                problems.add(Problem.of(Rule.PAGE_FRAME, found.page().path(), home.page().path()));
            }
        }
    }

    private void anchors(List<Problem> problems) {
        findings.forEach((path, found) -> {
            for (Links.Anchor link : found.links()) {
                Findings target = findings.get(link.path());
                if (target != null && target.anchors().contains(link.anchor())) continue;
                Place place = link.place();
                problems.add(new Problem(Rule.LINK_BROKEN, place, "", List.of(link.path() + "#" + link.anchor()),
                        Optional.empty()));
            }
        });
    }
}
