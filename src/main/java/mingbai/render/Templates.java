package mingbai.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.cache.tag.NoOpTagCache;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mingbai.format.Entities;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.RawFile;

/**
 * A theme's templates, compiled: once, whatever they will render, and before it is known. Any number of plans and threads
 * may use them.
 */
public final class Templates {
    /** Of a line that begins with a tag, of HTML or of Pebble, or with a printed value: whoever reads the template needs it. */
    private static final Pattern INDENTATION = Pattern.compile("(?m)^[ \\t]+(?=<|\\{[{%#])");
    private final Theme theme;
    private final PebbleEngine engine;
    private final List<Problem> problems = new ArrayList<>();

    /** What Pebble's own tag {@code cache} keeps would be of another page, or of another plan: it keeps nothing. */
    private Templates(Theme theme) {
        this.theme = theme;
        MemoryLoader loader = new MemoryLoader();
        theme.templates().forEach((name, file) -> loader.addTemplate(name, INDENTATION.matcher(file.text()).replaceAll("")));
        this.engine = new PebbleEngine.Builder().loader(loader).strictVariables(true).autoEscaping(true)
                .addEscapingStrategy("html", Entities::attribute).defaultLocale(Locale.ROOT).extension(new Functions(theme))
                .tagCache(new NoOpTagCache()).build();
    }

    /** Compiles all templates, so that every mistake of syntax is told in one run, whatever the content says. */
    public static Templates of(Theme theme) {
        Templates templates = new Templates(theme);
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

    /** Mistakes of syntax; empty: they can be rendered. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What they are part of. */
    public Theme theme() {
        return theme;
    }

    PebbleTemplate get(String name) {
        return engine.getTemplate(name);
    }

    /** What Pebble's own filters throw has no line. */
    Problem broken(String template, String said) {
        RawFile file = theme.templates().get(template);
        return file.problem(Rule.TEMPLATE_BROKEN, Place.start(file.path()), said);
    }

    Problem broken(PebbleException e, String template) {
        String name = e.getFileName() != null && theme.templates().containsKey(e.getFileName())
                ? e.getFileName() : template;
        RawFile file = theme.templates().get(name);
        int line = e.getLineNumber() == null ? 1 : Math.max(1, e.getLineNumber());
        return file.problem(Rule.TEMPLATE_BROKEN, new Place(file.path(), line, 1), e.getPebbleMessage());
    }
}
