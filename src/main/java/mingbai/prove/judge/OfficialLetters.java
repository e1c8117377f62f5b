package mingbai.prove.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.format.OfficialText;
import mingbai.language.LocalizedText;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.SourceText;
import mingbai.plan.Part;

/** The letters that a publication's official text has. Those of the whole are put together once. */
public final class OfficialLetters {
    private static final String NUMBER = "number";
    private static final String TITLE = "title";

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

    /** Of an item's rows. */
    static String row(Item item) {
        return OfficialText.letters(item.row());
    }

    /**
     * Of a part of the source: what is before the rows is on the first, what is behind them on the last, headings with the item that they
     * are over, and the heads of the columns on each.
     */
    String table(Part part) {
        if (part.count() == 1) return document();
        List<Item> items = part.of("rows", publication.items());
        int from = part.first() ? 0 : end(items.get(0).position() - 1);
        int to = part.last() ? document().length() : end(items.get(items.size() - 1).position());
        return (part.first() ? "" : columns()) + document().substring(from, to);
    }

    /** Where the first so many items end in the document. */
    private int end(int items) {
        int end = 0;
        for (Item item : publication.items().subList(0, items)) {
            String row = row(item);
            int at = document().indexOf(row, end);
            if (at >= 0) end = at + row.length();
        }
        return end;
    }

    private String columns() {
        return OfficialText.letters(publication.head().columns().stream().map(column -> column.head().official())
                .collect(Collectors.joining()));
    }

    /**
     * What an item says, in the order of its page: number and title, then row by row its columns, which may be there several times; without
     * what it does not say.
     */
    static List<String> fields(Item item) {
        List<String> fields = new ArrayList<>();
        if (!item.number().isEmpty()) fields.add(NUMBER);
        if (item.titled().isPresent()) fields.add(TITLE);
        item.rows().forEach(row -> fields.addAll(row.cells().keySet()));
        return fields;
    }

    /** Of a field of an item, over all its rows. */
    static String of(Item item, String field) {
        return OfficialText.letters(switch (field) {
            case NUMBER -> item.number();
            case TITLE -> item.titled().map(LocalizedText::official).orElse("");
            default -> item.cells(field).stream().map(cell -> cell.text().official()).collect(Collectors.joining());
        });
    }
}
