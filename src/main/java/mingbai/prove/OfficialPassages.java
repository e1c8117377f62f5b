package mingbai.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.model.Item;
import mingbai.model.Language;
import mingbai.model.OfficialText;
import mingbai.model.Publication;
import mingbai.model.Rule;
import mingbai.plan.PageKind;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The official text on a page is the source's. Elements with {@code data-official} hold it and nothing else: on a
 * Chinese item page the row, on the Chinese table page the whole document, on the parallel pages and in the one-file edition all rows, on an English
 * item page the field that is named; other pages have none.
 */
final class OfficialPassages {
    private static final String NAME = "data-official";
    private static final List<String> FIELDS = List.of("number", "title", "text", "units", "scope");
    private static final Evaluator OFFICIAL = Selector.evaluatorOf("[data-official]");
    private static final Evaluator HIDDEN =
            Selector.evaluatorOf("[hidden], [aria-hidden=true], template, noscript");

    private final PageText text;
    private final Publication publication;

    OfficialPassages(PageText text, Publication publication) {
        this.text = text;
        this.publication = publication;
    }

    void prove() {
        PageKind kind = text.page().kind();
        boolean chinese = text.page().language() == Language.ZH;
        List<Element> passages = text.document().select(OFFICIAL);
        if (kind != PageKind.ITEM) {
            same(passages, kind == PageKind.PARALLEL || kind == PageKind.ONE_FILE ? rows() : kind == PageKind.TABLE && chinese ? publication.source().text() : "");
            return;
        }
        Item item = (Item) text.page().subject().orElseThrow();
        List<String> order = new ArrayList<>();
        for (String field : FIELDS) {
            List<Element> shown = passages.stream().filter(passage -> passage.attr(NAME).equals(field)).toList();
            if (chinese || !shown.isEmpty()) same(shown, field(item, field));
            if (!shown.isEmpty()) order.add(field);
        }
        if (chinese) order(passages, order);
    }

    /** What the source says below its column heads. */
    private String rows() {
        return publication.items().stream().flatMap(item -> FIELDS.stream().map(field -> field(item, field)))
                .collect(Collectors.joining());
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

    /** Passages in the order of the page, against what the source has. */
    private void same(List<Element> passages, String official) {
        StringBuilder shown = new StringBuilder();
        for (Element passage : passages) {
            if (passage.closest(HIDDEN) == null) shown.append(passage.wholeText());
        }
        String expected = OfficialText.letters(official);
        String given = OfficialText.letters(shown.toString());
        if (given.equals(expected)) return;
        int agreed = OfficialText.agreement(expected, 0, given);
        text.tell(Rule.TEXT_DIFFERS, passages.isEmpty() ? text.document() : passages.get(0),
                OfficialText.excerpt(expected, agreed), OfficialText.excerpt(given, agreed));
    }

    /** The fields stand in the order of the source. */
    private void order(List<Element> passages, List<String> order) {
        List<String> shown = passages.stream().map(passage -> passage.attr(NAME)).distinct().toList();
        if (shown.equals(order)) return;
        text.tell(Rule.TEXT_DIFFERS, text.document(), String.join(" ", order), String.join(" ", shown));
    }
}
