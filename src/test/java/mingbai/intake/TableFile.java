package mingbai.intake;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.model.Item;
import mingbai.model.Publication;

/**
 * The official table as OpenDocument in one XML file, which LibreOffice opens and saves as other kinds of file. Where the source
 * states neither units nor scope, one empty cell spans both columns, as in the official table.
 *
 * @param publication what it says
 * @param broken      true: titles, texts, units and scopes are broken over lines, and the head is spaced
 */
public record TableFile(Publication publication, boolean broken) {
    /** A line of a narrow column; 、 stays at a line's end. */
    private static final int NARROW = 6;
    private static final int WIDE = 40;

    String name() {
        return broken ? "broken" : "whole";
    }

    /** A text document: a title, a table of other things, the table. */
    String document() {
        return office("text", "<text:p>附件</text:p>" + paragraphs(publication.head().title().official())
                + table("联系人", row(Collections.nCopies(5, cell("电话"))))
                + table("分工表", rows()) + "<text:p>（此件公开发布）</text:p>");
    }

    /** A workbook: the table below its title, and a sheet of other things. */
    String spreadsheet() {
        String title = "<table:table-row><table:table-cell table:number-columns-spanned='5' office:value-type='string'>"
                + paragraphs(publication.head().title().official()) + "</table:table-cell></table:table-row>";
        return office("spreadsheet", table("分工表", title + row(List.of(cell(""))) + rows()) + table("联系人", row(List.of(cell("电话")))));
    }

    private static String office(String kind, String content) {
        String names = Stream.of("office", "text", "table")
                .map(name -> " xmlns:" + name + "='urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0'")
                .collect(Collectors.joining());
        String document = "<?xml version='1.0' encoding='UTF-8'?><office:document" + names + " office:version='1.3' office:mimetype="
                + "'application/vnd.oasis.opendocument." + kind + "'><office:body><office:" + kind + ">" + content + "</office:" + kind
                + "></office:body></office:document>";
        // LibreOffice knows the kind by these words with these quotes
        return document.replace('\'', '"');
    }

    private static String table(String name, String rows) {
        return "<table:table table:name='" + name + "'><table:table-column table:number-columns-repeated='5'/>" + rows + "</table:table>";
    }

    private static String row(List<String> cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private String rows() {
        String head = row(publication.head().columns().stream().map(column -> column.name().official())
                .map(said -> cell(broken ? String.join(" ", said.split("")) : said)).toList());
        return head + publication.items().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Item item) {
        Stream<String> first = Stream.of("<table:table-cell office:value-type='float' office:value='" + item.position() + "'><text:p>"
                + item.position() + "</text:p></table:table-cell>", cell(lines(item.title().official(), NARROW)),
                cell(lines(item.text().official(), WIDE)));
        Stream<String> last = item.units().isEmpty() && item.scope().isEmpty()
                ? Stream.of("<table:table-cell table:number-columns-spanned='2'/><table:covered-table-cell/>")
                : Stream.of(cell(item.units().stream().map(unit -> lines(unit.asPublished(), NARROW)).collect(Collectors.joining("\n"))),
                        cell(item.scope().map(scope -> lines(scope.text().official(), NARROW)).orElse("")));
        return row(Stream.concat(first, last).toList());
    }

    /** The text over lines of some length, where it is to be broken. */
    private String lines(String text, int length) {
        return broken ? text.strip().replaceAll("(.{" + length + "})(?=.)", "$1\n") : text.strip();
    }

    private static String cell(String text) {
        return "<table:table-cell office:value-type='string'>" + paragraphs(text) + "</table:table-cell>";
    }

    private static String paragraphs(String text) {
        return text.lines().map(line -> "<text:p>" + line.replace("&", "&amp;").replace("<", "&lt;") + "</text:p>")
                .collect(Collectors.joining());
    }
}
