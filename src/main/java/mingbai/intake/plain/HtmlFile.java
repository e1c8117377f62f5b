package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Passage;
import mingbai.intake.source.SourceFile;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.TextDecoder;
import mingbai.intake.source.Texts;
import mingbai.problem.Place;
import mingbai.problem.Place.InTable;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The lines and tables of the document that a web page shows, in the order of the page, tables within cells behind the one that holds
 * them. Tables that only lay out the page are none.
 */
public final class HtmlFile {
    /** Tags; a table of ten thousand rows has about three hundred thousand. */
    private static final int MOST = 500_000;

    private final String file;
    private final HtmlText words;
    private final Findings findings;

    private HtmlFile(String file, HtmlText words, Findings findings) {
        this.file = file;
        this.words = words;
        this.findings = findings;
    }

    public static List<Passage> passages(SourceFile file, Findings findings) {
        return page(file, true, findings).map(page -> told(Furniture.without(passages(file.name(), page, 0, findings), page, findings),
                findings)).orElse(List.of());
    }

    /**
     * The lines and tables of a web page within a file of another kind: it has no lines there, and nothing is around its document.
     *
     * @param bytes  the page, alone or with its pictures
     * @param tables how many are before it in the file
     * @return absent: it is no web page
     */
    public static Optional<List<Passage>> within(SourceFile file, byte[] bytes, int tables, Findings findings) {
        return WebArchive.page(bytes).map(found -> page(new SourceFile(file.path(), file.name(), found), false, findings)
                .map(page -> told(passages(file.name(), page, tables, findings), findings)).orElse(List.of()));
    }

    /**
     * Absent, and reported, where it cannot be read.
     *
     * @param tracked whether places have lines
     */
    private static Optional<Document> page(SourceFile file, boolean tracked, Findings findings) {
        Optional<String> text = TextDecoder.decode(file, findings);
        if (text.isPresent() && text.get().chars().filter(c -> c == '<').count() > MOST) {
            findings.add(Rule.IMPORT_FILE_LARGE, Place.whole(file.name()));
            return Optional.empty();
        }
        return text.map(html -> Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(tracked)));
    }

    /** @param before how many tables are before it */
    private static List<Passage> passages(String file, Document page, int before, Findings findings) {
        List<Passage> tables = new ArrayList<>();
        LayoutTables layout = LayoutTables.of(page);
        HtmlText words = new HtmlText(page, layout);
        HtmlFile html = new HtmlFile(file, words, findings);
        List<Element> elements = page.select("table").stream().filter(table -> !layout.contains(table)).toList();
        for (Element table : elements) {
            InTable in = new InTable(before + tables.size() + 1, 0, 0);
            Place place = html.place(table, in);
            boolean gone = words.gone(table, page);
            if (gone) findings.add(Rule.IMPORT_HIDDEN, place, Said.say("hidden.table"));
            tables.add(gone ? new SourceTable(place, List.of()) : html.table(table, in));
        }
        List<Passage> passages = new ArrayList<>();
        int next = 0;
        for (Passage.Line line : words.around(page.body(), Place.whole(file), findings)) {
            if (!line.text().equals(HtmlText.TABLE)) passages.add(line);
            else if (next < tables.size()) next = add(passages, tables, elements, next, words, page);
        }
        passages.addAll(tables.subList(next, tables.size()));
        return passages;
    }

    /** Gives what was found in blank lines to the line before, or else behind; what stands beside tables alone is reported. */
    private static List<Passage> told(List<Passage> passages, Findings findings) {
        List<Passage> told = new ArrayList<>();
        List<Problem> found = new ArrayList<>();
        for (Passage passage : passages) {
            boolean line = passage instanceof Passage.Line;
            if (passage instanceof Passage.Line blank && blank.text().isBlank()) found.addAll(blank.found());
            else {
                if (!line) findings.addAll(found);
                told.add(line ? ((Passage.Line) passage).with(found) : passage);
                found.clear();
            }
            int last = told.size() - 1;
            if (last < 0 || !(told.get(last) instanceof Passage.Line before)) continue;
            told.set(last, before.with(found));
            found.clear();
        }
        findings.addAll(found);
        return told;
    }

    /**
     * Adds the next table that the page shows, with those before it that it does not and those within it.
     *
     * @return which follows
     */
    private static int add(List<Passage> passages, List<Passage> tables, List<Element> elements, int from, HtmlText words, Document page) {
        int next = from;
        while (next < tables.size() && words.gone(elements.get(next), page)) passages.add(tables.get(next++));
        if (next == tables.size()) return next;
        Element shown = elements.get(next);
        passages.add(tables.get(next++));
        while (next < tables.size() && within(elements.get(next), shown)) {
            passages.add(tables.get(next++));
        }
        return next;
    }

    private static boolean within(Element element, Element other) {
        for (Element around = element.parent(); around != null; around = around.parent()) if (around == other) return true;
        return false;
    }

    /** Where an element begins; one that the page leaves out begins where the next one around it does. */
    private Place place(Element element, InTable in) {
        Element begun = element;
        while (begun.parent() != null && !begun.sourceRange().isTracked()) begun = begun.parent();
        if (!begun.sourceRange().isTracked()) return Place.of(file, in);
        Range.Position start = begun.sourceRange().start();
        return new Place(file, Math.max(1, start.lineNumber()), Math.max(1, start.columnNumber()), Optional.of(in));
    }

    private SourceTable table(Element table, InTable in) {
        List<Row> rows = new ArrayList<>();
        List<Integer> hidden = new ArrayList<>();
        Map<Integer, Span> above = new HashMap<>();
        Place place = place(table, in);
        int count = 0;
        for (Element tr : rows(table)) {
            count++;
            if (words.gone(tr, table)) hidden.add(count);
            else rows.add(row(tr, in.row(count), above));
        }
        if (!hidden.isEmpty()) findings.add(Rule.IMPORT_HIDDEN, place, Said.say("hidden.rows", hidden.size(), Texts.ranges(hidden)));
        return new SourceTable(place, rows, List.of(), true);
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

    private Row row(Element tr, InTable in, Map<Integer, Span> above) {
        Place place = place(tr, in);
        List<Cell> cells = new ArrayList<>();
        carried(above, cells);
        for (Element td : tr.children()) {
            if (!td.nameIs("td") && !td.nameIs("th")) continue;
            if (words.hidden(td)) {
                words.reportHidden(td, place, findings);
                continue;
            }
            if (cells.size() >= SourceTable.WIDEST && !td.text().isBlank()) findings.add(Rule.IMPORT_COLUMNS_MANY, place);
            Place at = place(td, in.column(cells.size() + 1));
            Cell cell = Texts.cell(words.of(td, at, findings), at, findings);
            int down = span(td, "rowspan") - 1;
            for (int i = span(td, "colspan"); i > 0 && cells.size() < SourceTable.WIDEST; i--) {
                if (down > 0) above.put(cells.size(), new Span(cell.merge() == Merge.ACROSS ? cell : cell.merged(Merge.DOWN), down));
                cells.add(cell);
                cell = cell.merged(Merge.ACROSS);
            }
            carried(above, cells);
        }
        return new Row(place, cells);
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
}
