package mingbai.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
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
import java.util.Optional;
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
    private final Theme theme;
    private final Plan plan;
    private final PebbleEngine engine;

    private Renderer(Theme theme, Plan plan) {
        this.theme = theme;
        this.plan = plan;
        MemoryLoader loader = new MemoryLoader();
        theme.templates().forEach((name, file) -> loader.addTemplate(name, file.text()));
        this.engine = new PebbleEngine.Builder().loader(loader).strictVariables(true).autoEscaping(true)
                .defaultLocale(Locale.ROOT)
                .extension(new Functions(theme, plan)).build();
    }

    /**
     * A renderer, and what is wrong with its templates.
     *
     * @param renderer usable only without problems
     */
    public record Prepared(Renderer renderer, List<Problem> problems) {}

    /** Compiles all templates, so that every mistake of syntax is told in one run. */
    public static Prepared prepare(Theme theme, Plan plan) {
        Renderer renderer = new Renderer(theme, plan);
        List<Problem> problems = new ArrayList<>();
        for (String name : theme.templates().keySet()) {
            try {
                renderer.engine.getTemplate(name);
            } catch (PebbleException e) {
                problems.add(renderer.broken(e, name));
            }
        }
        return new Prepared(renderer, problems);
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
        return new Rendered(MachineFiles.of(plan, output), Optional.empty());
    }

    private Rendered page(Output.Page page) {
        String layout = "layouts/" + page.kind().id() + ".html";
        StringWriter out = new StringWriter(16_384);
        try {
            Map<String, Object> variables = new HashMap<>();
            variables.put("page", PageView.of(page, plan.publication(), theme));
            variables.put("publication", plan.publication());
            variables.put("catalogue", plan.catalogue());
            page.subject().ifPresent(subject -> variables.put(page.kind().id(), subject));
            engine.getTemplate(layout).evaluate(out, variables);
        } catch (PebbleException e) {
            return new Rendered(new byte[0], Optional.of(broken(e, layout)));
        } catch (StackOverflowError e) {
            return new Rendered(new byte[0], Optional.of(theme.templates().get(layout).problem(Rule.TEMPLATE_BROKEN,
                    Place.start(theme.templates().get(layout).path()), "a template includes itself without end")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rendered(out.toString().getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private Problem broken(PebbleException e, String template) {
        String name = e.getFileName() != null && theme.templates().containsKey(e.getFileName())
                ? e.getFileName() : template;
        RawFile file = theme.templates().get(name);
        int line = e.getLineNumber() == null ? 1 : Math.max(1, e.getLineNumber());
        return file.problem(Rule.TEMPLATE_BROKEN, new Place(file.path(), line, 1), e.getPebbleMessage());
    }
}
