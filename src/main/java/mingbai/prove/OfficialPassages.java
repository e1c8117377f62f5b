package mingbai.prove;

import java.util.ArrayList;
import java.util.List;
import mingbai.model.Item;
import mingbai.model.Language;
import mingbai.model.OfficialText;
import mingbai.model.Publication;
import mingbai.model.Rule;
import mingbai.plan.PageKind;
import org.jsoup.nodes.Element;

/**
 * The official text on a page is the source's. Elements with {@code data-official} hold it and nothing else: on a
 * Chinese item page the row, on the Chinese table page the whole document, elsewhere the field that is named.
 */
final class OfficialPassages {
    private final PageText text;
    private final Publication publication;

    OfficialPassages(PageText text, Publication publication) {
        this.text = text;
        this.publication = publication;
    }

    void prove() {
        PageKind kind = text.page().kind();
        boolean chinese = text.page().language() == Language.ZH;
        if (kind == PageKind.TABLE && chinese) whole(text.document(), publication.source().text(), "");
        if (kind != PageKind.ITEM) return;
        Item item = (Item) text.page().subject().orElseThrow();
        for (String field : List.of("number", "title", "text", "units", "scope")) {
            boolean shown = text.document().selectFirst("[data-official=" + field + "]") != null;
            if (chinese || shown) whole(text.document(), field(item, field), field);
        }
        if (chinese) order();
    }

    private static String field(Item item, String field) {
        return switch (field) {
            case "number" -> String.valueOf(item.number());
            case "title" -> item.title().zh();
            case "text" -> item.text().zh();
            case "units" -> String.join("", item.units().stream().map(Item.Responsibility::asPublished).toList());
            default -> item.scope().map(scope -> scope.text().zh()).orElse("");
        };
    }

    /** All passages of a field, in the order of the page, against what the source has. */
    private void whole(Element root, String official, String field) {
        String selector = field.isEmpty() ? "[data-official]" : "[data-official=" + field + "]";
        StringBuilder shown = new StringBuilder();
        for (Element passage : root.select(selector)) {
            boolean hidden = passage.closest("[hidden], [aria-hidden=true], template, noscript") != null;
            if (!hidden) shown.append(passage.wholeText());
        }
        String expected = OfficialText.letters(official);
        String given = OfficialText.letters(shown.toString());
        if (given.equals(expected)) return;
        int agreed = OfficialText.agreement(expected, 0, given);
        Element place = root.selectFirst(selector);
        text.tell(Rule.TEXT_DIFFERS, place == null ? root : place, OfficialText.excerpt(expected, agreed),
                OfficialText.excerpt(given, agreed));
    }

    /** The fields stand in the order of the source. */
    private void order() {
        List<String> fields = new ArrayList<>();
        for (Element passage : text.document().select("[data-official]")) {
            String field = passage.attr("data-official");
            if (fields.isEmpty() || !fields.get(fields.size() - 1).equals(field)) fields.add(field);
        }
        List<String> ordered = List.of("number", "title", "text", "units", "scope").stream().filter(fields::contains)
                .toList();
        if (!fields.equals(ordered)) {
            text.tell(Rule.TEXT_DIFFERS, text.document(), String.join(" ", ordered), String.join(" ", fields));
        }
    }
}
