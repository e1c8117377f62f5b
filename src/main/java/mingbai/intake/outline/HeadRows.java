package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Texts;
import mingbai.model.SourceText.Is;

/**
 * The head of a table, known by its words; it may have several rows, whose heads go on below those that span several columns.
 *
 * @param row   the place of its first row among the table's rows
 * @param lines its rows
 * @param heads of each column, from the top; empty: the column has none of its own
 * @param known how many of its columns are known by their words
 */
record HeadRows(int row, List<Row> lines, List<List<String>> heads, int known) {
    /** More rows than any head has. */
    private static final int HIGHEST = 4;
    /** So many known words make a head whatever else it says. */
    private static final int LIKELY = 3;
    /** What a portal's catalogue says of a document, in a table above it. */
    private static final List<String> CATALOGUE = Lexicon.words("page.catalogue");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    /** No head of a table whose words are not known is longer. */
    private static final int LONGEST = 15;

    /** Absent: the table has none. */
    static Optional<HeadRows> of(SourceTable table) {
        Optional<HeadRows> best = Optional.empty();
        for (int i = 0; i < table.rows().size(); i++) {
            List<Cell> own = table.rows().get(i).own();
            List<HeadWords.Meaning> meanings = own.stream().flatMap(cell -> HeadWords.of(cell.text()).stream()).toList();
            int known = meanings.size();
            boolean number = meanings.stream().anyMatch(meaning -> meaning.is() == Is.NUMBER);
            if (known < 2 && !(number && own.size() > 1)) continue;
            if (known < LIKELY && known * 2 < own.size() && !number) continue;
            HeadRows head = of(i, table.rows().subList(i, Math.min(table.rows().size(), i + HIGHEST)));
            if (head.likely() || counts(table, head.below())) return Optional.of(head);
            if (best.isEmpty()) best = Optional.of(head);
        }
        return best;
    }

    /** The first row whose cells are short and all different, where the next row but headings begins with one; absent: there is none. */
    static Optional<HeadRows> counting(SourceTable table) {
        for (int i = 0; i + 1 < table.rows().size(); i++) {
            if (table.rows().get(i).own().size() < LIKELY || !heads(table.rows().get(i))) continue;
            return counts(table, i + 1) ? Optional.of(of(i, table.rows().subList(i, i + 1))) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether the first row but headings, from one on, begins with the first number: the items of the head above it are there. */
    private static boolean counts(SourceTable table, int from) {
        return table.rows().stream().skip(from).filter(row -> row.own().size() > 1).limit(1).flatMap(row -> row.cells().stream().limit(2))
                .anyMatch(cell -> Enumeration.counted(cell.text()).filter(value -> value == 1).isPresent());
    }

    /**
     * The first row of short cells, all different, of which one at most is blank, where most rows below have as many; one of them is known,
     * or else there are several of each, and no digit in any: a form has labels and what is filled in side by side. Absent: there is none.
     */
    static Optional<HeadRows> regular(SourceTable table) {
        for (int i = 0; i + 1 < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            int width = row.own().size();
            boolean merged = row.cells().stream().anyMatch(cell -> cell.merge() != Merge.NONE);
            boolean known = row.own().stream().anyMatch(cell -> HeadWords.ofHead(cell.text()).isPresent());
            boolean labels = width >= LIKELY && row.own().stream().noneMatch(cell -> DIGIT.matcher(cell.text()).find());
            if (width < 2 || width + 1 < row.cells().size() || merged || !heads(row) || !known && !labels
                    || row.own().stream().anyMatch(cell -> CATALOGUE.contains(Texts.letters(cell.text())))) continue;
            List<Row> below = table.rows().subList(i + 1, table.rows().size());
            long full = below.stream().filter(one -> one.cells().stream().filter(cell -> !cell.blank() && cell.merge() != Merge.ACROSS)
                    .count() * 2 > width).count();
            int first = first(table, i);
            return full >= (known ? 2 : LIKELY) && full * 2 > below.size() ? Optional.of(of(first, table.rows().subList(first, first + 1)))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** The place of the first row above one that has as many cells, which may be heads: above its head no table has any. */
    private static int first(SourceTable table, int at) {
        int width = table.rows().get(at).own().size();
        for (int i = 0; i < at; i++) if (table.rows().get(i).own().size() == width && heads(table.rows().get(i))) return i;
        return at;
    }

    /** Whether cells may be heads: short, all different, no sentences. */
    private static boolean heads(Row row) {
        List<Cell> own = row.own();
        return own.stream().map(Cell::text).allMatch(new HashSet<>()::add) && own.stream()
                .allMatch(cell -> Texts.letters(cell.text()).length() <= LONGEST && !Texts.ended(cell.text()));
    }

    /** Whether a row is a head by its words, the one of numbers among them, whatever stands below it. */
    static boolean begins(Row row) {
        List<Cell> own = row.own();
        return own.size() > 1 && own.stream().anyMatch(cell -> HeadWords.number(cell.text()))
                && own.stream().filter(cell -> HeadWords.of(cell.text()).isPresent()).count() * 2 > own.size();
    }

    private static HeadRows of(int place, List<Row> rows) {
        List<Row> lines = new ArrayList<>(List.of(rows.get(0)));
        while (lines.size() < rows.size() && goesOn(lines.get(lines.size() - 1), rows.get(lines.size()))) lines.add(rows.get(lines.size()));
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        List<List<String>> heads = new ArrayList<>();
        for (int column = 0; column < width; column++) heads.add(heads(lines, column));
        while (!heads.isEmpty() && heads.get(heads.size() - 1).isEmpty()) heads.remove(heads.size() - 1);
        int known = (int) heads.stream().filter(head -> !head.isEmpty() && HeadWords.of(head.get(head.size() - 1)).isPresent()).count();
        return new HeadRows(place, lines, heads, known);
    }

    private static List<String> heads(List<Row> lines, int column) {
        List<String> heads = new ArrayList<>();
        if (over(lines, column).isPresent()) return heads;
        for (int i = 0; i < lines.size(); i++) {
            Cell cell = lines.get(i).cell(column);
            boolean again = cell.merge() == Merge.ACROSS && i > 0 && lines.get(i - 1).cell(column).place().equals(cell.place());
            if (cell.merge() == Merge.DOWN || again) continue;
            boolean spanned = cell.blank() && i + 1 < lines.size() && column > 0 && !lines.get(i + 1).cell(column).blank();
            String text = spanned ? spanning(lines.get(i), column) : cell.text();
            if (!text.isEmpty()) heads.add(text.replace("\n", ""));
        }
        return heads;
    }

    /** The head of the column before, which goes over another one as well, and below which that one has nothing; absent: none does. */
    Optional<String> over(int column) {
        return over(lines, column);
    }

    private static Optional<String> over(List<Row> lines, int column) {
        List<Cell> cells = lines.stream().map(line -> line.cell(column)).filter(cell -> !cell.blank()).toList();
        if (cells.stream().anyMatch(cell -> cell.merge() == Merge.NONE)) return Optional.empty();
        return cells.stream().filter(cell -> cell.merge() == Merge.ACROSS).map(Cell::text).reduce((above, below) -> below);
    }

    /** What is left of a blank cell, which it spans where a text knows no merged cells. */
    private static String spanning(Row line, int column) {
        int at = column;
        while (at > 0 && line.cell(at).blank()) at--;
        return line.cell(at).text();
    }

    /** Whether a row gives heads below those that span several columns, and nothing else. */
    private static boolean goesOn(Row above, Row row) {
        boolean named = false;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (cell.blank() || cell.merge() != Merge.NONE) continue;
            boolean spanned = above.cell(i).blank() || above.cell(i).merge() == Merge.ACROSS
                    || i + 1 < Math.max(above.cells().size(), row.cells().size())
                    && (above.cell(i + 1).merge() == Merge.ACROSS || above.cell(i + 1).blank() && !row.cell(i + 1).blank());
            if (!spanned || Texts.letters(cell.text()).length() > LONGEST) return false;
            named = true;
        }
        return named && row.cells().stream().filter(cell -> !cell.blank() && cell.merge() == Merge.NONE)
                .noneMatch(cell -> Enumeration.counted(cell.text()).isPresent() || Enumeration.of(cell.text()).isPresent());
    }

    /** The place of the first row below it. */
    int below() {
        return row + lines.size();
    }

    int width() {
        return heads.size();
    }

    /** Whether so much of it is known that the table is meant. */
    boolean likely() {
        return known >= LIKELY;
    }

    /** Whether a row says the same again, as on a following page. */
    boolean repeated(Row row) {
        return among(lines, row);
    }

    /** Whether one of some rows says the same as another. */
    static boolean among(List<Row> rows, Row other) {
        return rows.stream().anyMatch(row -> letters(row).equals(letters(other)));
    }

    /** Whether another table has the same. */
    boolean same(HeadRows other) {
        return heads.equals(other.heads);
    }

    private static List<String> letters(Row row) {
        return row.cells().stream().map(cell -> Texts.letters(cell.text())).toList();
    }
}
