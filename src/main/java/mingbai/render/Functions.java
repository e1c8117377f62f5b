package mingbai.render;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.model.Address;
import mingbai.model.Bilingual;
import mingbai.model.Item;
import mingbai.model.Language;
import mingbai.model.Prose;
import mingbai.model.Redirect;
import mingbai.model.Subject;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;

/** What templates can call. Each function depends on its arguments and on the page that is being rendered. */
final class Functions extends AbstractExtension {
    private final Theme theme;
    private final Map<String, Function> functions = new LinkedHashMap<>();

    Functions(Theme theme) {
        this.theme = theme;
        add("link", (call, given) -> link(call, target(call, given.get(0))), "target");
        add("called", (call, given) -> called(call, (Redirect) given.get(0)), "redirect");
        add("counterpart", (call, given) -> link(call, counterpart(call.page())));
        add("root", (call, given) -> "../".repeat((int) call.page().path().chars().filter(c -> c == '/').count()));
        add("t", (call, given) -> text(call.language(), given), "key", "0", "1", "2");
        add("other", (call, given) -> text(call.language().other(), given), "key", "0", "1", "2");
        add("say", (call, given) -> say(call.language(), (Bilingual) given.get(0)), "text");
        add("plain", (call, given) -> ((Bilingual) given.get(0)).or(call.language()), "text");
        add("zh", (call, given) -> run(call.language(), Language.ZH, given.get(0).toString()), "text");
        add("en", (call, given) -> run(call.language(), Language.EN, given.get(0).toString()), "text");
        add("paragraphs", (call, given) -> paragraphs(call, (Item) given.get(0)), "item");
        add("sentences", (call, given) -> Html.sentences(((Item) given.get(0)).text()), "item");
        add("markdown", (call, given) -> prose(call.language(), (Prose) given.get(0)), "prose");
        add("digest", (call, given) -> call.digests().of(given.get(0) instanceof Output output ? output
                : Output.Page.of(kind(given.get(0).toString()), call.language())), "file");
        add("inline", (call, given) -> new SafeString(new String(theme.asset(given.get(0).toString()),
                StandardCharsets.UTF_8)), "asset");
        add("external", (call, given) -> Address.leavesGovernment(given.get(0).toString()), "address");
    }

    @Override
    public Map<String, Function> getFunctions() {
        return functions;
    }

    /** The page on which a function is called, and what it is a page of. */
    record Call(PageView page, Plan plan, Digests digests) {
        /** The variable that holds it while a page is rendered. */
        static final String NAME = "call";

        Language language() {
            return page.language().equals(Language.ZH.code()) ? Language.ZH : Language.EN;
        }
    }

    private interface Body {
        Object apply(Call call, List<Object> given);
    }

    private void add(String name, Body body, String... names) {
        functions.put(name, new Function() {
            @Override
            public List<String> getArgumentNames() {
                return List.of(names);
            }

            @Override
            public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context,
                                  int line) {
                List<Object> given = Arrays.stream(names).map(arguments::get).takeWhile(a -> a != null).toList();
                if (!(context.getVariable(Call.NAME) instanceof Call call)) {
                    throw new PebbleException(null, name + ": a macro does not know its page", line, self.getName());
                }
                if (given.size() < Math.min(1, names.length)) {
                    throw new PebbleException(null, name + ": no " + names[0], line, self.getName());
                }
                try {
                    return body.apply(call, given);
                } catch (ClassCastException e) {
                    String type = given.get(0).getClass().getSimpleName();
                    throw new PebbleException(null, name + ": cannot take a " + type, line, self.getName());
                } catch (IllegalArgumentException e) {
                    throw new PebbleException(e, name + ": " + e.getMessage(), line, self.getName());
                }
            }
        });
    }

    private static String target(Call call, Object to) {
        Plan plan = call.plan();
        Language language = call.language();
        if (to instanceof Redirect redirect) return redirect.to(language);
        if (to instanceof Subject subject) {
            if (!plan.catalogue().hasPage(subject)) throw new IllegalArgumentException("no page for " + subject.id());
            return Output.Page.of(subject, language).path();
        }
        String name = to.toString();
        if (name.contains(".")) return name;
        Optional<Prose> prose = plan.publication().pages().stream().filter(page -> page.id().equals(name)).findFirst();
        if (prose.isPresent()) return Output.Page.of(prose.get(), language).path();
        if (!plan.catalogue().hasPage(name)) throw new IllegalArgumentException("no page \"" + name + "\"");
        return Output.Page.of(kind(name), language).path();
    }

    /** What the page to which a redirect leads is called. */
    private SafeString called(Call call, Redirect redirect) {
        Language language = call.language();
        Output.Page page = (Output.Page) call.plan().at(redirect.to(language)).orElseThrow();
        return page.subject().map(subject -> say(language, subject.title()))
                .orElseGet(() -> run(language, language, text(language, List.of("title." + page.kind().id()))));
    }

    private static PageKind kind(String name) {
        return Stream.of(PageKind.values()).filter(kind -> kind.id().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no page \"" + name + "\""));
    }

    private static String counterpart(PageView page) {
        String folder = Language.EN.folder();
        return page.path().startsWith(folder) ? page.path().substring(folder.length()) : folder + page.path();
    }

    /**
     * A relative address. The page that servers show in place of a missing one has no known place, so its addresses
     * are absolute as soon as the edition's address is configured.
     */
    private static String link(Call call, String to) {
        PageView from = call.page();
        Optional<String> address = call.plan().publication().site().address();
        if (from.kind().equals(PageKind.NOT_FOUND.id()) && address.isPresent()) return address.get() + to;
        return relative(from.path(), to);
    }

    /** {@code items/03.html} to {@code table.html} is {@code ../table.html}. */
    static String relative(String from, String to) {
        int shared = 0;
        for (int slash = to.indexOf('/'); slash >= 0 && from.startsWith(to.substring(0, slash + 1));
                slash = to.indexOf('/', slash + 1)) shared = slash + 1;
        return "../".repeat((int) from.substring(shared).chars().filter(c -> c == '/').count()) + to.substring(shared);
    }

    private String text(Language language, List<Object> given) {
        String key = given.get(0).toString();
        List<String> arguments = given.stream().skip(1).map(Object::toString).toList();
        return theme.text(language, key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("no interface text \"" + key + "\""));
    }

    private static SafeString say(Language language, Bilingual text) {
        return text.in(language).map(said -> run(language, language, said))
                .orElseGet(() -> run(language, Language.ZH, text.zh()));
    }

    /** A run in one language on a page in another, and Chinese words within an English run. */
    private static SafeString run(Language page, Language language, String text) {
        String html = language == Language.EN ? Html.english(text).toString() : Html.escape(text);
        return new SafeString(page == language ? html
                : "<span lang=\"" + language.tag() + "\">" + html + "</span>");
    }

    private static SafeString prose(Language language, Prose prose) {
        return language == Language.ZH ? new SafeString(prose.zh()) : Html.markHan(prose.en());
    }

    private static List<Html.Paragraph> paragraphs(Call call, Item item) {
        return Html.paragraphs(item.text(), call.plan().catalogue(),
                concept -> link(call, Output.Page.of(concept, call.language()).path()));
    }
}
