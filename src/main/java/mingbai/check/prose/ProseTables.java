package mingbai.check.prose;

import mingbai.language.Language;
import mingbai.words.Messages;
import org.jsoup.nodes.Element;

/**
 * Tables of prose as readers with any device can use them: heads that say what they head, a caption, and a region that scrolls
 * by itself where the screen is narrow.
 */
final class ProseTables {
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
