package mingbai.prove.page;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.format.OfficialText;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.prove.page.PageFacts.Link;
import mingbai.prove.page.PageFacts.Mention.Kind;
import mingbai.prove.page.PageFacts.Part;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Reads a page once, from its first node to its last, in the tree that a browser makes of it. Positions are not asked for:
 * a tree without them is a third cheaper, and few pages need them.
 */
public final class Reading {
    /** Beside what links are in: an element that is not seen, and one that is not seen or not by all. */
    private static final int HIDDEN = 1 << 16;
    private static final int UNSEEN = 1 << 17;
    private static final int OF_LINKS = HIDDEN - 1;

    private final Document document;
    private final Element body;
    private final Notes notes = new Notes();
    private final Markup markup = new Markup(notes);
    private final Metas metas = new Metas(notes);
    private final Outgoing outgoing = new Outgoing(notes);
    private final Shows shows = new Shows(notes);
    private final Frame frame = new Frame();
    private final List<String> headings = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private String pageLanguage;
    private int bodyNode = PageFacts.NONE;
    private int main = PageFacts.NONE;
    private int footer = PageFacts.NONE;

    /** Of the element that is looked at: what it is written in, what it is and is in, whether it has data attributes. */
    private String language = "";
    private int within;
    private boolean data;
    /** The table that it is in, and the column of its cell; null, and none: it is in none. */
    private CellGrid cells;
    private int column = PageFacts.NONE;

    /** Reads a page: what it holds as far as it is proven. */
    public static PageFacts of(byte[] html) {
        String text = new String(html, StandardCharsets.UTF_8);
        // A byte order mark is no text.
        return new Reading(text.startsWith("\uFEFF") ? text.substring(1) : text).facts(html.length);
    }

    private Reading(String html) {
        document = Explicit.read(html).orElseGet(() -> Parser.htmlParser().parseInput(html, ""));
        body = document.body();
    }

    /** @param size how many bytes the page has */
    private PageFacts facts(int size) {
        node(document);
        markup.end(bodyNode);
        return new PageFacts(pageLanguage == null ? "" : pageLanguage, document.title(), String.join(" ", headings), bodyNode, main,
                footer, shows.draft(), metas.robots(), size, PageFacts.NONE, notes.faults(), List.copyOf(ids), outgoing.links(),
                metas.named(), shows.official(), shows.facts(), frame.parts(), notes.said());
    }

    /** In the order in which places on the page are counted. */
    private void node(Node node) {
        notes.next();
        if (node instanceof TextNode run) {
            Runs.prove(notes, run, language);
            notes.days(run.getWholeText());
        } else if (node instanceof Element element) {
            String around = language;
            int outside = within;
            CellGrid table = cells;
            int beside = column;
            boolean part = frame.enter(element, body);
            element(element, element.normalName());
            for (int i = 0; i < element.childNodeSize(); i++) node(element.childNode(i));
            if (part) frame.leave();
            language = around;
            within = outside;
            cells = table;
            column = beside;
        }
    }

    private void element(Element element, String name) {
        stands(element, name);
        column(element, name);
        attributes(element, name);
        markup.element(element, name);
        Intrusions.element(notes, name);
        switch (name) {
            case "h1" -> headings.add(Plain.of(element));
            case "meta" -> meta(element);
            case "script" -> notes.days(element.data());
            case "time" -> time(element);
            case "q" -> quotation(element);
            default -> { }
        }
        links(element, name);
        if (data) shows.element(element, (within & HIDDEN) != 0, (within & UNSEEN) != 0,
                (within & Link.IN_FIRST_MAIN) != 0, (within & Link.IN_FOOTER) != 0, column);
    }

    /** What an element's name and place say of it and of all within. */
    private void stands(Element element, String name) {
        switch (name) {
            case "main" -> {
                if (main == PageFacts.NONE) {
                    main = notes.node();
                    within |= Link.IN_FIRST_MAIN;
                }
                within |= Link.IN_MAIN;
            }
            case "nav" -> within |= Link.IN_NAV;
            case "template", "noscript" -> within |= UNSEEN;
            case "footer" -> {
                if (footer == PageFacts.NONE && element.parent().nameIs("body")) {
                    footer = notes.node();
                    within |= Link.IN_FOOTER;
                }
            }
            default -> {
                if (element == body) bodyNode = notes.node();
            }
        }
    }

    private void column(Element element, String name) {
        switch (name) {
            case "table" -> {
                cells = new CellGrid();
                column = PageFacts.NONE;
            }
            case "tr" -> {
                if (cells != null) cells.row();
            }
            case "td", "th" -> {
                if (cells != null) column = cells.cell(element);
            }
            default -> { }
        }
    }

    private void attributes(Element element, String name) {
        addresses.clear();
        data = false;
        if (element.attributesSize() == 0) return;
        for (Attribute attribute : element.attributes()) {
            markup.attribute(attribute.getKey());
            attribute(element, name, attribute.getKey(), attribute.getValue());
        }
    }

    private void attribute(Element element, String name, String key, String value) {
        switch (key) {
            case "href", "src", "action", "xlink:href", "data", "poster" -> addresses.add(value);
            case "srcset" -> notes.report(Rule.PAGE_REQUEST, value);
            case "id" -> {
                if (!ids.add(value)) notes.report(Rule.PAGE_ID, value);
            }
            case "lang" -> {
                if (name.equals("html") && pageLanguage == null) pageLanguage = value;
                if (!value.isEmpty()) language = value;
            }
            case "hidden" -> within |= HIDDEN | UNSEEN;
            case "aria-hidden" -> within |= value.equalsIgnoreCase("true") ? UNSEEN : 0;
            case "autoplay" -> notes.report(Rule.PAGE_INTRUDES, "autoplay");
            case "tabindex" -> Intrusions.order(notes, value);
            case "target" -> Intrusions.target(notes, element, value);
            default -> data |= key.startsWith("data-");
        }
    }

    private void links(Element element, String name) {
        boolean link = name.equals("a") && element.hasAttr("href");
        if (addresses.isEmpty() && !link) return;
        String said = name.equals("a") ? Plain.of(element) : "";
        int first = outgoing.element(element, name, addresses, within & OF_LINKS, said);
        if (!link) return;
        outgoing.bare(element, said);
        frame.link(said, element.attr("href"), first);
    }

    private void meta(Element meta) {
        metas.element(meta);
        if (meta.attr("http-equiv").equalsIgnoreCase("Content-Security-Policy")) markup.policy(meta.attr("content"));
        Intrusions.meta(notes, meta);
        notes.days(meta.attr("content"));
    }

    private void quotation(Element quotation) {
        StringJoiner said = new StringJoiner("\t").add(Plain.of(quotation));
        List<Element> behind = quotation.nextElementSiblings().stream().filter(element -> element.nameIs("a")).toList();
        behind.forEach(link -> said.add(Plain.of(link)));
        if (!behind.isEmpty()) notes.say(Kind.QUOTED, said.toString());
    }

    /** A time element that names no whole day repeats what is said of site or source document. */
    private void time(Element time) {
        for (String said : List.of(time.text().strip(), time.attr("datetime").strip())) {
            if (Days.in(said).isEmpty()) notes.say(Kind.TIME, said);
        }
        notes.days(time.attr("datetime"));
    }

    /**
     * Runs of text: one in the other language says so (rule A01), except in the title, which cannot. English words within a
     * Chinese sentence are part of it.
     */
    private static final class Runs {
        private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
        private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]+(?:[ ,;–-]+[A-Za-z]+){3,}");
        /** No character before it is Han. */
        private static final int FIRST_HAN = 0x2E80;

        private Runs() {}

        /** @param language of the element around it */
        static void prove(Notes notes, TextNode node, String language) {
            boolean unmarkable = node.parent() == null || node.parent().nodeName().equals("title");
            if (unmarkable || node.isBlank()) return;
            String run = node.getWholeText();
            boolean chinese = language.startsWith(Language.AUTHORITATIVE.code());
            if (chinese == han(run)) return;
            Matcher other = (chinese ? ENGLISH : HAN).matcher(run);
            if (other.find()) notes.report(Rule.PAGE_RUN, OfficialText.excerpt(other.group(), 0));
        }

        private static boolean han(String run) {
            for (int i = 0; i < run.length(); i++) {
                if (run.charAt(i) >= FIRST_HAN && UnicodeScript.of(run.codePointAt(i)) == UnicodeScript.HAN) return true;
            }
            return false;
        }
    }

    /** What is the same on all pages of a language: header and footer, with their links, and where main is between them. */
    private static final class Frame {
        private final List<Part> parts = new ArrayList<>();
        private List<Part.Lead> leads;

        List<Part> parts() {
            return parts;
        }

        /** @return whether the element is a part of the frame, which has to be left as well */
        boolean enter(Element element, Element body) {
            if (element.parent() != body) return false;
            boolean edge = (element.nameIs("header") || element.nameIs("footer")) && body.nameIs("body");
            if (!edge && !element.nameIs("main")) return false;
            leads = edge ? new ArrayList<>() : null;
            parts.add(new Part(element.normalName(), edge ? element.text() : "", edge ? leads : List.of()));
            return true;
        }

        void leave() {
            leads = null;
        }

        /** A link of the page, with its position among the links. */
        void link(String text, String href, int index) {
            if (leads != null) leads.add(new Part.Lead(text, href, index));
        }
    }

    /** The meta elements of a page: none twice, none empty (rules G01 to G04). */
    private static final class Metas {
        private static final Set<String> SITE = Set.of("sitename", "sitedomain", "siteidcode");

        private final Notes notes;
        private final List<PageFacts.Meta> named = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private String robots;

        Metas(Notes notes) {
            this.notes = notes;
        }

        List<PageFacts.Meta> named() {
            return named;
        }

        /** What is asked of search engines; empty: nothing. */
        String robots() {
            return robots == null ? "" : robots;
        }

        /** Looks at a meta element. */
        void element(Element meta) {
            if (!meta.hasAttr("name")) return;
            String name = meta.attr("name");
            String known = name.toLowerCase(Locale.ROOT);
            String content = meta.attr("content");
            if (!names.add(known)) notes.report(Rule.META_TWICE, name);
            if (content.isBlank()) notes.report(ofEmpty(known), name);
            named.add(new PageFacts.Meta(notes.node(), known, content));
            if (robots == null && known.equals("robots") && meta.hasAttr("content")) robots = content;
        }

        private static Rule ofEmpty(String name) {
            if (SITE.contains(name)) return Rule.META_SITE;
            return name.startsWith("column") ? Rule.META_COLUMN : Rule.META_ARTICLE;
        }
    }

    /** What elements say that they show, by their data attributes: official text, facts of the publication, its state. */
    private static final class Shows {
        private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");

        private final Notes notes;
        private final List<PageFacts.Passage> passages = new ArrayList<>();
        private final StringBuilder letters = new StringBuilder();
        private final List<PageFacts.Shown> facts = new ArrayList<>();
        private boolean draft;

        Shows(Notes notes) {
            this.notes = notes;
        }

        PageFacts.Official official() {
            return new PageFacts.Official(passages, OfficialSums.of(letters.toString()));
        }

        List<PageFacts.Shown> facts() {
            return facts;
        }

        /** Whether a mark of a draft is seen. */
        boolean draft() {
            return draft;
        }

        /**
         * Looks at an element.
         *
         * @param hidden   it or an element around it is
         * @param unseen   it is hidden, or not seen by all
         * @param inMain   it is in the first main element
         * @param inFooter it is in the first footer of the body
         * @param column   of the cell that it is or is in
         */
        void element(Element element, boolean hidden, boolean unseen, boolean inMain, boolean inFooter, int column) {
            if (!element.hasAttr("hidden")) marks(element);
            if (element.hasAttr("data-official")) passage(element, unseen, column);
            if (element.hasAttr("data-fact") && !hidden && (inMain || inFooter)) {
                boolean text = element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode && !element.nameIs("a");
                facts.add(new PageFacts.Shown(notes.node(), element.attr("data-fact"), inMain, inFooter, Plain.of(Plain.of(element)),
                        text ? List.of() : element.select(LINKS).eachAttr("href")));
            }
        }

        private void marks(Element element) {
            if (element.hasAttr("data-draft")) draft |= !element.text().isBlank();
            if (element.hasAttr("data-archived")) notes.say(Kind.ARCHIVED, element.text());
        }

        private void passage(Element element, boolean unseen, int column) {
            int start = letters.length();
            if (!unseen) letters(element);
            passages.add(new PageFacts.Passage(notes.node(), element.attr("data-official"), letters.length() - start, column));
        }

        private void letters(Node node) {
            if (node instanceof TextNode text) letters.append(OfficialText.letters(text.getWholeText()));
            for (int i = 0; i < node.childNodeSize(); i++) letters(node.childNode(i));
        }
    }
}
