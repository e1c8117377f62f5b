package mingbai.render.template;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.Digest;
import mingbai.format.OfficialText;
import mingbai.format.Sha256;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.SourceText;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.relate.Lazy;
import mingbai.render.theme.InterfaceTexts;
import mingbai.text.LineBreaks;

/** What the pages of a plan share while they are rendered, by any number of threads: each thing is made when a page first asks for it. */
public final class Common {
    /** Bytes of a sum that distinguish one version of a file from another. */
    private static final int VERSION = 4;

    private final Plan plan;
    private final InterfaceTexts texts;
    private final Function<Output, Digest> digests;
    private final Fragments fragments = new Fragments();
    private final Lazy<String> searchVersion = new Lazy<>(this::searchSum);
    private final Lazy<String> sourceSum;
    private final Lazy<LineBreaks> lineBreaks;
    private final Map<Language, Map<String, String>> paths = new EnumMap<>(Language.class);
    /** Layouts of which a page did not come to an end, with what was reported: others of them would take as long. */
    private final Map<PageKind, Problem> endless = new ConcurrentHashMap<>();

    /**
     * @param texts   the theme's, as they read for the publication
     * @param digests gives the digest of an output, which may be rendered for it
     */
    public Common(Plan plan, InterfaceTexts texts, Function<Output, Digest> digests) {
        this.plan = plan;
        this.texts = texts;
        this.digests = digests;
        this.sourceSum = new Lazy<>(() -> OfficialText.sum(plan.publication().head().sources().stream().map(SourceText::text)
                .collect(Collectors.joining())));
        this.lineBreaks = new Lazy<>(() -> lineBreaks(plan.publication()));
        Language.ALL.forEach(language -> paths.put(language, new ConcurrentHashMap<>()));
    }

    /** What is rendered. */
    public Plan plan() {
        return plan;
    }

    /** The theme's interface texts as they read for the publication. */
    public InterfaceTexts texts() {
        return texts;
    }

    public Digest digest(Output output) {
        return digests.apply(output);
    }

    Fragments fragments() {
        return fragments;
    }

    Map<PageKind, Problem> endless() {
        return endless;
    }

    /**
     * Caches hold a file as long as they like: what has other bytes has to have another address.
     *
     * @param sum of the bytes
     */
    public static String version(byte[] sum) {
        return HexFormat.of().formatHex(sum, 0, VERSION);
    }

    /** The version of the scripts that the search page reads, for their addresses: of all of them together. */
    public String searchVersion() {
        return searchVersion.get();
    }

    private String searchSum() {
        Sha256.Sums sums = new Sha256.Sums();
        plan.searches().forEach(file -> sums.add(digest(file).sha256()));
        return version(sums.sum());
    }

    /** The sum of the official text, which takes long where there is much of it. */
    public String sourceSum() {
        return sourceSum.get();
    }

    /** Where lines of titles may end. */
    public LineBreaks lineBreaks() {
        return lineBreaks.get();
    }

    private static LineBreaks lineBreaks(Publication publication) {
        Stream<String> terms = publication.concepts().stream()
                .flatMap(concept -> concept.terms(Language.AUTHORITATIVE).stream()).map(Concept.Term::term);
        Stream<String> units = publication.units().stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit.name().official()), unit.aliases().stream()));
        Stream<String> regions = publication.regions().stream()
                .flatMap(region -> Stream.concat(Stream.of(region.name().official()), region.aliases().stream()));
        return new LineBreaks(Stream.of(terms, units, regions).flatMap(words -> words).toList());
    }

    /**
     * The path of a page by the name that templates give it: the id of a page of prose, or a kind.
     *
     * @throws IllegalArgumentException where there is none
     */
    public String path(Language language, String name) {
        return paths.get(language).computeIfAbsent(name, any -> page(language, name).path());
    }

    private Output.Page page(Language language, String name) {
        Optional<Prose> prose = plan.publication().pages().stream().filter(page -> page.id().equals(name)).findFirst();
        if (prose.isPresent()) return Output.Page.of(prose.get(), language);
        if (!plan.exists(name)) throw new IllegalArgumentException("no page \"" + name + "\"");
        return Output.Page.of(kind(name), language);
    }

    /** @throws IllegalArgumentException where no kind of page is called so */
    public static PageKind kind(String name) {
        return Stream.of(PageKind.values()).filter(kind -> kind.id().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no page \"" + name + "\""));
    }
}
