package mingbai.prove;

import java.util.List;
import mingbai.model.Item;
import mingbai.model.OfficialText;
import mingbai.model.Publication;

/** The letters that a publication's official text has. Those of the whole are put together once. */
final class OfficialLetters {
    /** What a row has, in the order of the source. */
    static final List<String> FIELDS = List.of("number", "title", "text", "units", "scope");

    private final Publication publication;
    private String rows;
    private String document;

    OfficialLetters(Publication publication) {
        this.publication = publication;
    }

    /** Of what the source says below its column heads. */
    synchronized String rows() {
        if (rows == null) {
            StringBuilder all = new StringBuilder();
            for (Item item : publication.items()) FIELDS.forEach(field -> all.append(of(item, field)));
            rows = all.toString();
        }
        return rows;
    }

    /** Of the source. */
    synchronized String document() {
        if (document == null) document = OfficialText.letters(publication.source().text());
        return document;
    }

    /** Of a field of a row. */
    static String of(Item item, String field) {
        return OfficialText.letters(switch (field) {
            case "number" -> String.valueOf(item.number());
            case "title" -> item.title().zh();
            case "text" -> item.text().zh();
            case "units" -> String.join("", item.units().stream().map(Item.Responsibility::asPublished).toList());
            default -> item.scope().map(scope -> scope.text().zh()).orElse("");
        });
    }
}
