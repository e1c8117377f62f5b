package mingbai.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mingbai.intake.SourceTable.Cell;
import mingbai.intake.SourceTable.Merge;
import mingbai.intake.SourceTable.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The tables of a web page, in the order of the page. White space is what HTML says it is: a line break of the file is a
 * space, and beside a Chinese letter nothing (CSS Text 3, 4.1.3); {@code br} and blocks break lines.
 */
final class HtmlFile {
    /** Stands for white space with a line break until what follows it is known; no page can hold it. */
    private static final char BREAK = '\0';
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern BROKEN = Pattern.compile(" *\\x00[ \\x00]*");
    private static final Set<String> LEFT_OUT = Set.of("table", "script", "style", "template", "rt", "rp", "del");

    private final SourceFile file;
    private final Findings findings;

    private HtmlFile(SourceFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static List<SourceTable> tables(SourceFile file, Vocabulary known, Findings findings) {
        HtmlFile html = new HtmlFile(file, findings);
        List<SourceTable> tables = new ArrayList<>();
        Decoded.text(file, findings).map(Jsoup::parse).ifPresent(page -> page.select("table").forEach(table ->
                tables.add(html.table(table, Spot.table(file.name(), tables.size() + 1)))));
        return tables;
    }

    private SourceTable table(Element table, Spot spot) {
        List<Row> rows = new ArrayList<>();
        Map<Integer, Span> above = new HashMap<>();
        for (Element tr : rows(table)) rows.add(row(tr, spot.row(rows.size() + 1), above));
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
        StringBuilder text = new StringBuilder();
        td.childNodes().forEach(child -> text(child, text));
        String spaced = text.toString();
        String whole = BROKEN.matcher(spaced).replaceAll(found -> between(spaced, found.start(), found.end()));
        return new Cell(Texts.lines(whole.replaceAll(" +", " "), spot, findings), spot, Merge.NONE);
    }

    private static String between(String text, int start, int end) {
        boolean inside = start > 0 && end < text.length() && text.charAt(start - 1) != '\n' && text.charAt(end) != '\n';
        return inside ? Texts.between(text.codePointBefore(start), text.codePointAt(end)) : "";
    }

    private static void text(Node node, StringBuilder text) {
        if (node instanceof TextNode words) text.append(spaced(words.getWholeText()));
        if (!(node instanceof Element element) || LEFT_OUT.contains(element.normalName())) return;
        boolean breaks = element.isBlock() || element.nameIs("br");
        if (breaks) text.append('\n');
        element.childNodes().forEach(child -> text(child, text));
        if (breaks) text.append('\n');
    }

    private static String spaced(String words) {
        return SPACE.matcher(words).replaceAll(space -> space.group().matches("[ \\t]+") ? " " : String.valueOf(BREAK));
    }
}
