package mingbai;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.Check;
import mingbai.format.Address;
import mingbai.format.FilePath;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.model.Publication;
import mingbai.pages.OwnPages;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.prove.page.StartTag;
import mingbai.read.Reader;
import mingbai.render.Renderer;
import mingbai.render.template.Rendered;
import mingbai.render.template.Templates;
import mingbai.render.theme.Component;
import mingbai.render.theme.Theme;
import mingbai.render.theme.ThemeFolder;

/**
 * A page of a theme's components, each with what it needs and its examples, in each language: {@code components.html} and
 * {@code en/components.html}. Around it lies the theme's example publication, to which the examples lead, with lists that go on in parts.
 */
public final class ComponentGuide {
    /** The name of the page in each language's folder. */
    public static final String PAGE = "components.html";
    private static final String EXAMPLE = "example";
    /** So that lists of a few items go on. */
    private static final int PART = 6_000;
    /** Attributes of an example that name an element, or lead to one. */
    private static final List<String> NAMING = List.of("id", "for", "href", "aria-labelledby", "data-copy");
    private static final Pattern SCHEME = Pattern.compile("[a-z]+:.*", Pattern.DOTALL);

    private final Theme theme;
    private final Renderer renderer;
    private final Map<String, Object> records;
    private final List<Problem> problems = new ArrayList<>();

    private ComponentGuide(Theme theme, Renderer renderer) {
        this.theme = theme;
        this.renderer = renderer;
        this.records = records(renderer.plan().publication());
    }

    /**
     * What came of it.
     *
     * @param problems   of the theme, its example publication and the components' examples; with an error nothing is complete
     * @param components how many are shown
     * @param examples   how many examples they have
     */
    public record Outcome(List<Problem> problems, int components, int examples) {
        /** True where not everything could be shown. */
        public boolean failed() {
            return problems.stream().anyMatch(Problem::error);
        }
    }

    /**
     * Makes the pages of a theme.
     *
     * @param sink is given each file by its path, where all is well
     */
    public static Outcome of(Path folder, BiConsumer<String, byte[]> sink) {
        ThemeFolder.Loaded loaded = ThemeFolder.read(folder);
        Templates templates = Renderer.compile(loaded.theme());
        Path example = loaded.folders().stream().map(own -> own.resolve(EXAMPLE)).filter(Files::isDirectory).findFirst()
                .orElse(folder.resolve(EXAMPLE));
        Check check = new Check(shown(folder, example), false);
        Check.Checked checked = check.content(Reader.moment(example));
        List<Problem> problems = Problem.inOrder(Stream.of(loaded.problems(), templates.problems(), checked.problems())
                .flatMap(List::stream));
        if (problems.stream().anyMatch(Problem::error) || checked.publication().isEmpty()) return new Outcome(problems, 0, 0);
        Plan plan = Plan.inParts(checked.publication().get(), PART);
        return new ComponentGuide(loaded.theme(), new Renderer(templates, plan)).make(problems, sink);
    }

    /** The folder of examples as a person would type it, where it is the theme's own. */
    private static String shown(Path folder, Path example) {
        boolean own = example.equals(folder.toAbsolutePath().normalize().resolve(EXAMPLE));
        return FilePath.slashed(own ? folder.resolve(EXAMPLE) : example);
    }

    private Outcome make(List<Problem> before, BiConsumer<String, byte[]> sink) {
        Map<String, byte[]> files = new TreeMap<>();
        theme.assets().keySet().forEach(path -> files.put(path, theme.asset(path)));
        for (Output output : renderer.plan().outputs()) files.put(output.path(), bytes(renderer.render(output)));
        for (Language language : Language.ALL) files.put(language.folder() + PAGE, page(language));
        List<Problem> all = Problem.inOrder(Stream.of(before, problems).flatMap(List::stream));
        int examples = theme.components().values().stream().mapToInt(component -> component.examples().size()).sum();
        Outcome outcome = new Outcome(all, theme.components().size(), examples);
        if (!outcome.failed()) files.forEach(sink);
        return outcome;
    }

    private byte[] bytes(Rendered rendered) {
        rendered.problem().ifPresent(problems::add);
        return rendered.bytes();
    }

    private byte[] page(Language language) {
        String home = new String(renderer.render(Output.Page.of(PageKind.HOME, language)).bytes(), StandardCharsets.UTF_8);
        String styles = StartTag.all(home).flatMap(tag -> style(tag).stream()).collect(Collectors.joining("\n"));
        List<Map<String, Object>> shown = theme.components().values().stream().map(component -> shown(component, language)).toList();
        List<Map<String, String>> others = Languages.ALL.others(language).stream().map(other -> Map.of("address",
                Address.relative(language.folder() + PAGE, other.folder() + PAGE), "lang", other.tag(),
                "name", new OwnPages(other).text("components.language"))).toList();
        return new OwnPages(language).html("components.html", Map.of("styles", styles, "components", shown, "others", others))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A style sheet, or a script of a file, as the page of components has it too. */
    private static Optional<String> style(StartTag tag) {
        if (tag.called("script") && tag.attribute("src").isPresent()) return Optional.of(tag + "</script>");
        return tag.called("link") && tag.attribute("rel").filter(rel -> List.of(rel.split("\\s+")).contains("stylesheet")).isPresent()
                ? Optional.of(tag.toString()) : Optional.empty();
    }

    /** What the page says of a component. */
    private Map<String, Object> shown(Component component, Language language) {
        String call = "\"" + component.template() + "\"";
        List<String> used = theme.templates().entrySet().stream().filter(template -> template.getValue().text().contains(call))
                .map(Map.Entry::getKey).toList();
        List<Map<String, String>> params = component.params().entrySet().stream().map(param -> Map.of("name", param.getKey(),
                "type", param.getValue().type(), "why", param.getValue().why().or(language))).toList();
        List<Map<String, String>> examples = new ArrayList<>();
        for (Component.Example example : component.examples()) {
            String id = component.name() + "-" + (examples.size() + 1);
            examples.add(Map.of("id", id, "title", example.title().or(language), "on", example.on(),
                    "call", example.call(component.name()), "html", html(component, example, id, language)));
        }
        return Map.of("name", component.name(), "about", component.about().or(language), "open", component.open(), "params", params,
                "reads", List.copyOf(component.reads().keySet()), "examples", examples, "used", used,
                "criteria", component.criteria().stream().map(criterion -> criterion.or(language)).toList());
    }

    /** An example with ids and links of its own. */
    private String html(Component component, Component.Example example, String id, Language language) {
        Optional<Output.Page> on = renderer.plan().at(language.folder() + example.on()).filter(Output.Page.class::isInstance)
                .map(Output.Page.class::cast);
        if (on.isEmpty()) {
            problems.add(component.file().problem(Rule.LINK_BROKEN, example.place(), example.on()));
            return "";
        }
        String html = new String(bytes(renderer.example(component, example, on.get(), records)), StandardCharsets.UTF_8);
        Set<String> ids = StartTag.all(html).flatMap(tag -> tag.attribute("id").stream()).collect(Collectors.toSet());
        return StartTag.saying(html, (tag, attribute) -> {
            String name = attribute.name().toLowerCase(Locale.ROOT);
            if (!NAMING.contains(name)) return Optional.empty();
            boolean link = name.equals("href");
            boolean anchor = attribute.value().startsWith("#");
            if (ids.contains(anchor ? attribute.value().substring(1) : attribute.value()) && (!link || anchor)) {
                return Optional.of(attribute.value() + "-" + id);
            }
            return Optional.of(link ? link(on.get().path(), attribute.value(), language) : attribute.value());
        });
    }

    /** An address of a page as the page of components has it. */
    private static String link(String on, String address, Language language) {
        if (SCHEME.matcher(address).matches()) return address;
        int end = Address.pathEnd(address);
        String to = end == 0 ? on : Address.resolve(on, address);
        return Address.relative(language.folder() + PAGE, to) + address.substring(end);
    }

    /** What examples name: items by number, all else by id. */
    private static Map<String, Object> records(Publication publication) {
        Map<String, Object> records = new TreeMap<>();
        publication.items().forEach(item -> records.put("item" + item.number(), item));
        publication.units().forEach(unit -> records.put(unit.id(), unit));
        publication.regions().forEach(region -> records.put(region.id(), region));
        publication.topics().forEach(topic -> records.put(topic.id(), topic));
        publication.concepts().forEach(concept -> records.put(concept.id(), concept));
        return records;
    }
}
