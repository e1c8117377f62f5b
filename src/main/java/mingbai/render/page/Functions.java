package mingbai.render.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.format.Digest;
import mingbai.format.Entities;
import mingbai.format.Sha256;
import mingbai.language.Bilingual;
import mingbai.language.Language;
import mingbai.model.Address;
import mingbai.model.Item;
import mingbai.model.OfficialText;
import mingbai.model.Prose;
import mingbai.model.Redirect;
import mingbai.model.Subject;
import mingbai.plan.Output;
import mingbai.plan.Part;
import mingbai.plan.Plan;
import mingbai.plan.Sizes;
import mingbai.render.template.Call;
import mingbai.render.template.Common;
import mingbai.render.template.PageFunction;
import mingbai.render.template.Reads;
import mingbai.render.template.Theme;
import mingbai.text.Bitext;
import mingbai.words.Placeholders;

/** What templates can call. Each function depends on its arguments and on the page that is being rendered. */
final class Functions {
    private final Theme theme;
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Map<String, PageFunction> functions = new LinkedHashMap<>();
    /** What follows the address of each asset. */
    private final Map<String, String> versions = new HashMap<>();

    Functions(Theme theme) {
        this.theme = theme;
        theme.texts().forEach((language, all) -> {
            Map<String, String> byKey = new HashMap<>();
            all.forEach((key, text) -> byKey.put(key, text.value()));
            texts.put(language, byKey);
        });
        theme.assets().keySet().forEach(path -> versions.put(path, "?v=" + Common.version(Sha256.of(theme.asset(path)))));
        add("link", (call, given) -> given.size() == 1 ? link(call, target(call, given.get(0)))
                : anchor(call, target(call, given.get(0)), given.get(1).toString()), "target", "anchor");
        add("jump", (call, given) -> jump(call, given.get(0).toString()), "anchor");
        add("called", (call, given) -> called(call, (Redirect) given.get(0)), "redirect");
        add("counterpart", (call, given) -> call.page().link(call.page().counterpart()));
        add("absolute", (call, given) -> call.page().absolute(given.get(0).toString()), "language");
        add("qr", (call, given) -> QrPath.of(call.page().absolute(call.language().code())));
        add("digits", (call, given) -> given.get(0).toString().replaceAll("[^0-9]", ""), "text");
        add("root", (call, given) -> call.page().root());
        add("t", (call, given) -> text(call.language(), given), "key", "0", "1", "2");
        add("other", (call, given) -> text(call.language().other(), given), "key", "0", "1", "2");
        add("say", (call, given) -> say(call.language(), (Bilingual) given.get(0)), "text");
        add("title", (call, given) -> given.get(0) instanceof Bilingual text ? title(call, text)
                : title(call, call.language(), given.get(0).toString()), "text");
        add("plain", (call, given) -> ((Bilingual) given.get(0)).or(call.language()), "text");
        add("zh", (call, given) -> run(call.language(), Language.ZH, given.get(0).toString()), "text");
        add("en", (call, given) -> run(call.language(), Language.EN, given.get(0).toString()), "text");
        add("beginning", (call, given) -> Beginning.of(given.get(0).toString(), ((Number) given.get(1)).intValue(),
                given.get(2).toString()),
                "text", "length", "more");
        add("day", (call, given) -> day(call.language(), LocalDate.parse(given.get(0).toString())), "date");
        add("paragraphs", (call, given) -> paragraphs(call, (Item) given.get(0)), "item");
        add("sentences", (call, given) -> Html.sentences(text(call, (Item) given.get(0))), "item");
        add("markdown", (call, given) -> prose(call, (Prose) given.get(0)), "prose");
        add("digest", (call, given) -> digest(call, given.get(0)), "file");
        add("searchVersion", (call, given) -> searchVersion(call));
        add("inline", (call, given) -> inline(given.get(0).toString()), "asset");
        add("sum", (call, given) -> sum(call, given.get(0)), "of");
        add("citation", (call, given) -> Citation.of(call, (Item) given.get(0)).in(given.get(1).toString()), "item", "format");
        add("exists", (call, given) -> given.get(0) instanceof Subject subject ? call.plan().exists(subject)
                : call.plan().exists(given.get(0).toString()), "page");
        add("many", (call, given) -> Sizes.many((List<?>) given.get(0)), "list");
        add("few", (call, given) -> Sizes.few((List<?>) given.get(0)), "list");
        add("front", (call, given) -> front(call.plan(), Attributes.items(given.get(0))), "items");
        add("has", (call, given) -> versions.containsKey(given.get(0).toString()), "asset");
        add("external", (call, given) -> Address.leavesGovernment(given.get(0).toString()), "address");
    }

    /** Each by its name. */
    Map<String, PageFunction> all() {
        return functions;
    }

    private void add(String name, PageFunction.Body body, String... names) {
        functions.put(name, new PageFunction(name, body, names));
    }

    private SafeString inline(String asset) {
        Reads.more();
        if (!theme.assets().containsKey(asset)) throw new IllegalArgumentException("no asset \"" + asset + "\"");
        return new SafeString(new String(theme.asset(asset), StandardCharsets.UTF_8));
    }

    private static String searchVersion(Call call) {
        Reads.more();
        return call.common().searchVersion();
    }

    private static Digest digest(Call call, Object file) {
        Reads.more();
        return call.common().digest(file instanceof Output output ? output
                : Output.Page.of(Common.kind(file.toString()), call.language()));
    }

    /** By which a copy of the official text can be compared with the edition's: an item's row, or all of it. */
    private static String sum(Call call, Object of) {
        if (of instanceof Item item) {
            Reads.all(item);
            return OfficialText.sum(item.row());
        }
        Reads.more();
        return call.common().sourceSum();
    }

    private String link(Call call, String target) {
        return call.page().link(target) + versions.getOrDefault(target, "");
    }

    /** The address of an element by its id, in the part of the page that holds it. */
    private static String anchor(Call call, String page, String id) {
        return call.page().link(holding(call.plan(), page, id)) + "#" + id;
    }

    private static String holding(Plan plan, String path, String anchor) {
        return plan.at(path).filter(Output.Page.class::isInstance).map(Output.Page.class::cast)
                .map(page -> plan.part(page).holding(anchor).path()).orElse(path);
    }

    /** The address of an element of the page that is being rendered, whichever part of it holds the element. */
    private static String jump(Call call, String id) {
        String here = call.page().path();
        String path = holding(call.plan(), here, id);
        return path.equals(here) ? "#" + id : call.page().link(path) + "#" + id;
    }

    private static String target(Call call, Object to) {
        Plan plan = call.plan();
        Language language = call.language();
        if (to instanceof Part part) return part.path();
        if (to instanceof Redirect redirect) return redirect.to(language);
        if (to instanceof Subject subject) {
            if (!plan.exists(subject)) throw new IllegalArgumentException("no page for " + subject.id());
            return Output.Page.of(subject, language).path();
        }
        String name = to.toString();
        return name.contains(".") ? name : call.common().path(language, name);
    }

    /** What the page to which a redirect leads is called. */
    private SafeString called(Call call, Redirect redirect) {
        Language language = call.language();
        Output.Page page = (Output.Page) call.plan().at(redirect.to(language)).orElseThrow();
        page.subject().ifPresent(Reads::all);
        return page.subject().map(subject -> say(language, subject.title()))
                .orElseGet(() -> run(language, language, text(language, List.of("title." + page.kind().id()))));
    }

    private String text(Language language, List<Object> given) {
        String key = given.get(0).toString();
        String text = texts.get(language).get(key);
        if (text == null) throw new IllegalArgumentException("no interface text \"" + key + "\"");
        if (given.size() == 1) return Placeholders.fill(text, List.of());
        return Placeholders.fill(text, given.stream().skip(1).map(Object::toString).toList());
    }

    /** A date as it is written within a sentence. */
    private static String day(Language language, LocalDate date) {
        return DateTimeFormatter.ofPattern(language == Language.ZH ? "u年M月d日" : "d MMMM u", Locale.ENGLISH).format(date);
    }

    private static SafeString say(Language language, Bilingual text) {
        return text.in(language).map(said -> run(language, language, said))
                .orElseGet(() -> run(language, Language.ZH, text.zh()));
    }

    /** As {@link #say}, as the title of a page: its Chinese ends no line within a word. */
    private static SafeString title(Call call, Bilingual text) {
        return text.in(call.language()).map(said -> title(call, call.language(), said))
                .orElseGet(() -> title(call, Language.ZH, text.zh()));
    }

    private static SafeString title(Call call, Language language, String text) {
        if (language == Language.EN) return run(call.language(), language, text);
        String html = call.common().lineBreaks().of(text).stream().map(Entities::text).collect(Collectors.joining("<wbr>"));
        return marked(call.language(), language, html);
    }

    /** A run in one language on a page in another, and Chinese words within an English run. */
    private static SafeString run(Language page, Language language, String text) {
        String html = language == Language.EN ? Html.english(text).toString() : Entities.text(text);
        return marked(page, language, html);
    }

    private static SafeString marked(Language page, Language language, String html) {
        return new SafeString(page == language ? html
                : "<span lang=\"" + language.tag() + "\">" + html + "</span>");
    }

    /** A page of prose names an element of a page that has become many parts as if there were one. */
    /** How many there are hangs on titles that the page does not show; of all items the sum of the edition knows it. */
    private static List<Item> front(Plan plan, List<Item> items) {
        if (items != plan.publication().items()) Reads.more();
        return plan.sizes().front(items);
    }

    private static SafeString prose(Call call, Prose prose) {
        Language language = call.language();
        String html = prose.body().or(language);
        for (Prose.Link link : prose.links()) {
            int hash = link.address().indexOf('#');
            if (link.language() != language || hash < 1) continue;
            String page = Address.resolve(call.page().path(), link.address());
            String to = holding(call.plan(), page, link.address().substring(hash + 1));
            if (to.equals(page)) continue;
            html = html.replace("href=\"" + Entities.text(link.address()) + "\"",
                    "href=\"" + Entities.text(call.page().link(to) + link.address().substring(hash)) + "\"");
        }
        return language == Language.ZH ? new SafeString(html) : Html.markHan(html);
    }

    private static List<Html.Paragraph> paragraphs(Call call, Item item) {
        return Html.paragraphs(text(call, item), concept -> call.page().link(Output.Page.of(concept, call.language()).path()));
    }

    private static Bitext text(Call call, Item item) {
        Reads.text(item);
        return call.plan().relations().texts().of(item.text());
    }
}
