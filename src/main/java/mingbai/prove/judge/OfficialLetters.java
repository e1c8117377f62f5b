package mingbai.prove.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** By how many items there are before. */
    private int[] ends;

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
     * Of a part of the sources: what is before the rows is on the first, what is behind them on the last, headings with the item that they
     * are over, and again the heads of the columns where a table goes on.
     */
    String table(Part part) {
        if (part.count() == 1) return document();
        List<Item> items = part.of("rows", publication.items());
        int from = part.first() ? 0 : end(items.get(0).position() - 1);
        int to = part.last() ? document().length() : end(items.get(items.size() - 1).position());
        return (part.first() ? "" : columns(items.get(0))) + document().substring(from, to);
    }

    /** Where the first so many items end in the document: the last of a source with the source, others with their last cell. */
    private synchronized int end(int items) {
        if (ends == null) ends = ends();
        return ends[items];
    }

    private int[] ends() {
        List<Item> items = publication.items();
        int[] all = new int[items.size() + 1];
        int begin = 0;
        for (SourceText source : publication.head().sources()) {
            int end = begin;
            int last = 0;
            for (Item item : items) {
                if (!item.source().equals(source.id())) continue;
                end = behind(source, item, end);
                last = item.position();
                all[last] = end;
            }
            begin += OfficialText.letters(source.text()).length();
            all[last] = begin;
        }
        return all;
    }

    /** Behind an item's last cell: they follow on each other in the order of the columns. A merged one may have come with a row before. */
    private int behind(SourceText source, Item item, int from) {
        int end = from;
        for (Item.Row row : item.rows()) {
            Map<String, SourceText.Literals> around = source.literals(row.cells().keySet());
            for (SourceText.Column column : source.columns()) {
                String piece = OfficialText.letters(piece(column, item, row)
                        + Optional.ofNullable(around.get(column.id())).map(SourceText.Literals::behind).orElse(""));
                int at = column.merged() ? document().startsWith(piece, end) ? end : -1 : document().indexOf(piece, end);
                if (at >= 0) end = at + piece.length();
            }
        }
        return end;
    }

    private static String piece(SourceText.Column column, Item item, Item.Row row) {
        boolean first = row == item.rows().get(0);
        return switch (column.is()) {
            case NUMBER -> first ? item.number() : "";
            case TITLE -> first ? item.titled().map(LocalizedText::official).orElse("") : "";
            default -> row.cell(column.id()).map(cell -> cell.text().official()).orElse("");
        };
    }

    /** Of the heads of the table that goes on with an item, row by row; empty: its source begins with it, or is prose. */
    private String columns(Item item) {
        SourceText source = publication.head().source(item.source());
        boolean goesOn = publication.items().get(item.position() - 2).source().equals(item.source());
        if (!goesOn || source.form() == SourceText.Form.PROSE) return "";
        return OfficialText.letters(source.heads().stream().map(LocalizedText::official).collect(Collectors.joining()));
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
