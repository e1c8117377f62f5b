package mingbai.prove;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
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
    private final Predicate<String> files;
    private final SortedMap<String, Findings> findings = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, StyleSheet> sheets = new HashMap<>();
    private final Map<String, String> frames = new ConcurrentHashMap<>();
    private final Ways ways = new Ways();
    private final Dates dates;

    /** @param files whether the edition holds a file, by its path */
    public Proof(Plan plan, Predicate<String> files) {
        this.plan = plan;
        this.files = files;
        this.dates = new Dates(plan.publication());
    }

    /** Proves a file of the theme; all of them come before the first page. */
    public List<Problem> asset(String path, byte[] bytes) {
        sizes.put(path, Weight.size(bytes));
        Asset asset = new Asset(path, new String(bytes, StandardCharsets.UTF_8));
        if (path.endsWith(".css")) sheets.put(path, StyleSheet.parse(asset));
        if (!path.endsWith(".js")) return List.of();
        return Intrusions.inScript(asset.text())
                .map(found -> asset.problem(Rule.PAGE_INTRUDES, found.offset(), found.call() + ")")).stream().toList();
    }

    /**
     * What is remembered of a page.
     *
     * @param page    which page
     * @param title   its title element
     * @param frame   header and footer: their order, their texts, and where they lead
     * @param styles  its style sheets
     * @param anchors ids of its elements
     * @param links   links to anchors of other pages
     */
    private record Findings(Output.Page page, String title, String frame, List<String> styles, Set<String> anchors,
                            List<Links.Anchor> links) {}

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
                if (node instanceof TextNode run) {
                    markup.run(run);
                    dates.prove(text, run, run.getWholeText());
                }
                if (!(node instanceof Element element)) return;
                markup.enter(element);
                links.enter(element);
                Intrusions.prove(text, element);
                if (element.nameIs("meta")) dates.prove(text, element, element.attr("content"));
                if (element.nameIs("time")) dates.time(text, element);
                if (element.nameIs("script")) dates.prove(text, element, element.data());
                boolean twice = element.hasAttr("id") && !anchors.add(element.id());
                if (twice) text.tell(Rule.PAGE_ID, element, element.id());
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element) markup.leave();
            }
        }, document);
        markup.end();
        new MetaTags(text, plan.publication()).prove();
        new OfficialPassages(text, plan.publication()).prove();
        new Facts(text, plan.publication()).prove(links);
        new Weight(sizes).prove(text, links, html);
        Redirection.prove(text, links);
        ways.page(text, links);
        links.own(anchors);
        List<String> styles = links.styles().stream().flatMap(sheet -> links.target(sheet).stream()).toList();
        findings.put(page.path(), new Findings(page, document.title(), frames.computeIfAbsent(frame(text, links), frame -> frame),
                styles, anchors, links.elsewhere()));
        return text.problems();
    }

    /** What is the same on all pages of a language: the switch to the other one alone leads somewhere else on each. */
    private static String frame(PageText text, Links links) {
        Document document = text.document();
        String counterpart = text.page().counterpart().path();
        List<Element> parts = document.body().children().stream()
                .filter(child -> child.is(HEADER) || child.is(FOOTER) || child.nameIs("main")).toList();
        List<String> frame = new ArrayList<>();
        for (Element part : parts) {
            frame.add("<" + part.normalName() + ">");
            if (part.nameIs("main")) continue;
            frame.add(part.text());
            part.select("a[href]").forEach(link -> Optional.of(links.target(link).orElse(link.attr("href")))
                    .filter(target -> !target.equals(counterpart))
                    .ifPresent(target -> frame.add(link.text() + " → " + target)));
        }
        return String.join("\n", frame);
    }

    /** Proves what only shows on all pages together, after the last one. */
    public List<Problem> site() {
        List<Problem> problems = new ArrayList<>();
        titles(problems);
        frames(problems);
        anchors(problems);
        problems.addAll(ways.site(plan.pages()));
        findings.values().stream().map(Findings::styles).distinct().forEach(paths -> styles(paths, problems));
        return problems;
    }

    /** Style sheets that pages have together. */
    private void styles(List<String> paths, List<Problem> problems) {
        List<StyleSheet> together = paths.stream().map(sheets::get).filter(Objects::nonNull).toList();
        if (together.isEmpty()) return;
        problems.addAll(new Weight(sizes).styles(together));
        problems.addAll(new Palette(together).prove());
        problems.addAll(new Paper(together).prove());
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
