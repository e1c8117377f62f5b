package mingbai.render.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mingbai.format.Address;
import mingbai.format.Digest;
import mingbai.format.OfficialText;
import mingbai.format.Sha256;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Prose;
import mingbai.model.Redirect;
import mingbai.model.Subject;
import mingbai.plan.Output;
import mingbai.plan.PageLimits;
import mingbai.plan.Plan;
import mingbai.render.template.Call;
import mingbai.render.template.Common;
import mingbai.render.template.PageFunction;
import mingbai.render.template.Reads;
import mingbai.render.theme.Theme;
import mingbai.text.Bitext;

/** What templates can call. Each function depends on its arguments and on the page that is being rendered. */
final class Functions {
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private final Theme theme;
    private final PageTexts texts;
    private final PageLinks links;
    private final Map<String, PageFunction> functions = new LinkedHashMap<>();
    /** What follows the address of each asset. */
    private final Map<String, String> versions = new HashMap<>();

    private Functions(Theme theme) {
        this.theme = theme;
        this.texts = new PageTexts();
        this.links = new PageLinks(versions);
        theme.assets().keySet().forEach(path -> versions.put(path, "?v=" + Common.version(Sha256.of(theme.asset(path)))));
        addresses();
        texts();
        records();
        files();
    }

    /** Each by its name. */
    static Map<String, PageFunction> of(Theme theme) {
        return new Functions(theme).functions;
    }

    private void add(String name, PageFunction.Body body, String... names) {
        functions.put(name, new PageFunction(name, body, names));
    }

    private void addresses() {
        add("link", (call, given) -> given.size() == 1 ? links.link(call, given.get(0))
                : PageLinks.anchor(call, given.get(0), given.get(1).toString()), "target", "anchor");
        add("jump", (call, given) -> PageLinks.jump(call, given.get(0).toString()), "anchor");
        add("counterpart", (call, given) -> call.page().link(call.page().in((Language) given.get(0))), "language");
        add("absolute", (call, given) -> call.page().absolute((Language) given.get(0)), "language");
        add("root", (call, given) -> call.page().root());
        add("qr", (call, given) -> QrPath.of(call.page().absolute(call.language())));
        add("external", (call, given) -> Address.leavesGovernment(given.get(0).toString()), "address");
        add("exists", (call, given) -> given.get(0) instanceof Subject subject ? call.plan().exists(subject)
                : call.plan().exists(given.get(0).toString()), "page");
    }

    private void texts() {
        add("t", (call, given) -> PageTexts.text(call, call.language(), given), "key", "0", "1", "2");
        add("in", (call, given) -> PageTexts.text(call, (Language) given.get(0), given.subList(1, given.size())),
                "language", "key", "0", "1", "2");
        add("say", (call, given) -> PageTexts.say(call.language(), (LocalizedText) given.get(0)), "text");
        add("title", (call, given) -> given.get(0) instanceof LocalizedText text ? PageTexts.title(call, text)
                : PageTexts.title(call, call.language(), given.get(0).toString()), "text");
        add("plain", (call, given) -> ((LocalizedText) given.get(0)).or(call.language()), "text");
        add("authoritative", (call, given) -> PageTexts.run(call.language(), Language.AUTHORITATIVE, given.get(0).toString()), "text");
        add("written", (call, given) -> PageTexts.run(call.language(), (Language) given.get(0), given.get(1).toString()),
                "language", "text");
        add("beginning", (call, given) -> Beginning.of(given.get(0).toString(), ((Number) given.get(1)).intValue(),
                given.get(2).toString()), "text", "length", "more");
        add("day", (call, given) -> texts.day(call.language(), LocalDate.parse(given.get(0).toString())), "date");
        add("digits", (call, given) -> NO_DIGIT.matcher(given.get(0).toString()).replaceAll(""), "text");
        add("called", (call, given) -> PageTexts.called(call, (Redirect) given.get(0)), "redirect");
    }

    private void records() {
        add("paragraphs", (call, given) -> Html.paragraphs(text(call, given.get(0)), (Language) given.get(1),
                concept -> call.page().link(Output.Page.of(concept, call.language()).path())), "text", "language");
        add("sentences", (call, given) -> Html.sentences(text(call, given.get(0)), languages(call).translations(call.language())), "text");
        add("lines", (call, given) -> PageTexts.lines(call.language(), (LocalizedText) given.get(0)), "text");
        add("number", (call, given) -> ItemNumber.of((Item) given.get(0)), "item");
        add("named", (call, given) -> ItemNumber.named(given.size() > 1 ? (Language) given.get(1) : call.language(), (Item) given.get(0)),
                "item", "language");
        add("span", (call, given) -> ItemNumber.named(call.language(), (Item) given.get(0), (Item) given.get(1)), "first", "last");
        add("published", (call, given) -> Html.named((Cell.Units) given.get(0),
                unit -> call.page().link(Output.Page.of(unit, call.language()).path())), "units");
        add("markdown", (call, given) -> PageLinks.prose(call, (Prose) given.get(0)), "prose");
        add("citation", (call, given) -> Citation.of(call, (Item) given.get(0)).in(given.get(1).toString()), "item", "format");
        add("many", (call, given) -> PageLimits.many((List<?>) given.get(0)), "list");
        add("few", (call, given) -> PageLimits.few((List<?>) given.get(0)), "list");
        add("front", (call, given) -> front(call.plan(), given.get(0)), "items");
    }

    private void files() {
        add("digest", (call, given) -> digest(call, given.get(0)), "file");
        add("sum", (call, given) -> sum(call, given.get(0)), "of");
        add("searchVersion", (call, given) -> searchVersion(call));
        add("has", (call, given) -> versions.containsKey(given.get(0).toString()), "asset");
        add("inline", (call, given) -> inline(given.get(0).toString()), "asset");
    }

    private static Languages languages(Call call) {
        return call.plan().publication().head().languages();
    }

    /** @param of a text, or an item, whose first one it is */
    private static Bitext text(Call call, Object of) {
        if (of instanceof Item item) Reads.text(item);
        return call.plan().relations().texts().of(of instanceof Item item ? item.text() : (LocalizedText) of);
    }

    /** How many there are depends on titles that the page does not show; of all items the sum of the edition knows it. */
    @SuppressWarnings("unchecked")
    private static List<Item> front(Plan plan, Object items) {
        if (items != plan.publication().items()) Reads.more();
        return plan.limits().front((List<Item>) items);
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
        Reads.officialText();
        return call.common().sourceSum();
    }

    private static String searchVersion(Call call) {
        Reads.more();
        return call.common().searchVersion();
    }

    private SafeString inline(String asset) {
        Reads.more();
        if (!theme.assets().containsKey(asset)) throw new IllegalArgumentException("no asset \"" + asset + "\"");
        return new SafeString(new String(theme.asset(asset), StandardCharsets.UTF_8));
    }
}
