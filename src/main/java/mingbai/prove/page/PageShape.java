package mingbai.prove.page;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/**
 * An element that explicit pages have: what may be in it, and where it may be itself, without changing what else is open.
 *
 * @param tag     as jsoup knows it
 * @param content what may be in it
 */
record PageShape(Tag tag, Content content) {
    private static final String IN_DRAWING = "svg ";
    private static final Map<String, PageShape> KNOWN = known();

    /** What may be in an element, and where it may be itself. */
    enum Content {
        ROOT, HEAD, BODY,
        /** Nothing: no end tag either. */
        NONE, NONE_OF_BLOCKS,
        /** Letters that are no markup: of a script, or of a title, where entities are read. */
        DATA, TITLE,
        /** Closes a paragraph before it, and so may not be in one. */
        BLOCK, HEADING, PARAGRAPH, LIST, ENTRY, TERMS, TERM, FORM, TABLE,
        /** Belongs between texts; of those that are formatting, and of buttons, none is in another. */
        INLINE, FORMATTING, BUTTON,
        CAPTION, ROWS, ROW, CELL, SELECT, OPTION,
        DRAWING, SHAPE, CAPTION_OF_DRAWING;

        boolean block() {
            return compareTo(BLOCK) >= 0 && compareTo(TABLE) <= 0 || this == NONE_OF_BLOCKS;
        }

        boolean drawn() {
            return compareTo(DRAWING) >= 0;
        }

        boolean empty() {
            return this == NONE || this == NONE_OF_BLOCKS || this == SHAPE;
        }

        /** Whether texts and elements of any kind may be in it. */
        boolean flow() {
            return switch (this) {
                case BODY, BLOCK, HEADING, PARAGRAPH, LIST, ENTRY, TERMS, TERM, FORM, INLINE, FORMATTING, BUTTON, CAPTION, CELL -> true;
                default -> false;
            };
        }
    }

    /** @return null: explicit pages have none of this name */
    static PageShape of(String name, boolean inDrawing) {
        return KNOWN.get(inDrawing && name.equals("title") ? IN_DRAWING + name : name);
    }

    String name() {
        return tag.normalName();
    }

    private static Map<String, PageShape> known() {
        Map<Content, String> names = new EnumMap<>(Content.class);
        names.put(Content.ROOT, "html");
        names.put(Content.HEAD, "head");
        names.put(Content.BODY, "body");
        names.put(Content.NONE, "meta link img input br wbr");
        names.put(Content.NONE_OF_BLOCKS, "hr");
        names.put(Content.DATA, "script style");
        names.put(Content.TITLE, "title");
        names.put(Content.BLOCK, "div section article aside header footer main nav figure figcaption blockquote address details summary");
        names.put(Content.HEADING, "h1 h2 h3 h4 h5 h6");
        names.put(Content.PARAGRAPH, "p");
        names.put(Content.LIST, "ul ol");
        names.put(Content.ENTRY, "li");
        names.put(Content.TERMS, "dl");
        names.put(Content.TERM, "dt dd");
        names.put(Content.FORM, "form");
        names.put(Content.TABLE, "table");
        names.put(Content.INLINE, "span q mark abbr time label cite dfn kbd samp sub sup var data bdi bdo ins del");
        names.put(Content.FORMATTING, "a b code em i s small strong u");
        names.put(Content.BUTTON, "button");
        names.put(Content.CAPTION, "caption");
        names.put(Content.ROWS, "thead tbody tfoot");
        names.put(Content.ROW, "tr");
        names.put(Content.CELL, "th td");
        names.put(Content.SELECT, "select");
        names.put(Content.OPTION, "option");
        names.put(Content.DRAWING, "svg");
        names.put(Content.SHAPE, "rect line circle path");
        names.put(Content.CAPTION_OF_DRAWING, "title");
        TagSet tags = TagSet.Html();
        Map<String, PageShape> shapes = new HashMap<>();
        names.forEach((content, all) -> {
            for (String name : all.split(" ")) {
                Tag tag = tags.valueOf(name, content.drawn() ? Parser.NamespaceSvg : Parser.NamespaceHtml);
                shapes.put(content == Content.CAPTION_OF_DRAWING ? IN_DRAWING + name : name, new PageShape(tag, content));
            }
        });
        return shapes;
    }
}
