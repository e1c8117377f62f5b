package mingbai.prove.judge;

import java.util.List;
import java.util.stream.Collectors;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.OfficialText;
import mingbai.model.Publication;
import mingbai.model.SourceText;
import mingbai.plan.Part;

/** The letters that a publication's official text has. Those of the whole are put together once. */
public final class OfficialLetters {
    /** What a row has, in the order of the source. */
    static final List<String> FIELDS = List.of("number", "title", "text", "units", "scope");

    private final Publication publication;
    private String rows;
    private String document;
    private String sum;

    public OfficialLetters(Publication publication) {
        this.publication = publication;
    }

    /** Of what the source says below its column heads. */
    synchronized String rows() {
        if (rows == null) rows = rows(publication.items());
        return rows;
    }

    /** Of the source. */
    synchronized String document() {
        if (document == null) {
            document = OfficialText.letters(publication.head().sources().stream().map(SourceText::text).collect(Collectors.joining()));
        }
        return document;
    }

    /** The sum of what the source says. */
    synchronized String sum() {
        if (sum == null) sum = OfficialText.sum(document());
        return sum;
    }

    /** Of what a part of the rows says. */
    String rows(Part part) {
        return part.count() == 1 ? rows() : rows(part.of("rows", publication.items()));
    }

    private static String rows(List<Item> items) {
        StringBuilder all = new StringBuilder();
        for (Item item : items) all.append(row(item));
        return all.toString();
    }

    /** Of a row. */
    static String row(Item item) {
        return FIELDS.stream().map(field -> of(item, field)).collect(Collectors.joining());
    }

    /** Of a part of the source: what is before the rows is on the first, and the heads of the columns on each. */
    String table(Part part) {
        if (part.count() == 1) return document();
        return (part.first() ? before() : columns()) + rows(part);
    }

    private String before() {
        if (!document().endsWith(rows())) throw new IllegalStateException("the source does not end with the rows");
        return document().substring(0, document().length() - rows().length());
    }

    private String columns() {
        return OfficialText.letters(publication.head().columns().stream().map(column -> column.head().official())
                .collect(Collectors.joining()));
    }

    /** Of a field of a row. */
    static String of(Item item, String field) {
        return OfficialText.letters(switch (field) {
            case "number" -> String.valueOf(item.number());
            case "title" -> item.title().official();
            case "text" -> item.text().official();
            case "units" -> String.join("", item.units().stream().map(Cell.Responsibility::asPublished).toList());
            default -> item.scope().map(scope -> scope.text().official()).orElse("");
        });
    }
}
