package mingbai.render.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.cache.tag.NoOpTagCache;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.core.RangeFunction;
import io.pebbletemplates.pebble.extension.core.SplitFilter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.PositionalArgumentNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import io.pebbletemplates.pebble.utils.StringUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
import mingbai.problem.Said;
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
        return file.problem(Rule.TEMPLATE_BROKEN, Place.start(file.path()), Said.say("template.library", said));
    }

    private Problem broken(PebbleException e, String template) {
        String name = e.getFileName() != null && theme.templates().containsKey(e.getFileName())
                ? e.getFileName() : template;
        RawFile file = theme.templates().get(name);
        int line = e.getLineNumber() == null ? 1 : Math.max(1, e.getLineNumber());
        return file.problem(Rule.TEMPLATE_BROKEN, new Place(file.path(), line, 1), Said.say("template.library", e.getPebbleMessage()));
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

    /**
     * What a template prints, escaped. Pebble calls a filter for it, with a map of arguments and two searches for a strategy; for the
     * usual one this does the same, straight into the page.
     */
    private static final class Printed extends AbstractRenderableNode {
        private final Expression<?> value;
        private final Optional<FunctionCall> called;

        private Printed(Expression<?> value, int line, Map<String, Function> functions) {
            super(line);
            this.value = value;
            this.called = FunctionCall.of(value, functions);
        }

        /** Takes the place of what prints with the usual strategy, and of a template's own text; counts what begins. */
        static NodeVisitor visitor(PebbleTemplateImpl template, Map<String, Function> functions) {
            return new AbstractNodeVisitor(template) {
                @Override
                public void visit(BodyNode node) {
                    super.visit(node);
                    node.getChildren().replaceAll(child -> straight(child, functions));
                    node.getChildren().add(0, new Steps(node.getLineNumber()));
                }
            };
        }

        private static RenderableNode straight(RenderableNode node, Map<String, Function> functions) {
            if (node instanceof TextNode text) return new Text(new String(text.getData()), text.getLineNumber());
            if (!(node instanceof PrintNode print) || !(print.getExpression() instanceof FilterExpression filter) || !usual(filter)) {
                return node;
            }
            return new Printed(filter.getLeftExpression(), print.getLineNumber(), functions);
        }

        private static boolean usual(FilterExpression filter) {
            return filter.getRightExpression() instanceof FilterInvocationExpression called && called.getFilterName().equals("escape")
                    && called.getArgs().getPositionalArgs() == null && called.getArgs().getNamedArgs().isEmpty();
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
            Object printed = evaluate(self, writer, context);
            if (printed == null) return;
            boolean safe = printed instanceof SafeString || printed instanceof Integer;
            String text = safe ? printed.toString() : StringUtils.toString(printed);
            if (safe) writer.write(text);
            else if (writer instanceof PageWriter out) Entities.attribute(text, out);
            else writer.write(Entities.attribute(text));
        }

        private Object evaluate(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) {
            if (called.isEmpty()) return value.evaluate(self, context);
            return called.get().evaluate(writer instanceof PageWriter out ? out.call() : context.getVariable(Call.NAME),
                    self, context);
        }

        @Override
        public void accept(NodeVisitor visitor) {
            visitor.visit(this);
        }

        /** A template's own text, encoded once for all pages. */
        private static final class Text extends AbstractRenderableNode {
            private final String letters;
            private final byte[] bytes;

            Text(String letters, int line) {
                super(line);
                this.letters = letters;
                this.bytes = letters.getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
                if (writer instanceof PageWriter out) out.write(bytes);
                else writer.write(letters);
            }

            @Override
            public void accept(NodeVisitor visitor) {
                visitor.visit(this);
            }
        }

        /**
         * A function called with arguments in order, as most are. Pebble looks for the function by its name each time and gives it a map of
         * arguments, and the function looks for its page through all scopes; this does the same without.
         *
         * @param arguments in order
         * @param line      where it is called
         */
        private record FunctionCall(PageFunction function, List<Expression<?>> arguments, int line) {
            /** Absent where an expression is anything else, or a mistake that Pebble reports. */
            static Optional<FunctionCall> of(Expression<?> expression, Map<String, Function> functions) {
                if (!(expression instanceof FunctionOrMacroInvocationExpression call)) return Optional.empty();
                if (!(functions.get(call.getFunctionName()) instanceof PageFunction function) || named(call.getArguments())) {
                    return Optional.empty();
                }
                List<Expression<?>> arguments = new ArrayList<>();
                if (call.getArguments().getPositionalArgs() != null) {
                    for (PositionalArgumentNode argument : call.getArguments().getPositionalArgs()) {
                    arguments.add(argument.getValueExpression());
                }
                }
                boolean many = arguments.size() > function.getArgumentNames().size();
                return many ? Optional.empty() : Optional.of(new FunctionCall(function, arguments, call.getLineNumber()));
            }

            private static boolean named(ArgumentsNode arguments) {
                return arguments.getNamedArgs() != null && !arguments.getNamedArgs().isEmpty();
            }

            /** @param call the page on which it is called, or anything else where none is known */
            Object evaluate(Object call, PebbleTemplateImpl self, EvaluationContextImpl context) {
                List<Object> given = new ArrayList<>(arguments.size());
                boolean missing = false;
                for (Expression<?> argument : arguments) {
                    Object value = argument.evaluate(self, context);
                    missing |= value == null;
                    if (!missing) given.add(value);
                }
                return function.execute(call, given, self, line);
            }
        }
    }
}
