package mingbai.check.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import mingbai.check.form.Form;
import mingbai.check.form.Found;
import mingbai.check.form.SafeName;
import mingbai.check.record.Content;
import mingbai.format.Address;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Prose;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Escapes;
import mingbai.read.RawFile;
import mingbai.text.Unseen;
import mingbai.words.Messages;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * pages/*.zh.md and *.en.md, of which there need be none: CommonMark becomes safe HTML. Raw HTML is shown as text, addresses are limited,
 * and the result is cleaned once more by a safelist.
 */
public final class ProsePages {
    private static final Safelist SAFE = Safelist.relaxed().removeTags("h1").addAttributes("a", "rel").addAttributes("th", "align")
            .addAttributes("td", "align")
            .removeProtocols("a", "href", "ftp", "http", "https", "mailto").removeProtocols("img", "src", "http", "https");

    /** Pages that lie beside prose pages and always exist. */
    private static final Set<String> FIXED = Set.of("table", "parallel", "one-file", "topics", "charts", "search", "changes", "sitemap",
            "404");

    private final Content content;
    private final Found found;

    private ProsePages(Content content, Found found) {
        this.content = content;
        this.found = found;
    }

    public static List<Prose> parse(Content content, Found found) {
        ProsePages parsing = new ProsePages(content, found);
        Map<String, Map<Language, RawFile>> files = new TreeMap<>();
        for (RawFile file : content.prose()) {
            if (parsing.otherwise(file)) continue;
            String id = file.stem().substring(0, file.stem().indexOf('.'));
            files.computeIfAbsent(id, page -> new TreeMap<>()).put(Content.language(file), file);
        }
        List<Prose> pages = new ArrayList<>();
        files.forEach((id, both) -> parsing.page(id, both).ifPresent(pages::add));
        return pages;
    }

    /** Whether a file is in a language that the publication has not, which is reported. */
    private boolean otherwise(RawFile file) {
        boolean other = !found.languages().has(Content.language(file));
        if (other) {
            found.add(file.problem(Rule.TEXT_LANGUAGES, Place.start(file.path()), Said.say("field.unknown", file.stem()),
                    found.languages().codes(), Said.say("languages.delete-file"), Form.OR_SEVERAL));
        }
        return other;
    }

    /**
     * One language of a page.
     *
     * @param title its heading
     * @param html  what is below, safe
     * @param links relative links
     */
    private record Half(String title, String html, List<Prose.Link> links) {}

    private Optional<Prose> page(String id, Map<Language, RawFile> both) {
        RawFile first = both.values().iterator().next();
        Place start = Place.start(first.path());
        if (FIXED.contains(id)) found.add(first.problem(Rule.NAME_UNSAFE, start, id, SafeName.LONGEST));
        else SafeName.ask(found, first, start, id);
        for (Language language : found.languages().all()) {
            if (both.containsKey(language)) continue;
            String missing = id + "." + language.code() + ".md";
            if (!content.failed("pages/" + missing)) {
                found.add(Problem.of(Rule.PAGE_LANGUAGE, first.path(), id, missing));
            }
        }
        Map<Language, Half> halves = new TreeMap<>();
        both.forEach((language, file) -> half(file, language).ifPresent(half -> halves.put(language, half)));
        if (halves.size() < found.languages().all().size()) return Optional.empty();
        return Optional.of(new Prose(id, text(halves, Half::title), text(halves, Half::html),
                halves.values().stream().flatMap(half -> half.links().stream()).toList()));
    }

    private static LocalizedText text(Map<Language, Half> halves, Function<Half, String> text) {
        return LocalizedText.given(language -> Optional.ofNullable(halves.get(language)).map(text)).orElseThrow();
    }

    private Optional<Half> half(RawFile file, Language language) {
        Node document = Markdown.parse(file.text());
        Addresses addresses = new Addresses(file, language);
        document.accept(addresses);
        if (ProseEntities.hide(found, file, document)) return Optional.empty();
        if (!(document.getFirstChild() instanceof Heading heading) || heading.getLevel() != 1) {
            found.add(RawMarks.heading(file, Place.start(file.path()), "prose.no-title"));
            return Optional.empty();
        }
        RawMarks.report(found, file, document);
        Markdown.join(document);
        String title = Markdown.text(heading);
        if (title.isEmpty()) {
            found.add(RawMarks.heading(file, Place.start(file.path()), "prose.no-title"));
            return Optional.empty();
        }
        int length = title.codePointCount(0, title.length());
        if (length > Form.LINE) {
            found.add(file.problem(Rule.TEXT_TOO_LONG, Markdown.place(file, heading), "#", length, Form.LINE));
            return Optional.empty();
        }
        heading.unlink();
        return Optional.of(new Half(title, safe(Markdown.html(document), title, language), addresses.links));
    }

    private static String safe(String html, String title, Language language) {
        Document body = Jsoup.parseBodyFragment(Jsoup.clean(html, "", SAFE.preserveRelativeLinks(true),
                new Document.OutputSettings().prettyPrint(false)));
        body.outputSettings().prettyPrint(false);
        for (Element link : body.select("a[href]")) {
            if (!Address.leavesGovernment(link.attr("href"))) continue;
            link.attr("rel", "external");
            link.appendText(Messages.in(language).sentence("edition.external-link"));
        }
        ProseTables.complete(body.body(), title, language);
        return body.body().html();
    }

    /** Reports addresses that may not be used, where they are, and gathers the relative ones. */
    private final class Addresses extends AbstractVisitor {
        private final RawFile file;
        private final Language language;
        private final List<Prose.Link> links = new ArrayList<>();

        Addresses(RawFile file, Language language) {
            this.file = file;
            this.language = language;
        }

        @Override
        public void visit(Link link) {
            take(link, link.getDestination(), Markdown.text(link));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            take(image, image.getDestination(), Markdown.text(image));
            visitChildren(image);
        }

        private void take(Node node, String address, String text) {
            Place place = Markdown.place(file, node);
            if (!Address.allowed(address)) found.add(file.problem(Rule.PAGE_ADDRESS, place, address));
            else if (!address.contains(":")) links.add(new Prose.Link(language, address, text, place, file.line(place)));
        }
    }

    /**
     * Tables of prose as readers with any device can use them: heads that say what they head, a caption, and a region that scrolls
     * by itself where the screen is narrow.
     */
    private static final class ProseTables {
        private ProseTables() {}

        /** @param title of the page */
        static void complete(Element body, String title, Language language) {
            int number = 0;
            String heading = title;
            int under = 0;
            for (Element element : body.select("h2, h3, h4, h5, h6, table")) {
                if (!element.nameIs("table")) {
                    heading = element.text();
                    under = 0;
                    continue;
                }
                number++;
                under++;
                complete(element, "prose-table-" + number,
                        under == 1 ? heading : Messages.in(language).say("edition.numbered", heading, under));
            }
        }

        private static void complete(Element table, String id, String caption) {
            table.prependElement("caption").attr("id", id).addClass("spoken").text(caption);
            table.select("th").attr("scope", "col");
            table.select("[align]").forEach(ProseTables::align);
            table.wrap("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id + "\"></div>");
        }

        /** To which side the cells of a column are aligned is for the style sheet to say. */
        private static void align(Element cell) {
            if (!cell.attr("align").equals("left")) cell.addClass(cell.attr("align"));
            cell.removeAttr("align");
        }
    }

    /**
     * Characters that a prose page spells as entities and readers could not see: {@code &#x202e;}, {@code &shy;}. In code, which shows
     * entities as they are written, they hide nothing.
     */
    private static final class ProseEntities extends AbstractVisitor {
        private final Found found;
        private final RawFile file;
        private boolean hidden;

        private ProseEntities(Found found, RawFile file) {
            this.found = found;
            this.file = file;
        }

        /** Reports all of them. True: some are invisible, and the page is not to be shown. */
        static boolean hide(Found found, RawFile file, Node document) {
            if (file.text().indexOf('&') < 0) return false;
            ProseEntities entities = new ProseEntities(found, file);
            document.accept(entities);
            return entities.hidden;
        }

        @Override
        public void visit(Text text) {
            for (SourceSpan span : text.getSourceSpans()) {
                int start = span.getInputIndex();
                Escapes.markdown(file.text().substring(start, start + span.getLength()))
                        .forEach(unseen -> report(unseen, file.place(start + unseen.offset())));
            }
        }

        @Override
        public void visit(Link link) {
            address(link, link.getDestination(), link.getTitle());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            address(image, image.getDestination(), image.getTitle());
            visitChildren(image);
        }

        /** Where in an address or a title an entity is, the parser does not say. */
        private void address(Node node, String destination, String title) {
            Place place = Markdown.place(file, node);
            Unseen.in(destination + "\n" + Optional.ofNullable(title).orElse("")).stream()
                    .filter(unseen -> file.text().indexOf(unseen.codePoint()) < 0).forEach(unseen -> report(unseen, place));
        }

        private void report(Unseen unseen, Place place) {
            found.add(file.problem(unseen, place));
            hidden |= unseen.rule() == Rule.CHARACTER_INVISIBLE;
        }
    }
}
