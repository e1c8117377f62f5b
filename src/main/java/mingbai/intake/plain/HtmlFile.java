package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.intake.source.Decoded;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Matter;
import mingbai.intake.source.Outside;
import mingbai.intake.source.SourceFile;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Spot;
import mingbai.intake.source.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The tables of a web page, in the order of the page, tables within cells behind the one that holds them. */
public final class HtmlFile {
    /** Tags; a table of ten thousand rows has about three hundred thousand. */
    private static final int MOST = 500_000;

    private final HtmlText words;
    private final Findings findings;

    private HtmlFile(HtmlText words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    public static List<SourceTable> tables(SourceFile file, Findings findings) {
        List<SourceTable> tables = new ArrayList<>();
        Optional<String> text = Decoded.text(file, findings);
        if (text.isPresent() && text.get().chars().filter(c -> c == '<').count() > MOST) {
            findings.add(Matter.FILE_TOO_LARGE, Spot.file(file.name()));
            return tables;
        }
        Optional<Document> page = text.map(Jsoup::parse);
        if (page.isEmpty()) return tables;
        HtmlText words = new HtmlText(page.get());
        HtmlFile html = new HtmlFile(words, findings);
        for (Element table : page.get().select("table")) {
            Spot spot = Spot.table(file.name(), tables.size() + 1);
            boolean gone = words.gone(table, page.get());
            if (gone) findings.add(Matter.TABLE_HIDDEN, spot);
            tables.add(gone ? new SourceTable(spot, List.of()) : html.table(table, spot));
        }
        Outside outside = new Outside();
        for (String line : words.of(page.get().body(), Spot.file(file.name()), new Findings()).split("\n")) outside.add(line);
        if (!tables.isEmpty()) outside.tell(Spot.file(file.name()), findings);
        return tables;
    }

    private SourceTable table(Element table, Spot spot) {
        List<Row> rows = new ArrayList<>();
        List<Integer> hidden = new ArrayList<>();
        Map<Integer, Span> above = new HashMap<>();
        int place = 0;
        for (Element tr : rows(table)) {
            place++;
            if (words.gone(tr, table)) hidden.add(place);
            else rows.add(row(tr, spot.row(place), above));
        }
        if (!hidden.isEmpty()) findings.add(Matter.ROWS_HIDDEN, spot, String.valueOf(hidden.size()), Texts.ranges(hidden));
        return new SourceTable(spot, rows);
    }

    /** Its own rows, and not those of tables within it, which are tables of their own. */
    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        NodeTraversor.filter((node, depth) -> {
            if (node == table) return NodeFilter.FilterResult.CONTINUE;
            if (!(node instanceof Element element) || element.nameIs("table")) return NodeFilter.FilterResult.SKIP_CHILDREN;
            if (rows.size() > SourceTable.MOST_ROWS) return NodeFilter.FilterResult.STOP;
            if (element.nameIs("tr")) rows.add(element);
            return NodeFilter.FilterResult.CONTINUE;
        }, table);
        return rows;
    }

    /**
     * A cell that goes on below.
     *
     * @param rows how many more
     */
    private record Span(Cell cell, int rows) {}

    private Row row(Element tr, Spot spot, Map<Integer, Span> above) {
        List<Cell> cells = new ArrayList<>();
        carried(above, cells);
        for (Element td : tr.children()) {
            if (!td.nameIs("td") && !td.nameIs("th")) continue;
            if (words.hidden(td)) {
                words.tellHidden(td, spot, findings);
                continue;
            }
            if (cells.size() >= SourceTable.WIDEST && !td.text().isBlank()) findings.add(Matter.COLUMNS_MANY, spot);
            Cell cell = cell(td, spot.column(cells.size() + 1));
            int down = span(td, "rowspan") - 1;
            for (int i = span(td, "colspan"); i > 0 && cells.size() < SourceTable.WIDEST; i--) {
                if (down > 0) above.put(cells.size(), new Span(cell.merged(Merge.DOWN), down));
                cells.add(cell);
                cell = cell.merged(Merge.ACROSS);
            }
            carried(above, cells);
        }
        return new Row(spot, cells);
    }

    /** Adds what comes down from rows above at the next columns. */
    private static void carried(Map<Integer, Span> above, List<Cell> cells) {
        for (Span span; (span = above.remove(cells.size())) != null; cells.add(span.cell())) {
            if (span.rows() > 1) above.put(cells.size(), new Span(span.cell(), span.rows() - 1));
        }
    }

    private static int span(Element td, String name) {
        String value = td.attr(name).strip();
        return value.matches("[1-9]\\d{0,3}") ? Integer.parseInt(value) : 1;
    }

    private Cell cell(Element td, Spot spot) {
        return new Cell(Texts.lines(words.of(td, spot, findings), spot, findings), spot, Merge.NONE);
    }
}
