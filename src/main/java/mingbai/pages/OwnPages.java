package mingbai.pages;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.format.Entities;
import mingbai.format.TextResource;
import mingbai.language.Language;
import mingbai.problem.Said;
import mingbai.words.Messages;

/**
 * Pages of the program in a language. In a template {@code t("key", …)} is the sentence of that key in the language, with
 * arguments in their places, {@code file("name")} the text of a file beside the template, and {@code lang} the language's tag. A name that
 * nothing has is a bug and ends the program. Any number of threads may use it.
 */
public final class OwnPages {
    private static final String FOLDER = "mingbai/pages/";

    private final Language language;
    private final PebbleEngine engine;

    public OwnPages(Language language) {
        this.language = language;
        ClasspathLoader loader = new ClasspathLoader(OwnPages.class.getClassLoader());
        loader.setPrefix(FOLDER);
        engine = new PebbleEngine.Builder().loader(loader).strictVariables(true).autoEscaping(true)
                .addEscapingStrategy("html", Entities::text).defaultLocale(Locale.ROOT).extension(new Functions()).build();
    }

    /**
     * A page, or the part of one.
     *
     * @param shown what the template names
     */
    public String html(String template, Map<String, Object> shown) {
        Map<String, Object> variables = new HashMap<>(shown);
        variables.put("lang", language.tag());
        StringWriter html = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(html, variables);
        } catch (PebbleException e) {
            throw new IllegalStateException(template, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }

    /** A sentence in the language, as templates say it. */
    public String text(String key) {
        return Messages.in(language).sentence(key);
    }

    /** The text of a file beside the templates. */
    public static String file(String name) {
        return TextResource.text(OwnPages.class, "/" + FOLDER + name);
    }

    private String say(List<String> given) {
        return Messages.in(language).say(Said.say(given.get(0), given.subList(1, given.size()).toArray()));
    }

    /** What templates can call. */
    private final class Functions extends AbstractExtension {
        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("t", new Call(List.of("key", "0", "1"), OwnPages.this::say),
                    "file", new Call(List.of("name"), given -> new SafeString(file(given.get(0)))));
        }
    }

    /** A function of texts. */
    private record Call(List<String> names, java.util.function.Function<List<String>, Object> body) implements Function {
        @Override
        public List<String> getArgumentNames() {
            return names;
        }

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            return body.apply(names.stream().map(arguments::get).flatMap(Stream::ofNullable).map(Object::toString).toList());
        }
    }
}
