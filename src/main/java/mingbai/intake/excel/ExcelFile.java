package mingbai.intake.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import mingbai.intake.source.Elements;
import mingbai.intake.source.Findings;
import mingbai.intake.source.LeftOut;
import mingbai.intake.source.OfficePackage;
import mingbai.intake.source.Passage;
import mingbai.intake.source.SourceFile;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Texts;
import mingbai.intake.source.Tree;
import mingbai.problem.Place;
import mingbai.problem.Place.InSheet;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * The sheets of an Excel file, each one table (ECMA-376 part 1, 18.3); cells as they are shown, formulas by the values last
 * computed. Hidden sheets, rows and columns are left out and reported.
 */
public final class ExcelFile {
    private final Place place;
    private final InSheet in;
    private final Workbook book;
    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();
    /** The merged ranges from the top, those that have been reached, and at each column the one that reaches furthest down. */
    private SheetFrame frame = SheetFrame.NONE;
    private int reached;
    /** Whether something follows the last column that is read. */
    private boolean wide;
    /** The last row that any merged range reaches so far. */
    private int deepest = -1;
    private final Range[] covering = new Range[SourceTable.WIDEST];
    /** The cells that hold for their whole ranges, and where each is first seen. */
    private final Map<Range, Cell> first = new HashMap<>();
    private final Map<Range, Seen> seen = new HashMap<>();
    private final TreeSet<Integer> hiddenRows = new TreeSet<>();
    private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
    /** Cells whose formulas have no value yet. */
    private final List<Place> open = new ArrayList<>();

    private ExcelFile(String file, InSheet in, Workbook book, Findings findings) {
        this.place = Place.of(file, in);
        this.in = in;
        this.book = book;
        this.findings = findings;
    }

    /** Merged cells; rows and columns count from zero. */
    private record Range(int top, int left, int bottom, int right) {}

    /** The row and column from zero in which a merged cell is first seen. */
    private record Seen(int row, int column) {}

    public static List<Passage> passages(SourceFile file, Findings findings) {
        return OfficePackage.read(file, findings, opened -> {
            List<Passage> tables = new ArrayList<>();
            Workbook book = new Workbook(opened);
            for (Workbook.Sheet sheet : book.sheets()) {
                Optional<byte[]> part = opened.bytes(sheet.part());
                ExcelFile excel = new ExcelFile(file.name(), new InSheet(sheet.name(), 0, 0), book, findings);
                if (sheet.hidden()) findings.add(Rule.IMPORT_HIDDEN, excel.place, Said.say("hidden.sheet"));
                else if (part.isPresent()) tables.add(excel.table(opened, sheet, part.get()));
            }
            return tables;
        });
    }

    private SourceTable table(OfficePackage opened, Workbook.Sheet sheet, byte[] part) throws IOException, XMLStreamException {
        frame = SheetFrame.of(part);
        read(part);
        reportLeftOut();
        objects(opened, sheet.part());
        return new SourceTable(place, rows, open, true);
    }

    private void reportLeftOut() {
        String columns = hiddenColumns.stream().map(column -> InSheet.letters(column + 1)).collect(Collectors.joining(" "));
        if (!hiddenRows.isEmpty()) {
            findings.add(Rule.IMPORT_HIDDEN, place, Said.say("hidden.rows", hiddenRows.size(), Texts.ranges(hiddenRows)));
        }
        if (!columns.isEmpty()) findings.add(Rule.IMPORT_HIDDEN, place, Said.say("hidden.columns", columns));
        if (wide) findings.add(Rule.IMPORT_COLUMNS_MANY, place);
    }

    private void read(byte[] part) throws IOException, XMLStreamException {
        int row = -1;
        try (Elements elements = new Elements(part)) {
            while (elements.next() && rows.size() <= SourceTable.MOST_ROWS) {
                if (!elements.named("row")) continue;
                String number = elements.attribute("r");
                row = number.isEmpty() ? row + 1 : Integer.parseInt(number) - 1;
                boolean hidden = SheetFrame.hidden(elements);
                cover(row);
                row(row, texts(elements, row, hidden), hidden);
            }
        }
    }

    /** The texts of a row as they are shown, without gaps; goes to the row's end. */
    private List<String> texts(Elements elements, int row, boolean hidden) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        int column = -1;
        while (elements.step() && !elements.named("row")) {
            if (!elements.begins() || !elements.named("c")) continue;
            String address = elements.attribute("r");
            column = address.isEmpty() ? column + 1 : SheetFrame.cell(address).left();
            boolean out = column >= SourceTable.WIDEST || (hidden || frame.hidden()[column]) && !merged(row, column);
            String text = text(elements, at(row, column), !out);
            wide |= column >= SourceTable.WIDEST && !text.isBlank();
            if (column >= SourceTable.WIDEST || text.isEmpty()) continue;
            while (texts.size() <= column) texts.add("");
            texts.set(column, text);
        }
        return texts;
    }

    /**
     * A cell's text; goes to the cell's end.
     *
     * @param seen whether a reader sees the cell: nothing is reported about others
     */
    private String text(Elements elements, Place place, boolean seen) throws XMLStreamException {
        String type = elements.attribute("t");
        String style = elements.attribute("s");
        boolean picture = !elements.attribute("vm").isEmpty() && type.equals("e");
        boolean formula = false;
        String value = "";
        Workbook.Text inline = Workbook.Text.NONE;
        while (elements.step() && !elements.named("c")) {
            if (!elements.begins()) continue;
            formula |= elements.named("f");
            if (elements.named("v")) value = elements.text();
            else if (elements.named("is")) {
                inline = Workbook.text(elements, "is");
                value = inline.all();
            }
        }
        boolean drawn = picture || value.startsWith("=DISPIMG(");
        String shown = drawn ? "" : book.shown(type, style, value);
        if (!seen) return shown;
        if (drawn) LeftOut.PICTURE.report("", place, findings);
        else report(type, value, shown, place);
        if (formula && !drawn) computed(type, value, place);
        Workbook.Text runs = type.equals("inlineStr") ? inline : book.runs(type, value);
        String struck = book.struck(style) ? shown : runs.struck();
        if (!drawn) runs.raised().report(place, findings);
        if (!drawn && !struck.isBlank()) findings.add(Rule.IMPORT_STRUCK, place, Texts.shown(struck));
        return shown;
    }

    /** Reports what a format hides; that zeros are not shown is a way to write a table. */
    private void report(String type, String value, String shown, Place place) {
        if (!shown.isBlank() || value.isBlank() || !List.of("s", "str", "inlineStr", "", "n", "d").contains(type)) return;
        String hidden = book.plain(type, value);
        if (!hidden.isBlank() && !hidden.equals("0")) findings.add(Rule.IMPORT_HIDDEN, place, Said.say("hidden.text", Texts.shown(hidden)));
    }

    private void computed(String type, String value, Place cell) {
        if (value.isEmpty() && !type.equals("str")) open.add(cell);
        else if (book.stale()) findings.add(Rule.IMPORT_FORMULA_STALE, place);
    }

    private void row(int row, List<String> texts, boolean hidden) throws OfficePackage.TooLarge {
        if (empty(row, texts)) return;
        int width = texts.size();
        for (int column = 0; column < SourceTable.WIDEST; column++) if (merged(row, column)) width = Math.max(width, column + 1);
        book.take(width);
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            boolean out = hidden || frame.hidden()[column];
            String text = column < texts.size() ? texts.get(column) : "";
            Cell cell = cell(row, column, text, out);
            if (!out) cells.add(cell);
            else if (!text.isBlank() && !merged(row, column)) (hidden ? hiddenRows : hiddenColumns).add(hidden ? row + 1 : column);
        }
        if (!cells.stream().allMatch(Cell::blank)) rows.add(new Row(at(row, 0), cells));
    }

    /** Whether a row shows nothing: sheets may be formatted to their end. */
    private boolean empty(int row, List<String> texts) {
        if (!texts.stream().allMatch(String::isBlank)) return false;
        for (int column = 0; row <= deepest && column < SourceTable.WIDEST; column++) {
            Cell shown = merged(row, column) ? first.get(covering[column]) : null;
            if (shown != null && !shown.blank()) return false;
        }
        return true;
    }

    private void cover(int row) {
        List<Range> ranges = frame.merged();
        for (; reached < ranges.size() && ranges.get(reached).top() <= row; reached++) {
            Range range = ranges.get(reached);
            deepest = Math.max(deepest, range.bottom());
            for (int column = range.left(); column <= range.right() && column < SourceTable.WIDEST; column++) {
                if (!merged(range.top(), column)) covering[column] = range;
            }
        }
    }

    private boolean merged(int row, int column) {
        return covering[column] != null && covering[column].bottom() >= row;
    }

    /** @param out whether nobody sees it; what is merged with it is seen all the same */
    private Cell cell(int row, int column, String text, boolean out) {
        Place place = at(row, column);
        if (!merged(row, column)) return Texts.cell(text, place, out ? new Findings() : findings);
        Range range = covering[column];
        if (row == range.top() && column == range.left()) first.put(range, Texts.cell(text, place, findings));
        Cell cell = first.getOrDefault(range, new Cell("", at(range.top(), range.left()), Merge.NONE));
        Seen before = out ? seen.get(range) : seen.putIfAbsent(range, new Seen(row, column));
        return before == null ? cell : cell.merged(column > before.column() ? Merge.ACROSS : Merge.DOWN);
    }

    /** Rows and columns count from zero. */
    private Place at(int row, int column) {
        return Place.of(place.file(), in.cell(row + 1, column + 1));
    }

    /** Reports what lies over the cells of a sheet and is no text of theirs, at its cell: pictures, charts, text boxes, comments. */
    private void objects(OfficePackage opened, String sheet) throws IOException, XMLStreamException {
        for (OfficePackage.Relation relation : opened.relations(sheet)) {
            if (!List.of("drawing", "comments").contains(relation.type())) continue;
            Optional<byte[]> part = opened.bytes(relation.part());
            if (part.isEmpty()) continue;
            Tree tree = Tree.of(part.get());
            if (relation.type().equals("comments")) tree.all("comment").forEach(this::comment);
            else tree.children().forEach(this::anchored);
        }
    }

    private void comment(Tree comment) {
        String address = comment.attribute("ref");
        Place at = SheetFrame.range(address).map(cell -> at(cell.top(), cell.left())).orElse(place);
        LeftOut.COMMENT.report(comment.letters(), at, findings);
    }

    /** A drawing at the cell where its upper left corner lies. */
    private void anchored(Tree anchor) {
        Optional<Integer> row = anchor.at("from", "row").flatMap(ExcelFile::number);
        Optional<Integer> column = anchor.at("from", "col").flatMap(ExcelFile::number);
        Place at = row.isPresent() && column.isPresent() ? at(row.get(), column.get()) : place;
        String text = anchor.letters();
        String described = anchor.all("cNvPr").stream().map(properties -> properties.attribute("descr")).filter(said -> !said.isBlank())
                .findFirst().orElse("");
        if (!anchor.all("pic").isEmpty()) LeftOut.PICTURE.report(described, at, findings);
        else if (!anchor.all("graphicFrame").isEmpty()) LeftOut.CHART.report(described, at, findings);
        else if (!text.isBlank()) LeftOut.TEXT_BOX.report(text, at, findings);
        else if (!anchor.all("sp").isEmpty()) LeftOut.DRAWING.report(described, at, findings);
    }

    private static Optional<Integer> number(Tree element) {
        return Optional.of(element.text().strip()).filter(text -> text.matches("\\d{1,7}")).map(Integer::parseInt);
    }

    /**
     * What holds for the cells of a sheet and is around them (ECMA-376 part 1, 18.3.1), so that a sheet is read twice: which columns are
     * hidden, and which cells are merged.
     *
     * @param merged from the top
     * @param hidden whether each column is
     */
    private record SheetFrame(List<Range> merged, boolean[] hidden) {
        private static final Pattern RANGE = Pattern.compile("([A-Z]+\\d+):([A-Z]+\\d+)");
        private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
        /** More merged ranges than any table for readers has. */
        private static final int MOST = 200_000;

        /** Nothing hidden, nothing merged. */
        static final SheetFrame NONE = new SheetFrame(List.of(), new boolean[SourceTable.WIDEST]);

        static SheetFrame of(byte[] part) throws XMLStreamException {
            List<Range> merged = new ArrayList<>();
            boolean[] hidden = new boolean[SourceTable.WIDEST];
            try (Elements elements = new Elements(part)) {
                while (elements.next()) {
                    if (elements.named("col") && hidden(elements)) hide(elements, hidden);
                    if (elements.named("mergeCell") && merged.size() < MOST) merge(elements.attribute("ref"), merged);
                }
            }
            merged.sort(Comparator.comparing(Range::top));
            return new SheetFrame(merged, hidden);
        }

        /** Whether a row or a column is hidden or has no size. */
        static boolean hidden(Elements elements) {
            return List.of("1", "true").contains(elements.attribute("hidden"))
                    || elements.attribute(elements.named("col") ? "width" : "ht").matches("0+(\\.0*)?");
        }

        private static void hide(Elements column, boolean[] hidden) {
            int last = Math.min(SourceTable.WIDEST, number(column.attribute("max")));
            for (int i = Math.max(1, number(column.attribute("min"))); i <= last; i++) hidden[i - 1] = true;
        }

        private static int number(String text) {
            return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        }

        private static void merge(String ref, List<Range> merged) {
            Matcher corners = RANGE.matcher(ref);
            if (!corners.matches()) return;
            Range from = cell(corners.group(1));
            Range to = cell(corners.group(2));
            merged.add(new Range(from.top, from.left, to.bottom, to.right));
        }

        /**
         * The range of one cell.
         *
         * @param address such as D5
         * @throws IllegalArgumentException where it is none
         */
        static Range cell(String address) {
            return range(address).orElseThrow(() -> new IllegalArgumentException(address));
        }

        /** The range of one cell; absent: it is no address of one. */
        static Optional<Range> range(String address) {
            Matcher matcher = ADDRESS.matcher(address);
            if (!matcher.matches()) return Optional.empty();
            int column = matcher.group(1).chars().reduce(0, (before, letter) -> before * 26 + letter - 'A' + 1) - 1;
            int row = Integer.parseInt(matcher.group(2)) - 1;
            return Optional.of(new Range(row, column, row, column));
        }
    }
}
