package mingbai.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.format.Xml;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Group;
import mingbai.model.SourceText.Is;
import mingbai.problem.Said;
import mingbai.relate.MergedRows;
import mingbai.words.Messages;

/**
 * The table of a source in a Word file: its columns in their order, heads of several rows, headings as rows of their own or merged over
 * their rows, and a number that goes over several rows. The heads are repeated on every page. Where the source states neither units
 * nor scope beside each other, one empty cell spans both columns.
 */
final class WordTable {
    private static final Messages WORDS = Messages.in(Language.AUTHORITATIVE);
    /** Of more columns the letters are small, and the cells narrow. */
    private static final int MOST = 8;
    /** Above and below a cell's text, in twips. */
    private static final String PADDING = "60";

    private final Xml xml;
    private final WordText text;
    private final List<Column> columns;
    private final List<Item> items;
    private final MergedRows mergedRows;
    private final List<Integer> widths;
    private final String size;

    WordTable(Xml xml, WordText text, List<Column> columns, List<Item> items) {
        this.xml = xml;
        this.text = text;
        this.columns = columns;
        this.items = items;
        this.mergedRows = MergedRows.of(columns, items);
        this.widths = ColumnWidths.of(columns, items);
        this.size = columns.size() > MOST ? "18" : "22";
    }

    /** How a cell goes on below. */
    private enum Merged {
        NOT, BEGINS, GOES_ON;

        /** @param several whether it goes over several rows; @param first whether this is the first of them */
        static Merged of(boolean several, boolean first) {
            return !several ? NOT : first ? BEGINS : GOES_ON;
        }
    }

    void write() {
        String beside = columns.size() > MOST ? PADDING : "110";
        xml.open("w:tbl").open("w:tblPr");
        xml.empty("w:tblW", "w:w", WordText.twips(ColumnWidths.ALL), "w:type", "dxa");
        xml.empty("w:jc", "w:val", "center").open("w:tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) xml.empty("w:" + side, "w:val", "single");
        xml.close().empty("w:tblLayout", "w:type", "fixed").open("w:tblCellMar");
        for (String side : List.of("top", "left", "bottom", "right")) {
            xml.empty("w:" + side, "w:w", side.equals("left") || side.equals("right") ? beside : PADDING, "w:type", "dxa");
        }
        xml.close().close().open("w:tblGrid");
        widths.forEach(width -> xml.empty("w:gridCol", "w:w", WordText.twips(width)));
        xml.close();
        heads();
        rows();
        xml.close();
    }

    private void heads() {
        int rows = columns.stream().mapToInt(column -> column.heads().size()).max().orElse(1);
        for (int row = 0; row < rows; row++) {
            xml.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
            for (int column = 0; column < columns.size();) {
                List<LocalizedText> heads = columns.get(column).heads();
                int span = row < heads.size() - 1 ? together(column, row) : 1;
                Merged merged = row < heads.size() - 1 ? Merged.NOT
                        : Merged.of(heads.size() < rows, row == Math.max(0, heads.size() - 1));
                cell(column, span, merged, row < heads.size() ? Stream.of(heads.get(row).official()) : Stream.of(), WordText.HEAD);
                column += span;
            }
            xml.close();
        }
    }

    /** Over how many columns a head that others stand below goes. */
    private int together(int column, int row) {
        List<LocalizedText> shared = columns.get(column).heads().subList(0, row + 1);
        int end = column + 1;
        while (end < columns.size() && columns.get(end).heads().size() > row + 1
                && columns.get(end).heads().subList(0, row + 1).equals(shared)) end++;
        return end - column;
    }

    private void rows() {
        boolean grouped = columns.stream().anyMatch(column -> column.is() == Is.GROUP);
        Set<Group> entered = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            for (Group group : path(item)) {
                if (entered.add(group) && !(grouped && item.group().orElseThrow().equals(group))) heading(group);
            }
            for (int row = 0; row < item.rows().size(); row++) row(i, row);
        }
    }

    /** The headings that an item stands under, the outermost first. */
    private static List<Group> path(Item item) {
        List<Group> path = new ArrayList<>();
        for (Optional<Group> group = item.group(); group.isPresent(); group = group.get().within()) path.add(0, group.get());
        return path;
    }

    private void heading(Group group) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", WordText.twips(ColumnWidths.ALL), "w:type", "dxa");
        if (columns.size() > 1) xml.empty("w:gridSpan", "w:val", String.valueOf(columns.size()));
        xml.close();
        group.heading().official().lines().filter(line -> !line.isBlank()).forEach(line -> line(line, WordText.HEAD, false));
        group.text().stream().flatMap(said -> said.official().lines()).filter(line -> !line.isBlank())
                .forEach(line -> line(line, WordText.BODY, false));
        xml.close().close();
    }

    private void row(int place, int row) {
        Item item = items.get(place);
        Item.Row says = item.rows().get(row);
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Merged merged = merged(column, place, row);
            boolean neither = merged == Merged.NOT && unstated(says, i, Is.UNITS) && unstated(says, i + 1, Is.SCOPE);
            cell(i, neither ? 2 : 1, merged, merged == Merged.GOES_ON ? Stream.of() : said(column, item, says), WordText.BODY);
            if (neither) i++;
        }
        xml.close();
    }

    private boolean unstated(Item.Row row, int column, Is is) {
        return column < columns.size() && columns.get(column).is() == is && row.cell(columns.get(column).id()).isEmpty();
    }

    /** A number and a title go over the rows of their item, a heading over those of all items that stand under it. */
    private Merged merged(Column column, int place, int row) {
        Item item = items.get(place);
        boolean several = item.rows().size() > 1;
        return switch (column.is()) {
            case NUMBER, TITLE -> Merged.of(several, row == 0);
            case GROUP -> {
                boolean before = place > 0 && items.get(place - 1).group().equals(item.group());
                boolean behind = place + 1 < items.size() && items.get(place + 1).group().equals(item.group());
                yield Merged.of(!column.repeated() && item.group().isPresent() && (several || before || behind), row == 0 && !before);
            }
            default -> {
                int over = mergedRows.over(column, item, row);
                yield Merged.of(over != 1, over > 1);
            }
        };
    }

    private static Stream<String> said(Column column, Item item, Item.Row row) {
        Stream<String> lines = switch (column.is()) {
            case NUMBER -> Stream.of(item.number());
            case TITLE -> Stream.concat(item.titled().stream().flatMap(title -> title.official().lines()), item.notice().stream()
                    .map(notice -> WORDS.say("edition.editors-status", Said.of("edition.validity", notice.status()))));
            case GROUP -> item.group().stream().flatMap(group -> group.heading().official().lines());
            default -> row.cell(column.id()).map(Cell::text).stream().flatMap(said -> said.official().lines());
        };
        return lines.filter(line -> !line.isBlank());
    }

    /** A cell, each line a paragraph; one without lines holds an empty paragraph, as every cell must hold one. */
    private void cell(int column, int span, Merged merged, Stream<String> lines, String font) {
        int width = widths.subList(column, column + span).stream().mapToInt(Integer::intValue).sum();
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", WordText.twips(width), "w:type", "dxa");
        if (span > 1) xml.empty("w:gridSpan", "w:val", String.valueOf(span));
        if (merged == Merged.BEGINS) xml.empty("w:vMerge", "w:val", "restart");
        if (merged == Merged.GOES_ON) xml.empty("w:vMerge");
        xml.close();
        List<String> all = lines.toList();
        boolean centred = font.equals(WordText.HEAD) || columns.get(column).is() == Is.NUMBER;
        all.forEach(line -> line(line, font, centred));
        if (all.isEmpty()) xml.empty("w:p");
        xml.close();
    }

    private void line(String line, String font, boolean centred) {
        xml.open("w:p");
        if (centred) xml.open("w:pPr").empty("w:jc", "w:val", "center").close();
        text.run(line, font, size, false);
        xml.close();
    }
}
