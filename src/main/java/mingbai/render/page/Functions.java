package mingbai.render.page;

import io.nayuki.qrcodegen.QrCode;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.format.Address;
import mingbai.format.Digest;
import mingbai.format.Entities;
import mingbai.format.OfficialText;
import mingbai.format.Sha256;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Prose;
import mingbai.model.Redirect;
import mingbai.model.Subject;
import mingbai.plan.ListLimits;
import mingbai.plan.Output;
import mingbai.plan.Part;
import mingbai.plan.Plan;
import mingbai.render.template.Call;
import mingbai.render.template.Common;
import mingbai.render.template.PageFunction;
import mingbai.render.template.Reads;
import mingbai.render.theme.Theme;
import mingbai.text.Bitext;
import mingbai.words.Messages;

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
        add("chinese", (call, given) -> new SafeString(Html.text(Language.AUTHORITATIVE, given.get(0).toString())), "text");
        add("written", (call, given) -> PageTexts.run(call.language(), (Language) given.get(0), given.get(1).toString()),
                "language", "text");
        add("beginning", (call, given) -> PageTexts.own(call.language(), Beginning.of(given.get(0).toString(),
                ((Number) given.get(1)).intValue(), given.get(2).toString())), "text", "length", "more");
        add("day", (call, given) -> texts.day(call.language(), LocalDate.parse(given.get(0).toString())), "date");
        add("digits", (call, given) -> NO_DIGIT.matcher(given.get(0).toString()).replaceAll(""), "text");
        add("called", (call, given) -> PageTexts.called(call, (Redirect) given.get(0)), "redirect");
    }

    private void records() {
        add("paragraphs", (call, given) -> Html.paragraphs(text(call, given.get(0)), (Language) given.get(1),
                concept -> call.page().link(Output.Page.of(concept, call.language()).path())), "text", "language");
        add("sentences", (call, given) -> Html.sentences(text(call, given.get(0)), languages(call).translations(call.language())), "text");
        add("lines", (call, given) -> PageTexts.lines(call.language(), (LocalizedText) given.get(0)), "text");
        add("number", (call, given) -> ItemNumber.of(head(call), call.language(), (Item) given.get(0)), "item");
        add("named", (call, given) -> ItemNumber.named(head(call), given.size() > 1 ? (Language) given.get(1) : call.language(),
                (Item) given.get(0)), "item", "language");
        add("span", (call, given) -> ItemNumber.named(head(call), call.language(), (Item) given.get(0),
                (Item) given.get(1)), "first", "last");
        add("published", (call, given) -> Html.named((Cell.Units) given.get(0),
                unit -> call.page().link(Output.Page.of(unit, call.language()).path())), "units");
        add("markdown", (call, given) -> PageLinks.prose(call, (Prose) given.get(0)), "prose");
        add("citation", (call, given) -> Citation.of(call, (Item) given.get(0)).in(given.get(1).toString()), "item", "format");
        add("many", (call, given) -> ListLimits.many((List<?>) given.get(0)), "list");
        add("few", (call, given) -> ListLimits.few((List<?>) given.get(0)), "list");
        add("front", (call, given) -> front(call.plan(), given.get(0)), "items");
    }

    private void files() {
        add("digest", (call, given) -> digest(call, given.get(0)), "file");
        add("sum", (call, given) -> sum(call, given.get(0)), "of");
        add("searchVersion", (call, given) -> searchVersion(call));
        add("has", (call, given) -> versions.containsKey(given.get(0).toString()), "asset");
        add("inline", (call, given) -> inline(given.get(0).toString()), "asset");
    }

    private static Head head(Call call) {
        return call.plan().publication().head();
    }

    private static Languages languages(Call call) {
        return head(call).languages();
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

    /**
     * How a page leads to others, to parts of a page whose lists go on, and to files.
     *
     * @param versions what follows the addresses of assets, by their paths
     */
    private record PageLinks(Map<String, String> versions) {
        /**
         * The address of a page or file.
         *
         * @param to its subject, its part, a redirect to it, its name or its path
         */
        String link(Call call, Object to) {
            String target = target(call, to);
            return call.page().link(target) + versions.getOrDefault(target, "");
        }

        /** The address of an element by its id, in the part of the page that holds it. */
        static String anchor(Call call, Object to, String id) {
            return call.page().link(holding(call.plan(), target(call, to), id)) + "#" + id;
        }

        /** The address of an element of the page that is being rendered, whichever part of it holds the element. */
        static String jump(Call call, String id) {
            String here = call.page().path();
            String path = holding(call.plan(), here, id);
            return path.equals(here) ? "#" + id : call.page().link(path) + "#" + id;
        }

        /** A page of prose as HTML. It names an element of a page that has become many parts as if there were one. */
        static SafeString prose(Call call, Prose prose) {
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
            return new SafeString(Html.marked(language, html));
        }

        private static String holding(Plan plan, String path, String anchor) {
            return plan.at(path).filter(Output.Page.class::isInstance).map(Output.Page.class::cast)
                    .map(page -> plan.part(page).holding(anchor).path()).orElse(path);
        }

        private static String target(Call call, Object to) {
            Language language = call.language();
            if (to instanceof Part part) return part.path();
            if (to instanceof Redirect redirect) return redirect.to(language);
            if (to instanceof Subject subject) {
                if (!call.plan().exists(subject)) throw new IllegalArgumentException("no page for " + subject.id());
                return Output.Page.of(subject, language).path();
            }
            String name = to.toString();
            return name.contains(".") ? name : call.common().path(language, name);
        }
    }

    /** What a page says in its language: interface texts, texts of records and dates. A text in another language is marked as such. */
    private static final class PageTexts {
        private final Map<Language, DateTimeFormatter> days = new EnumMap<>(Language.class);

        PageTexts() {
            for (Language language : Language.ALL) {
                days.put(language, DateTimeFormatter.ofPattern(Messages.in(language).sentence("edition.day"),
                        Locale.forLanguageTag(language.tag())));
            }
        }

        /**
         * An interface text.
         *
         * @param given its key and arguments
         */
        static String text(Call call, Language language, List<Object> given) {
            return call.common().texts().text(language, given.get(0).toString(), given.stream().skip(1).map(Object::toString).toList());
        }

        /** A date as it is written within a sentence. */
        String day(Language language, LocalDate date) {
            return days.get(language).format(date);
        }

        static SafeString say(Language page, LocalizedText text) {
            return run(page, text.language(page), text.or(page));
        }

        /** A text line by line. */
        static List<SafeString> lines(Language page, LocalizedText text) {
            return text.or(page).lines().filter(line -> !line.isBlank()).map(line -> run(page, text.language(page), line)).toList();
        }

        /** A title. */
        static SafeString title(Call call, LocalizedText text) {
            return title(call, text.language(call.language()), text.or(call.language()));
        }

        /**
         * Without spaces between its words, it ends no line within a word.
         *
         * @param language of the text
         */
        static SafeString title(Call call, Language language, String text) {
            if (language.spaced()) return run(call.language(), language, text);
            String html = call.common().lineBreaks().of(text).stream().map(Entities::text).collect(Collectors.joining("<wbr>"));
            return inside(call.language(), language, Html.marked(language, html));
        }

        /** A text that is in the page's language where that is the authoritative one; elsewhere it may be in either. */
        static Object own(Language page, String text) {
            return page == Language.AUTHORITATIVE ? run(page, page, text) : text;
        }

        /** A text in one language on a page in another. */
        static SafeString run(Language page, Language language, String text) {
            return inside(page, language, Html.text(language, text));
        }

        private static SafeString inside(Language page, Language language, String html) {
            return new SafeString(page == language ? html : "<span lang=\"" + language.tag() + "\">" + html + "</span>");
        }

        /** What the page to which a redirect leads is called. */
        static SafeString called(Call call, Redirect redirect) {
            Language language = call.language();
            Output.Page page = (Output.Page) call.plan().at(redirect.to(language)).orElseThrow();
            page.subject().ifPresent(Reads::all);
            return page.subject().map(subject -> say(language, subject.title()))
                    .orElseGet(() -> run(language, language, text(call, language, List.of("title." + page.kind().id()))));
        }
    }

    /**
     * A QR code (ISO/IEC 18004) as the path of a drawing: a stroke as wide as a square along the middle of each run of dark ones, the
     * first row at height 0, step by step from run to run, which takes the fewest bytes. Around it a reader needs four light ones.
     *
     * @param size how many squares a side has
     * @param path what an SVG {@code path} draws
     */
    private record QrPath(int size, String path) {
        static QrPath of(String text) {
            QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
            StringBuilder path = new StringBuilder("M0 0");
            int atColumn = 0;
            int atRow = 0;
            for (int row = 0; row < code.size; row++) {
                for (int column = 0; column < code.size; column++) {
                    if (!code.getModule(column, row)) continue;
                    int from = column;
                    while (column < code.size && code.getModule(column, row)) column++;
                    path.append('m').append(from - atColumn).append(' ').append(row - atRow).append('h').append(column - from);
                    atColumn = column;
                    atRow = row;
                }
            }
            return new QrPath(code.size, path.toString());
        }
    }
}
