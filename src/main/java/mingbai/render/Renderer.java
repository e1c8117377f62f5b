package mingbai.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.model.Place;
import mingbai.model.Problem;
import mingbai.model.Rule;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.read.RawFile;

/**
 * Renders outputs. Templates are compiled once; after that every call makes fresh working state, so any number of
 * threads may render at the same time.
 */
public final class Renderer {
    private static final String ENDLESS = "a template includes itself without end";
    /** How many calls no template needs that ends. */
    private static final int DEEP = 1000;

    private final Theme theme;
    private final Plan plan;
    private final Digests digests;
    private final MachineFiles files;
    private final PebbleEngine engine;

    /** A renderer for a theme without mistakes. */
    public Renderer(Theme theme, Plan plan) {
        this(theme, plan, engine(theme).extension(new Functions(theme)).build());
    }

    private Renderer(Theme theme, Plan plan, PebbleEngine engine) {
        this.theme = theme;
        this.plan = plan;
        this.digests = new Digests(this);
        this.files = new MachineFiles(plan, digests);
        this.engine = engine;
    }

    /** A renderer of another plan with the same templates, which are not compiled again. */
    public Renderer of(Plan other) {
        return new Renderer(theme, other, engine);
    }

    private static PebbleEngine.Builder engine(Theme theme) {
        MemoryLoader loader = new MemoryLoader();
        theme.templates().forEach((name, file) -> loader.addTemplate(name, file.text()));
        return new PebbleEngine.Builder().loader(loader).strictVariables(true).autoEscaping(true)
                .defaultLocale(Locale.ROOT);
    }

    /** Compiles all templates, so that every mistake of syntax is told in one run, whatever the content says. */
    public static List<Problem> mistakes(Theme theme) {
        PebbleEngine engine = engine(theme).build();
        List<Problem> problems = new ArrayList<>();
        for (String name : theme.templates().keySet()) {
            try {
                engine.getTemplate(name);
            } catch (PebbleException e) {
                problems.add(broken(theme, e, name));
            } catch (RuntimeException e) {
                problems.add(broken(theme, name, e.toString()));
            }
        }
        return problems;
    }

    /** What is rendered. */
    public Plan plan() {
        return plan;
    }

    /** What it is rendered with. */
    public Theme theme() {
        return theme;
    }

    /**
     * What rendering gave.
     *
     * @param bytes   empty with a problem
     * @param problem a template that failed; absent: none did
     */
    public record Rendered(byte[] bytes, Optional<Problem> problem) {}

    /** The bytes of an output. */
    public Rendered render(Output output) {
        if (output instanceof Output.Page page) return page(page);
        return new Rendered(files.bytes(output), Optional.empty());
    }

    private Rendered page(Output.Page page) {
        String layout = "layouts/" + page.kind().id() + ".html";
        StringWriter out = new StringWriter(16_384);
        try {
            Map<String, Object> variables = new HashMap<>();
            PageView view = PageView.of(page, plan.publication(), theme);
            variables.put(Functions.Call.NAME, new Functions.Call(view, plan, digests));
            variables.put("page", view);
            StructuredData.of(plan, page, digests).ifPresent(data -> variables.put("structuredData", new SafeString(data)));
            variables.put("publication", plan.publication());
            variables.put("catalogue", plan.catalogue());
            page.subject().ifPresent(subject -> variables.put(page.kind().id(), subject));
            engine.getTemplate(layout).evaluate(out, variables);
        } catch (PebbleException e) {
            return new Rendered(new byte[0], Optional.of(endless(e) ? broken(theme, layout, ENDLESS) : broken(theme, e, layout)));
        } catch (StackOverflowError e) {
            return new Rendered(new byte[0], Optional.of(broken(theme, layout, ENDLESS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            return new Rendered(new byte[0], Optional.of(broken(theme, layout, endless(e) ? ENDLESS : e.toString())));
        }
        return new Rendered(out.toString().getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    /** Pebble takes a stack that overflows within a method of ours for a missing value, and says something else. */
    private static boolean endless(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(cause -> cause.getStackTrace().length >= DEEP);
    }

    /** What Pebble's own filters throw has no line. */
    private static Problem broken(Theme theme, String template, String said) {
        RawFile file = theme.templates().get(template);
        return file.problem(Rule.TEMPLATE_BROKEN, Place.start(file.path()), said);
    }

    private static Problem broken(Theme theme, PebbleException e, String template) {
        String name = e.getFileName() != null && theme.templates().containsKey(e.getFileName())
                ? e.getFileName() : template;
        RawFile file = theme.templates().get(name);
        int line = e.getLineNumber() == null ? 1 : Math.max(1, e.getLineNumber());
        return file.problem(Rule.TEMPLATE_BROKEN, new Place(file.path(), line, 1), e.getPebbleMessage());
    }
}
