package mingbai.intake.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import mingbai.intake.source.Elements;
import mingbai.intake.source.SourceTable;

/**
 * What holds for the cells of a sheet and is around them (ECMA-376 part 1, 18.3.1), so that a sheet is read twice: which columns are
 * hidden, and which cells are merged.
 *
 * @param merged from the top
 * @param hidden whether each column is
 */
record SheetFrame(List<Range> merged, boolean[] hidden) {
    private static final Pattern RANGE = Pattern.compile("([A-Z]+\\d+):([A-Z]+\\d+)");
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    /** More merged ranges than any table for readers has. */
    private static final int MOST = 200_000;

    /** Nothing hidden, nothing merged. */
    static final SheetFrame NONE = new SheetFrame(List.of(), new boolean[SourceTable.WIDEST]);

    /** Merged cells; rows and columns count from zero. */
    record Range(int top, int left, int bottom, int right) {}

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

    /** The range of one cell. @param address such as D5 @throws IllegalArgumentException where it is none */
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
