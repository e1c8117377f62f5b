package mingbai.render;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.model.OfficialText;
import mingbai.model.Publication;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.relate.Relations;
import mingbai.text.LineBreaks;

/** Renders outputs. Every call makes fresh working state, so any number of threads may render at the same time. */
public final class Renderer {
    private static final String ENDLESS = "a template includes itself without end";
    private static final String TOO_LARGE = "it takes more memory than there is";
    /** How many calls no template needs that ends. */
    private static final int DEEP = 1000;

    private final Templates templates;
    private final Plan plan;
    private final Digests digests;
    private final MachineFiles files;
    private String searchVersion;
    private final Fragments fragments = new Fragments();
    /** Layouts of which a page did not come to an end, with what was told: others of them would take as long. */
    private final Map<PageKind, Problem> endless = new ConcurrentHashMap<>();
    private String sourceSum;
    private LineBreaks lineBreaks;
    private final Map<Language, Map<String, String>> paths = Map.of(Language.ZH, new ConcurrentHashMap<>(), Language.EN,
            new ConcurrentHashMap<>());

    /** @param templates without mistakes */
    public Renderer(Templates templates, Plan plan) {
        this.templates = templates;
        this.plan = plan;
        this.digests = new Digests(this::make);
        this.files = new MachineFiles(plan, digests);
    }

    /** A renderer of another plan with the same templates. */
    public Renderer of(Plan other) {
        return new Renderer(templates, other);
    }

    /** What is rendered. */
    public Plan plan() {
        return plan;
    }

    /** What it is rendered with. */
    public Theme theme() {
        return templates.theme();
    }

    /** What tells these scripts that the search page reads from others of the same names, in their addresses: of all of them together. */
    synchronized String searchVersion() {
        if (searchVersion != null) return searchVersion;
        Sums sums = new Sums();
        plan.searches().forEach(file -> sums.add(digests.of(file).sha256()));
        searchVersion = Functions.version(sums.sum());
        return searchVersion;
    }

    /** The sum of the official text, which takes long where there is much of it. */
    synchronized String sourceSum() {
        if (sourceSum == null) sourceSum = OfficialText.sum(plan.publication().head().source().text());
        return sourceSum;
    }

    /** Where lines of titles may end. */
    synchronized LineBreaks lineBreaks() {
        if (lineBreaks == null) {
            Publication publication = plan.publication();
            Stream<String> terms = publication.concepts().stream().flatMap(concept -> concept.zh().stream()).map(Concept.Term::term);
            Stream<String> units = publication.units().stream()
                    .flatMap(unit -> Stream.concat(Stream.of(unit.name().zh()), unit.aliases().stream()));
            Stream<String> regions = publication.regions().stream()
                    .flatMap(region -> Stream.concat(Stream.of(region.name().zh()), region.aliases().stream()));
            lineBreaks = new LineBreaks(Stream.of(terms, units, regions).flatMap(words -> words).toList());
        }
        return lineBreaks;
    }

    Digests digests() {
        return digests;
    }

    Fragments fragments() {
        return fragments;
    }

    /** The paths of a language's pages by the names that templates give them, as far as they have been asked for. */
    Map<String, String> paths(Language language) {
        return paths.get(language);
    }

    /**
     * What rendering gave.
     *
     * @param bytes   empty with a problem
     * @param problem a template that failed; absent: none did
     * @param read    what a page was told of items, for {@link Unchanged}; absent: of other things as well
     */
    public record Rendered(byte[] bytes, Optional<Problem> problem, Optional<int[]> read) {}

    /** The bytes of an output. */
    public Rendered render(Output output) {
        boolean told = output instanceof Output.DataFile || output instanceof Output.AttachedFile || output instanceof Output.Search
                || output instanceof Output.Page page && page.kind() == PageKind.ONE_FILE;
        return told ? digests.fetch(output) : make(output);
    }

    private Rendered make(Output output) {
        if (output instanceof Output.Page page) return page(page);
        return new Rendered(files.bytes(output), Optional.empty(), Optional.empty());
    }

    private Rendered page(Output.Page page) {
        Reads around = Reads.begin();
        Steps.Count counted = Steps.begin();
        try {
            return reading(page);
        } finally {
            Steps.end(counted);
            Reads.end(around);
        }
    }

    private Rendered reading(Output.Page page) {
        String layout = "layouts/" + page.kind().id() + ".html";
        if (endless.containsKey(page.kind())) return failed(endless.get(page.kind()));
        try {
            return new Rendered(written(page, layout), Optional.empty(), Reads.known());
        } catch (Steps.Endless e) {
            return failed(endless.computeIfAbsent(page.kind(), any -> templates.broken(e, layout)));
        } catch (PebbleException e) {
            return failed(endless(e) ? templates.broken(layout, ENDLESS) : templates.broken(e, layout));
        } catch (StackOverflowError e) {
            return failed(templates.broken(layout, ENDLESS));
        } catch (OutOfMemoryError e) {
            return failed(templates.broken(layout, TOO_LARGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            return failed(templates.broken(layout, endless(e) ? ENDLESS : e.toString()));
        }
    }

    private byte[] written(Output.Page page, String layout) throws IOException {
        Functions.Call call = new Functions.Call(PageView.of(page, plan.publication(), templates.theme()), this);
        try (PageWriter out = PageWriter.take(call)) {
            templates.get(layout).evaluate(out, variables(page, call));
            return out.bytes();
        }
    }

    private Map<String, Object> variables(Output.Page page, Functions.Call call) {
        Relations relations = plan.relations();
        Map<String, Object> variables = new HashMap<>();
        variables.put(Functions.Call.NAME, call);
        variables.put("page", call.page());
        variables.put("part", plan.part(page));
        variables.put("structuredData", StructuredData.of(plan, page, digests, templates.theme()).map(SafeString::new));
        variables.put("publication", plan.publication());
        variables.put("responsible", relations.responsible());
        variables.put("reach", relations.reach());
        variables.put("glossary", relations.glossary());
        variables.put("rows", relations.rows());
        variables.put("figures", relations.figures());
        variables.put("downloads", plan.downloads());
        page.subject().ifPresent(subject -> variables.put(page.kind().id(), subject));
        return variables;
    }

    private static Rendered failed(Problem problem) {
        return new Rendered(new byte[0], Optional.of(problem), Optional.empty());
    }

    /** Pebble takes a stack that overflows within a method of ours for a missing value, and says something else. */
    private static boolean endless(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(cause -> cause.getStackTrace().length >= DEEP);
    }
}
