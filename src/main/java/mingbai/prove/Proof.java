package mingbai.prove;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mingbai.format.Address;
import mingbai.language.Language;
import mingbai.model.Prose;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.prove.judge.ArchiveMark;
import mingbai.prove.judge.CompressedSize;
import mingbai.prove.judge.Dates;
import mingbai.prove.judge.Imprint;
import mingbai.prove.judge.JudgedPage;
import mingbai.prove.judge.Links;
import mingbai.prove.judge.MetaTags;
import mingbai.prove.judge.OfficialLetters;
import mingbai.prove.judge.OfficialPassages;
import mingbai.prove.judge.PageSize;
import mingbai.prove.judge.Places;
import mingbai.prove.judge.Quoted;
import mingbai.prove.judge.Redirection;
import mingbai.prove.judge.Ways;
import mingbai.prove.memory.Memory;
import mingbai.prove.memory.Shared;
import mingbai.prove.page.Intrusions;
import mingbai.prove.page.PageFacts;
import mingbai.prove.page.Plain;
import mingbai.prove.page.Reading;
import mingbai.prove.style.Asset;
import mingbai.prove.style.Palette;
import mingbai.prove.style.Paper;
import mingbai.prove.style.StyleSheet;

/** Proves the pages one by one, from any thread, and then what only shows on all of them together. */
public final class Proof {
    private final Plan plan;
    private final Predicate<String> files;
    private final SortedMap<String, PageSummary> summaries = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> sizes = new ConcurrentHashMap<>();
    private final Map<String, StyleSheet> sheets = new ConcurrentHashMap<>();
    /** The style sheets that pages have together, as far as they have been proven, each at the first page that has them. */
    private final Set<List<String>> styled = ConcurrentHashMap.newKeySet();
    /** What is wrong with them, which is reported of the whole edition alone. */
    private final Queue<Problem> ofStyles = new ConcurrentLinkedQueue<>();
    private final Ways ways;
    private final Dates dates;
    private final Quoted quoted;
    private final OfficialLetters source;
    private final Imprint imprint;
    private final Memory memory;
    private final Shared shared = new Shared();

    /** @param files whether the edition holds a file, by its path */
    public Proof(Plan plan, Predicate<String> files) {
        this(plan, files, Memory.none());
    }

    /**
     * @param files  whether the edition holds a file, by its path
     * @param memory of the pages of the last edition
     */
    public Proof(Plan plan, Predicate<String> files, Memory memory) {
        this.plan = plan;
        this.files = files;
        this.memory = memory;
        this.dates = new Dates(plan.publication());
        this.quoted = new Quoted(plan.publication());
        this.source = new OfficialLetters(plan.publication());
        this.imprint = new Imprint(plan.publication(), source);
        this.ways = new Ways(plan);
    }

    /** Proves a file of the theme, from any thread; all of them come before the first page. */
    public List<Problem> asset(String path, byte[] bytes) {
        sizes.put(path, CompressedSize.size(bytes));
        Asset asset = new Asset(path, new String(bytes, StandardCharsets.UTF_8));
        if (path.endsWith(".css")) sheets.put(path, StyleSheet.parse(asset));
        if (!path.endsWith(".js")) return file(path, bytes);
        return Intrusions.inScript(asset.text())
                .map(found -> asset.problem(Rule.PAGE_INTRUDES, found.offset(), found.call() + ")")).stream().toList();
    }

    /** Proves a file that is no page, from any thread. */
    public List<Problem> file(String path, byte[] bytes) {
        return WellFormed.prove(path, bytes).stream().toList();
    }

    /**
     * What is remembered of a page.
     *
     * @param page    which page
     * @param title   its title element
     * @param frame   header and footer: their order, their texts, and where they lead
     * @param anchors ids of its elements
     * @param links   links to anchors of other pages
     */
    private record PageSummary(Output.Page page, String title, String frame, Set<String> anchors, List<Links.Anchor> links) {}

    /** Proves one page. */
    public List<Problem> page(Output.Page page, byte[] html) {
        return judge(new JudgedPage(page, () -> html, Reading.of(html)));
    }

    /**
     * Proves one page, whose bytes are asked for only where its facts are not remembered or something is to be reported about it.
     *
     * @param html   its bytes
     * @param sha256 their sum
     */
    public List<Problem> page(Output.Page page, Supplier<byte[]> html, Supplier<String> sha256) {
        if (memory.empty()) return page(page, html.get());
        Optional<PageFacts> known = memory.recall(sha256.get());
        JudgedPage judged = new JudgedPage(page, html, known.orElseGet(() -> Reading.of(html.get())));
        List<Problem> problems = judge(judged);
        if (known.isEmpty() || known.get() != judged.facts()) memory.remember(sha256.get(), judged.facts());
        return problems;
    }

    private List<Problem> judge(JudgedPage judged) {
        PageFacts facts = judged.facts();
        facts.faults().forEach(fault -> judged.report(fault.rule(), fault.node(), fault.arguments().toArray()));
        Links links = new Links(judged, plan.publication().head().site().address(), files);
        links.prove();
        alone(judged, links);
        ArchiveMark.prove(judged, plan.publication());
        dates.prove(judged);
        quoted.prove(judged);
        new MetaTags(judged, plan.publication()).prove();
        new OfficialPassages(judged, source, plan).prove();
        imprint.prove(judged, links);
        new CompressedSize(sizes).prove(judged, links);
        PageSize.prove(judged, plan);
        Redirection.prove(judged, links);
        ways.page(judged, links);
        Set<String> anchors = Set.copyOf(facts.ids().stream().map(shared::of).toList());
        links.own(anchors);
        List<String> styles = links.targets(PageFacts.Link.STYLES).map(shared::of).toList();
        if (styled.add(styles)) ofStyles.addAll(styles(styles));
        summaries.put(judged.page().path(), new PageSummary(judged.page(), facts.title(), shared.of(frame(judged, links)), anchors,
                links.elsewhere(shared)));
        return judged.problems().stream().map(problem -> Causes.of(judged.page(), problem)).toList();
    }

    /** The one-file edition needs no other file: of a style sheet that it links it holds every letter. */
    private void alone(JudgedPage judged, Links links) {
        if (judged.page().kind() != PageKind.ONE_FILE) return;
        String html = new String(judged.html(), StandardCharsets.UTF_8);
        links.targets(PageFacts.Link.STYLES).filter(path -> !sheets.containsKey(path) || !html.contains(sheets.get(path).asset().text()))
                .forEach(path -> judged.report(Rule.LINK_BROKEN, PageFacts.NONE, path));
    }

    /** What is the same on all pages of a language: the switches to others alone lead somewhere else on each. */
    private String frame(JudgedPage judged, Links links) {
        Set<String> counterparts = plan.counterparts(judged.page());
        StringJoiner frame = new StringJoiner("\n");
        for (PageFacts.Part part : judged.facts().frame()) {
            frame.add("<" + part.name() + ">");
            if (part.name().equals("main")) continue;
            frame.add(part.text());
            for (PageFacts.Part.Lead lead : part.links()) {
                String target = links.target(lead.index()).orElse(lead.href());
                if (!counterparts.contains(target)) frame.add(lead.text() + " → " + target);
            }
        }
        return frame.toString();
    }

    /**
     * Proves what only shows on all pages together, after the last one.
     *
     * @param again gives the bytes of a page once more, where a place on it has to be reported
     */
    public List<Problem> site(Function<Output.Page, byte[]> again) {
        List<Problem> problems = new ArrayList<>();
        titles(problems);
        frames(problems);
        anchors(problems, again);
        problems.addAll(ways.site(plan.pages()));
        problems.addAll(ofStyles);
        return problems;
    }

    /** Style sheets that pages have together. */
    private List<Problem> styles(List<String> paths) {
        List<StyleSheet> together = paths.stream().map(sheets::get).filter(Objects::nonNull).toList();
        if (together.isEmpty()) return List.of();
        return Stream.of(new CompressedSize(sizes).styles(together), new Palette(together).prove(), new Paper(together).prove())
                .flatMap(List::stream).toList();
    }

    private void titles(List<Problem> problems) {
        Map<String, String> taken = new HashMap<>();
        summaries.forEach((path, found) -> {
            String other = taken.putIfAbsent(found.title(), path);
            if (found.title().isBlank()) {
                problems.add(Problem.of(Rule.PAGE_TITLE, path, Said.say("title.none")));
            } else if (other != null) {
                problems.add(Problem.of(Rule.PAGE_TITLE, path, Said.say("title.taken", found.title(), other)));
            }
        });
    }

    private void frames(List<Problem> problems) {
        for (Language language : plan.publication().head().languages().all()) {
            PageSummary home = summaries.get(Output.Page.of(PageKind.HOME, language).path());
            for (PageSummary found : summaries.values()) {
                boolean other = found.page().language() != language || found.page().kind() == PageKind.ONE_FILE;
                if (home == null || other || found.frame().equals(home.frame())) continue;
                problems.add(Problem.of(Rule.PAGE_FRAME, found.page().path(), home.page().path()));
            }
        }
    }

    private void anchors(List<Problem> problems, Function<Output.Page, byte[]> again) {
        summaries.forEach((path, found) -> {
            List<Links.Anchor> broken = found.links().stream().filter(this::broken).toList();
            if (broken.isEmpty()) return;
            Places places = new Places(path, again.apply(found.page()));
            broken.forEach(link -> problems.add(Causes.of(found.page(), new Problem(Rule.LINK_BROKEN, places.of(link.node()), "",
                    Said.all(link.path() + "#" + link.anchor()), Optional.empty()))));
        });
    }

    private boolean broken(Links.Anchor link) {
        PageSummary target = summaries.get(link.path());
        return target == null || !target.anchors().contains(link.anchor());
    }

    /** What editors wrote that makes a page wrong: a problem is reported there, because the page itself is in no folder of theirs. */
    private static final class Causes {
        private Causes() {}

        /** The problem at the line of prose that it comes of; itself, where it comes of something else. */
        static Problem of(Output.Page page, Problem problem) {
            if (page.kind() != PageKind.PROSE || problem.arguments().isEmpty()) return problem;
            return ((Prose) page.subject().orElseThrow()).links().stream()
                    .filter(link -> link.language() == page.language() && causes(page, link, problem)).findFirst()
                    .map(link -> new Problem(problem.rule(), link.place(), link.excerpt(), Said.all(named(link, problem)),
                            Optional.empty()))
                    .orElse(problem);
        }

        private static String named(Prose.Link link, Problem problem) {
            return problem.rule() == Rule.LINK_BROKEN ? link.address() : problem.arguments().get(0).toString();
        }

        private static boolean causes(Output.Page page, Prose.Link link, Problem problem) {
            String told = problem.arguments().get(0).toString();
            if (problem.rule() == Rule.LINK_BARE) return Plain.of(link.text()).equals(told);
            if (problem.rule() != Rule.LINK_BROKEN) return false;
            String address = link.address();
            String resolved = Address.resolve(page.path(), address) + address.substring(Address.pathEnd(address));
            return told.equals(address) || told.equals(resolved) || resolved.equals(page.path() + told);
        }
    }
}
