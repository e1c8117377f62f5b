package mingbai.prove.judge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import mingbai.plan.Output;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.prove.page.PageFacts;

/** A page while its facts are judged: what it should be, what it holds, and the problems found so far. */
public final class JudgedPage {
    private static final int EXCERPT = 160;

    private final Output.Page page;
    private final Supplier<byte[]> html;
    private PageFacts facts;
    private final List<Problem> problems = new ArrayList<>();
    private Places places;

    /** @param html the page's bytes, which few judgements need */
    public JudgedPage(Output.Page page, Supplier<byte[]> html, PageFacts facts) {
        this.page = page;
        this.html = html;
        this.facts = facts;
    }

    public Output.Page page() {
        return page;
    }

    public byte[] html() {
        return html.get();
    }

    public PageFacts facts() {
        return facts;
    }

    /**
     * How many bytes a server in haste sends. It is asked of few pages, and takes longer than all other facts.
     *
     * @param weigh finds it out of the page's bytes
     */
    int weight(ToIntFunction<byte[]> weigh) {
        if (facts.weight() == PageFacts.NONE) facts = facts.weighing(weigh.applyAsInt(html()));
        return facts.weight();
    }

    /** What is said of a kind that only the plan can judge. */
    List<PageFacts.Mention> said(PageFacts.Mention.Kind kind) {
        return facts.said().stream().filter(said -> said.kind() == kind).toList();
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Reports something wrong at a node, with the line that it is on. */
    public void report(Rule rule, int node, Object... arguments) {
        Place place = place(node);
        String line = new String(html(), StandardCharsets.UTF_8).lines().skip(place.line() - 1L).findFirst().orElse("");
        String excerpt = line.length() <= EXCERPT ? line : "";
        problems.add(new Problem(rule, place, excerpt, Said.all(arguments), Optional.empty()));
    }

    Place place(int node) {
        if (places == null) places = new Places(page.path(), html());
        return places.of(node);
    }
}
