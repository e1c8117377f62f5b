package mingbai.prove.page;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.prove.page.PageShape.Content;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * Reads a page that leaves nothing to the parser: each element is opened and closed in its place, all attributes are quoted, nothing
 * has to be supplied, moved or repaired. Its tree is reported by its tags alone, and is the one that a browser makes; it is made in a third
 * of the time. Whatever else a page may hold is not read here, but by jsoup, which knows all rules of HTML (13.2 of the standard).
 */
final class Explicit {
    private static final int DEEPEST = 100;
    /** jsoup drops those that an element has beyond some hundreds. */
    private static final int MOST_ATTRIBUTES = 500;
    private static final int LONGEST_ENTITY = 6;
    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "#39", "'",
            "nbsp", "\u00A0");
    private static final Set<String> OF_DRAWINGS = Set.of("viewBox", "preserveAspectRatio", "aria-hidden", "class", "id", "width",
            "height", "x", "y",
            "d", "r", "cx", "cy");

    private final String html;
    private final Element[] open = new Element[DEEPEST + 1];
    private final PageShape[] shapes = new PageShape[DEEPEST + 1];
    private int depth;
    /** How many of head and body have been closed. */
    private int closed;
    private int at;

    private Explicit(String html) {
        this.html = html;
    }

    /** The tree of a page; absent: it is not explicit. */
    static Optional<Document> read(String html) {
        if (html.indexOf('\r') >= 0 || html.indexOf('\0') >= 0 || html.indexOf('\f') >= 0) return Optional.empty();
        Explicit page = new Explicit(html);
        Document document = new Document("");
        return page.document(document) ? Optional.of(document) : Optional.empty();
    }

    private boolean document(Document document) {
        String start = "<!DOCTYPE html>";
        if (!html.startsWith(start)) return false;
        document.appendChild(new DocumentType("html", "", ""));
        at = start.length();
        open[0] = document;
        while (at < html.length()) {
            if (html.charAt(at) == '<' ? !tag() : !text()) return false;
        }
        return depth == 0 && closed == 2;
    }

    private boolean tag() {
        if (at + 1 >= html.length()) return false;
        return html.charAt(at + 1) == '/' ? close() : open();
    }

    private boolean close() {
        if (depth == 0) return false;
        String name = shapes[depth].name();
        int end = at + 2 + name.length();
        if (!html.startsWith(name, at + 2) || end >= html.length() || html.charAt(end) != '>') return false;
        if (shapes[depth].content() == Content.HEAD || shapes[depth].content() == Content.BODY) closed++;
        depth--;
        at = end + 1;
        return true;
    }

    private boolean open() {
        int end = at + 1;
        while (end < html.length() && name(html.charAt(end))) end++;
        PageShape shape = PageShape.of(html.substring(at + 1, end), depth > 0 && shapes[depth].content() == Content.DRAWING);
        if (shape == null || depth == DEEPEST || !fits(shape)) return false;
        at = end;
        Attributes attributes = new Attributes();
        while (at < html.length() && space(html.charAt(at))) {
            if (attributes.size() == MOST_ATTRIBUTES || !attribute(attributes, shape)) return false;
        }
        boolean ended = at < html.length() && html.charAt(at) == '/';
        if (ended && !shape.content().empty() || !ended && shape.content() == Content.SHAPE) return false;
        if (ended) at++;
        if (at >= html.length() || html.charAt(at) != '>') return false;
        at++;
        Element element = shape.content() == Content.FORM ? new FormElement(shape.tag(), null, attributes)
                : new Element(shape.tag(), null, attributes.isEmpty() ? null : attributes);
        open[depth].appendChild(element);
        if (shape.content().empty()) return true;
        open[++depth] = element;
        shapes[depth] = shape;
        boolean raw = shape.content() == Content.DATA || shape.content() == Content.TITLE;
        return !raw || raw(element, shape);
    }

    private static boolean name(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean space(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    /** Goes past white space and an attribute, or white space alone. */
    private boolean attribute(Attributes attributes, PageShape shape) {
        boolean drawn = shape.content().drawn();
        while (at < html.length() && space(html.charAt(at))) at++;
        int start = at;
        while (at < html.length() && key(html.charAt(at), drawn)) at++;
        if (at == start) return at < html.length() && (html.charAt(at) == '>' || html.charAt(at) == '/');
        String key = html.substring(start, at);
        if (at >= html.length() || attributes.hasKey(key) || drawn && !OF_DRAWINGS.contains(key)) return false;
        if (html.charAt(at) != '=') {
            attributes.put(key, null);
            return space(html.charAt(at)) || html.charAt(at) == '>';
        }
        int end = html.indexOf('"', at + 2);
        if (end < 0 || html.charAt(at + 1) != '"') return false;
        String value = letters(at + 2, end);
        if (value == null) return false;
        attributes.put(key, value);
        at = end + 1;
        return at < html.length() && (space(html.charAt(at)) || html.charAt(at) == '>' || html.charAt(at) == '/');
    }

    /** In drawings names have capital letters as the standard gives them, whatever the page has. */
    private static boolean key(char c, boolean drawn) {
        return name(c) || c == '-' || !drawn && c == ':' || drawn && c >= 'A' && c <= 'Z';
    }

    /** Whether an element may be here without changing what is open. */
    private boolean fits(PageShape shape) {
        if (depth == 0) return shape.content() == Content.ROOT && open[0].childNodeSize() == 2;
        PageShape around = shapes[depth];
        switch (around.content()) {
            case ROOT:
                return shape.content() == (closed == 0 ? Content.HEAD : Content.BODY) && closed < 2;
            case HEAD:
                return shape.content() == Content.TITLE || shape.content() == Content.DATA || shape.name().equals("meta")
                        || shape.name().equals("link");
            case TABLE:
                return shape.content() == Content.ROWS || shape.content() == Content.CAPTION;
            case ROWS:
                return shape.content() == Content.ROW;
            case ROW:
                return shape.content() == Content.CELL;
            case SELECT:
                return shape.content() == Content.OPTION;
            case DRAWING:
                return shape.content() == Content.SHAPE || shape.content() == Content.CAPTION_OF_DRAWING;
            default:
                return around.content().flow() && flows(shape, around);
        }
    }

    private boolean flows(PageShape shape, PageShape around) {
        if (shape.content().block() && opened(Content.PARAGRAPH)) return false;
        return switch (shape.content()) {
            case HEADING -> around.content() != Content.HEADING;
            case ENTRY -> around.content() == Content.LIST;
            case TERM -> around.content() == Content.TERMS
                    || around.name().equals("div") && shapes[depth - 1].content() == Content.TERMS;
            case FORM, BUTTON, TABLE -> !opened(shape.content());
            case FORMATTING -> !opened(shape.tag());
            case NONE, NONE_OF_BLOCKS, DATA, BLOCK, PARAGRAPH, LIST, TERMS, INLINE, SELECT, DRAWING -> true;
            default -> false;
        };
    }

    private boolean opened(Content content) {
        for (int i = depth; i > 0; i--) {
            if (shapes[i].content() == content) return true;
        }
        return false;
    }

    private boolean opened(Tag tag) {
        for (int i = depth; i > 0; i--) {
            if (shapes[i].tag() == tag) return true;
        }
        return false;
    }

    /** Where no text may be, white space is kept or dropped. */
    private boolean text() {
        int start = at;
        int end = html.indexOf('<', start);
        at = end < 0 ? html.length() : end;
        Content around = depth == 0 ? Content.ROOT : shapes[depth].content();
        if (around.flow() || around == Content.OPTION || around == Content.CAPTION_OF_DRAWING) {
            String text = letters(start, at);
            if (text != null) open[depth].appendChild(new TextNode(text));
            return text != null;
        }
        for (int i = start; i < at; i++) {
            if (!space(html.charAt(i))) return false;
        }
        open[depth].appendChild(new TextNode(html.substring(start, at)));
        return true;
    }

    /** Letters up to the end tag of their element. */
    private boolean raw(Element element, PageShape shape) {
        int end = html.indexOf("</", at);
        if (end < 0) return false;
        String text = shape.content() == Content.TITLE ? letters(at, end) : html.substring(at, end);
        if (text == null || text.contains("<!--")) return false;
        if (!text.isEmpty()) element.appendChild(shape.content() == Content.TITLE ? new TextNode(text) : new DataNode(text));
        at = end;
        return true;
    }

    /** A text with its entities read; null: one of them is not of the few that pages have. */
    private String letters(int start, int end) {
        String text = html.substring(start, end);
        int entity = text.indexOf('&');
        if (entity < 0) return text;
        StringBuilder read = new StringBuilder(text.length());
        int done = 0;
        for (; entity >= 0; entity = text.indexOf('&', done)) {
            int last = text.indexOf(';', entity);
            String letter = last < 0 || last > entity + LONGEST_ENTITY ? null : ENTITIES.get(text.substring(entity + 1, last));
            if (letter == null) return null;
            read.append(text, done, entity).append(letter);
            done = last + 1;
        }
        return read.append(text, done, text.length()).toString();
    }
}
