package mingbai.render.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.cache.tag.NoOpTagCache;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.core.RangeFunction;
import io.pebbletemplates.pebble.extension.core.SplitFilter;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import mingbai.format.Entities;
import mingbai.plan.PageKind;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.RawFile;
import mingbai.render.theme.Theme;

/**
 * A theme's templates, compiled: once, whatever they will render, and before it is known. Any number of plans and threads
 * may use them. Whatever a template does, a page comes to an end.
 */
public final class Templates {
    private static final String ENDLESS = "a template includes itself without end";
    private static final String TOO_LARGE = "it takes more memory than there is";
    /** How many calls no template needs that ends. */
    private static final int DEEP = 1000;
    /** Of a line that begins with a tag, of HTML or of Pebble, or with a printed value: whoever reads the template needs it. */
    private static final Pattern INDENTATION = Pattern.compile("(?m)^[ \\t]+(?=<|\\{[{%#])");

    private final Theme theme;
    private final PebbleEngine engine;
    private final List<Problem> problems = new ArrayList<>();

    /** What Pebble's own tag {@code cache} keeps would be of another page, or of another plan: it keeps nothing. */
    private Templates(Theme theme, Map<String, PageFunction> functions, AttributeResolver attributes) {
        this.theme = theme;
        MemoryLoader loader = new MemoryLoader();
        theme.templates().forEach((name, file) -> loader.addTemplate(name, INDENTATION.matcher(file.text()).replaceAll("")));
        this.engine = new PebbleEngine.Builder().loader(loader).strictVariables(true).autoEscaping(true)
                .addEscapingStrategy("html", Entities::attribute).defaultLocale(Locale.ROOT)
                .extension(new Extension(functions, attributes)).tagCache(new NoOpTagCache()).build();
    }

    /**
     * Compiles all templates, so that every mistake of syntax is found in one run, whatever the content says.
     *
     * @param functions  what templates can call, by name
     * @param attributes what templates can ask of values
     */
    public static Templates of(Theme theme, Map<String, PageFunction> functions, AttributeResolver attributes) {
        Templates templates = new Templates(theme, functions, attributes);
        theme.templates().keySet().forEach(templates::compile);
        return templates;
    }

    private void compile(String name) {
        try {
            engine.getTemplate(name);
        } catch (PebbleException e) {
            problems.add(broken(e, name));
        } catch (RuntimeException e) {
            problems.add(broken(name, e.toString()));
        }
    }

    /** What the templates' language has beside what Pebble brings. */
    private static final class Extension extends AbstractExtension {
        private final Map<String, Function> functions;
        private final AttributeResolver attributes;

        Extension(Map<String, PageFunction> functions, AttributeResolver attributes) {
            this.functions = new HashMap<>(functions);
            this.functions.put(RangeFunction.FUNCTION_NAME, new Steps.Range());
            this.attributes = attributes;
        }

        @Override
        public List<TokenParser> getTokenParsers() {
            return List.of(new Once());
        }

        @Override
        public List<NodeVisitorFactory> getNodeVisitors() {
            return List.of(template -> Printed.visitor((PebbleTemplateImpl) template, functions));
        }

        @Override
        public List<AttributeResolver> getAttributeResolver() {
            return List.of(attributes);
        }

        @Override
        public Map<String, Filter> getFilters() {
            return Map.of(SplitFilter.FILTER_NAME, new Split());
        }

        @Override
        public Map<String, Function> getFunctions() {
            return functions;
        }
    }

    /** Mistakes of syntax; empty: they can be rendered. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What they are part of. */
    public Theme theme() {
        return theme;
    }

    /**
     * Renders a page by the layout of its kind.
     *
     * @param common    of its plan
     * @param variables what the layout can name, a {@link Call} among it; what is read to make them counts as read by the page
     */
    public Rendered render(PageKind kind, Common common, Supplier<Map<String, Object>> variables) {
        if (common.endless().containsKey(kind)) return Rendered.failed(common.endless().get(kind));
        String layout = "layouts/" + kind.id() + ".html";
        return bounded(() -> new Rendered(written(engine.getTemplate(layout), variables.get()), Optional.empty(), Reads.known()),
                said -> broken(layout, said), e -> e instanceof Steps.Endless
                ? common.endless().computeIfAbsent(kind, any -> broken(e, layout)) : broken(e, layout));
    }

    /**
     * Renders a piece of a template that is no file of the theme.
     *
     * @param variables as of a page
     * @param broken    the problem for what is said of a mistake
     */
    public Rendered piece(String piece, Map<String, Object> variables, java.util.function.Function<String, Problem> broken) {
        return bounded(() -> Rendered.of(written(engine.getLiteralTemplate(piece), variables)), broken, e -> broken.apply(said(e)));
    }

    /** With the template's line, where it is one of the theme. */
    private String said(PebbleException e) {
        RawFile file = e.getFileName() == null ? null : theme.templates().get(e.getFileName());
        return file == null ? e.getPebbleMessage() : e.getPebbleMessage() + " (" + file.path() + ":" + e.getLineNumber() + ")";
    }

    /** What is to be rendered. */
    private interface Work {
        Rendered rendered() throws IOException;
    }

    /**
     * Brings rendering to an end, whatever a template does.
     *
     * @param whole the problem for what is said without a line
     * @param at    the problem for a mistake with its line
     */
    private static Rendered bounded(Work work, java.util.function.Function<String, Problem> whole,
                                    java.util.function.Function<PebbleException, Problem> at) {
        Reads around = Reads.begin();
        Steps.Count counted = Steps.begin();
        try {
            return work.rendered();
        } catch (PebbleException e) {
            return Rendered.failed(endless(e) && !(e instanceof Steps.Endless) ? whole.apply(ENDLESS) : at.apply(e));
        } catch (StackOverflowError e) {
            return Rendered.failed(whole.apply(ENDLESS));
        } catch (OutOfMemoryError e) {
            return Rendered.failed(whole.apply(TOO_LARGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            return Rendered.failed(whole.apply(endless(e) ? ENDLESS : e.toString()));
        } finally {
            Steps.end(counted);
            Reads.end(around);
        }
    }

    private static byte[] written(PebbleTemplate template, Map<String, Object> variables) throws IOException {
        try (PageWriter out = PageWriter.take((Call) variables.get(Call.NAME))) {
            template.evaluate(out, variables);
            return out.bytes();
        }
    }

    /** Pebble takes a stack that overflows within a method of ours for a missing value, and says something else. */
    private static boolean endless(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(cause -> cause.getStackTrace().length >= DEEP);
    }

    /** What Pebble's own filters throw has no line. */
    private Problem broken(String template, String said) {
        RawFile file = theme.templates().get(template);
        return file.problem(Rule.TEMPLATE_BROKEN, Place.start(file.path()), said);
    }

    private Problem broken(PebbleException e, String template) {
        String name = e.getFileName() != null && theme.templates().containsKey(e.getFileName())
                ? e.getFileName() : template;
        RawFile file = theme.templates().get(name);
        int line = e.getLineNumber() == null ? 1 : Math.max(1, e.getLineNumber());
        return file.problem(Rule.TEMPLATE_BROKEN, new Place(file.path(), line, 1), e.getPebbleMessage());
    }

    /** Pebble's filter {@code split}, whose pattern can look at a short text for hours. It is Pebble's only place for a pattern. */
    private static final class Split implements Filter {
        private final SplitFilter filter = new SplitFilter();

        @Override
        public List<String> getArgumentNames() {
            return filter.getArgumentNames();
        }

        @Override
        public Object apply(Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            boolean asked = arguments.get("limit") == null || arguments.get("limit") instanceof Number;
            if (input == null || !asked || !(arguments.get("delimiter") instanceof String delimiter)) {
                return filter.apply(input, arguments, self, context, line);
            }
            int limit = arguments.get("limit") instanceof Number given ? given.intValue() : 0;
            try {
                return Pattern.compile(delimiter).split(Steps.counted(input.toString(), self, line), limit);
            } catch (PatternSyntaxException e) {
                throw new PebbleException(e, e.getDescription(), line, self.getName());
            } catch (StackOverflowError e) {
                throw new PebbleException(null, "the pattern is too much for a text of " + input.toString().length() + " characters", line,
                        self.getName());
            }
        }
    }
}
