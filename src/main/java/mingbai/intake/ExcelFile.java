package mingbai.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import mingbai.intake.SourceTable.Cell;
import mingbai.intake.SourceTable.Merge;
import mingbai.intake.SourceTable.Row;

/**
 * The sheets of an Excel file, each one table (ECMA-376 part 1, 18.3); cells as they are shown, formulas by the values last
 * computed.
 */
final class ExcelFile {
    private static final Pattern RANGE = Pattern.compile("([A-Z]+\\d+):([A-Z]+\\d+)");
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

    private final Spot spot;
    private final Workbook book;
    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();
    /** The merged ranges from the top, those that have been reached, and at each column the one that reaches furthest down. */
    private final List<Range> ranges;
    private int reached;
    private final Range[] covering = new Range[SourceTable.WIDEST];
    /** The cells that hold for their whole ranges. */
    private final Map<Range, Cell> first = new HashMap<>();

    private ExcelFile(Spot spot, Workbook book, List<Range> ranges, Findings findings) {
        this.spot = spot;
        this.book = book;
        this.ranges = ranges;
        this.findings = findings;
    }

    /** Merged cells; rows and columns count from zero. */
    private record Range(int top, int left, int bottom, int right) {}

    static List<SourceTable> tables(SourceFile file, Vocabulary known, Findings findings) {
        return OfficePackage.read(file, findings, opened -> {
            List<SourceTable> tables = new ArrayList<>();
            Workbook book = new Workbook(opened);
            for (Workbook.Sheet sheet : book.sheets()) {
                Optional<byte[]> part = opened.bytes(sheet.part());
                if (part.isEmpty()) continue;
                Spot spot = Spot.sheet(file.name(), sheet.name());
                ExcelFile excel = new ExcelFile(spot, book, ranges(part.get()), findings);
                excel.read(part.get());
                tables.add(new SourceTable(spot, excel.rows));
            }
            return tables;
        });
    }

    /** They stand behind the cells, so that a sheet is read twice. */
    private static List<Range> ranges(byte[] part) throws XMLStreamException {
        List<Range> ranges = new ArrayList<>();
        try (Elements elements = new Elements(part)) {
            while (elements.next()) {
                if (!elements.named("mergeCell")) continue;
                Matcher corners = RANGE.matcher(elements.attribute("ref"));
                if (!corners.matches()) continue;
                Range from = range(corners.group(1));
                Range to = range(corners.group(2));
                ranges.add(new Range(from.top, from.left, to.bottom, to.right));
            }
        }
        ranges.sort(Comparator.comparing(Range::top));
        return ranges;
    }

    /** The range of one cell. @param address such as D5 */
    private static Range range(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) throw new IllegalArgumentException(address);
        int column = matcher.group(1).chars().reduce(0, (before, letter) -> before * 26 + letter - 'A' + 1) - 1;
        int row = Integer.parseInt(matcher.group(2)) - 1;
        return new Range(row, column, row, column);
    }

    private void read(byte[] part) throws XMLStreamException {
        int row = -1;
        try (Elements elements = new Elements(part)) {
            while (elements.next() && rows.size() <= SourceTable.MOST_ROWS) {
                if (!elements.named("row")) continue;
                String number = elements.attribute("r");
                row = number.isEmpty() ? row + 1 : Integer.parseInt(number) - 1;
                row(row, texts(elements));
            }
        }
    }

    /** The texts of a row as they are shown, without gaps; goes to the row's end. */
    private List<String> texts(Elements elements) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        int column = -1;
        while (elements.step() && !elements.named("row")) {
            if (!elements.begins() || !elements.named("c")) continue;
            String address = elements.attribute("r");
            column = address.isEmpty() ? column + 1 : range(address).left;
            String text = text(elements);
            if (column >= SourceTable.WIDEST) continue;
            while (texts.size() <= column) texts.add("");
            texts.set(column, text);
        }
        return texts;
    }

    /** A cell's text; goes to the cell's end. */
    private String text(Elements elements) throws XMLStreamException {
        String type = elements.attribute("t");
        String style = elements.attribute("s");
        String value = "";
        while (elements.step() && !elements.named("c")) {
            if (!elements.begins()) continue;
            if (elements.named("v")) value = elements.text();
            else if (elements.named("is")) value = Workbook.text(elements, "is");
        }
        return book.shown(type, style, value);
    }

    private void row(int row, List<String> texts) {
        cover(row);
        int width = texts.size();
        for (int column = 0; column < SourceTable.WIDEST; column++) if (merged(row, column)) width = Math.max(width, column + 1);
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) cells.add(cell(row, column, column < texts.size() ? texts.get(column) : ""));
        if (!cells.stream().allMatch(Cell::blank)) rows.add(new Row(at(row, 0), cells));
    }

    private void cover(int row) {
        for (; reached < ranges.size() && ranges.get(reached).top <= row; reached++) {
            Range range = ranges.get(reached);
            for (int column = range.left; column <= range.right && column < SourceTable.WIDEST; column++) {
                if (!merged(range.top, column)) covering[column] = range;
            }
        }
    }

    private boolean merged(int row, int column) {
        return covering[column] != null && covering[column].bottom >= row;
    }

    private Cell cell(int row, int column, String text) {
        Spot place = at(row, column);
        if (!merged(row, column)) return new Cell(Texts.lines(text, place, findings), place, Merge.NONE);
        Range range = covering[column];
        if (row == range.top && column == range.left) {
            Cell cell = new Cell(Texts.lines(text, place, findings), place, Merge.NONE);
            first.put(range, cell);
            return cell;
        }
        Cell cell = first.getOrDefault(range, new Cell("", at(range.top, range.left), Merge.NONE));
        return cell.merged(row > range.top ? Merge.DOWN : Merge.ACROSS);
    }

    private Spot at(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) letters.insert(0, (char) ('A' + (left - 1) % 26));
        return spot.cell(letters.append(row + 1).toString());
    }
}
