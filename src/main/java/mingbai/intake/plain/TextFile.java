package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingbai.intake.rows.Column;
import mingbai.intake.rows.NameIndex;
import mingbai.intake.rows.Numeral;
import mingbai.intake.source.Decoded;
import mingbai.intake.source.Findings;
import mingbai.intake.source.SourceFile;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Texts;
import mingbai.problem.Place;
import mingbai.problem.Rule;

/**
 * Plain text as one table, in any of three layouts:
 * <ul>
 * <li>A tab begins each cell, one or more lines a cell, as in a table that was saved as text; lines without a tab go on with the
 * cell before, blank ones included. A cell that is a number begins a row.
 * <li>Tabs part the cells of a row, as in a table that was copied; a line that does not begin with a number goes on with the row
 * before.
 * <li>There are no tabs: see {@link PlainLines}.
 * </ul>
 * In each, the head names the columns, number first; what is above it is left out. Columns aligned by spaces are not
 * understood.
 */
public final class TextFile {
    /** More lines and tabs than any table for readers has. */
    private static final int MOST = 500_000;
    /** Rows shorter than this are not ended by a number that does not go on: it may be a cell's whole text. */
    private static final int SHORT = 3;

    private static final Pattern TAB = Pattern.compile("\t");

    private final SourceFile file;
    private final List<Piece> lines;
    private final Findings findings;

    private TextFile(SourceFile file, List<Piece> lines, Findings findings) {
        this.file = file;
        this.lines = lines;
        this.findings = findings;
    }

    public static List<SourceTable> tables(SourceFile file, NameIndex known, Findings findings) {
        Optional<String> text = Decoded.text(file, findings);
        if (text.isEmpty()) return List.of();
        if (text.get().chars().filter(c -> c < ' ').count() > MOST) {
            findings.add(Rule.IMPORT_FILE_LARGE, Place.whole(file.name()));
            return List.of();
        }
        TextFile reading = new TextFile(file, lines(file.name(), text.get()), findings);
        List<List<Piece>> rows = reading.lines.stream().noneMatch(line -> line.text().contains("\t"))
                ? new PlainLines(known, findings).rows(reading.lines)
                : reading.lines.stream().anyMatch(line -> head(line.text())) ? reading.rowsByLine() : reading.rowsByCell();
        return List.of(reading.table(rows));
    }

    private SourceTable table(List<List<Piece>> rows) {
        List<Row> table = new ArrayList<>();
        for (List<Piece> row : rows) {
            List<Cell> cells = row.stream().limit(SourceTable.WIDEST)
                    .map(piece -> new Cell(Texts.lines(piece.text(), piece.place(), findings), piece.place(), Merge.NONE)).toList();
            table.add(new Row(row.get(0).place(), cells));
        }
        return new SourceTable(Place.whole(file.name()), table);
    }

    /** Each line by itself. Some breaks are none for an editor, who counts them as one line. */
    private static List<Piece> lines(String file, String text) {
        List<Piece> lines = new ArrayList<>();
        String[] all = text.split("\n", -1);
        for (int i = 0; i < all.length; i++) lines.addAll(new Piece(all[i], new Place(file, i + 1, 1)).split(Texts.BREAK));
        return lines;
    }

    private static boolean head(String line) {
        return List.of(line.split("\t")).stream().flatMap(cell -> Column.of(cell).stream()).distinct().count() >= SHORT;
    }

    private List<List<Piece>> rowsByLine() {
        List<List<Piece>> rows = new ArrayList<>();
        boolean below = false;
        for (Piece line : lines) {
            boolean head = head(line.text());
            List<Piece> cells = line.text().isBlank() ? new ArrayList<>(List.of(new Piece("", line.place()))) : line.split(TAB);
            while (cells.size() > 1 && cells.get(0).text().isBlank() && !below && head) cells.remove(0);
            boolean begins = !below || head || Numeral.read(cells.get(0).text()).isPresent()
                    || cells.size() > SHORT && cells.get(0).text().isBlank() || cells.size() == 1 && apart(line);
            below |= head;
            if (begins) rows.add(new ArrayList<>());
            List<Piece> row = rows.get(rows.size() - 1);
            if (!begins) row.set(row.size() - 1, row.get(row.size() - 1).and(cells.remove(0).text()));
            row.addAll(cells);
        }
        return rows;
    }

    private List<List<Piece>> rowsByCell() {
        List<Piece> cells = cells();
        List<List<Piece>> rows = new ArrayList<>();
        List<Piece> row = new ArrayList<>();
        int last = 0;
        for (Piece cell : cells) {
            Optional<Numeral> number = Numeral.read(cell.stripped());
            int expected = last + 1;
            boolean begins = Column.of(cell.stripped()).equals(Optional.of(Column.NUMBER))
                    || number.filter(read -> read.value() == expected || row.size() >= SHORT).isPresent();
            if (begins && !row.isEmpty()) {
                rows.add(List.copyOf(row));
                row.clear();
            }
            if (begins && number.isPresent()) last = number.get().value();
            row.add(cell);
        }
        if (!row.isEmpty()) rows.add(row);
        return parted(rows);
    }

    private static boolean apart(Piece piece) {
        return piece.heading() || piece.note();
    }

    /** The same rows, headings and notes at their ends as rows of their own. */
    private static List<List<Piece>> parted(List<List<Piece>> rows) {
        List<List<Piece>> parted = new ArrayList<>();
        int width = Integer.MAX_VALUE;
        for (List<Piece> row : rows) {
            boolean head = Column.of(row.get(0).stripped()).equals(Optional.of(Column.NUMBER));
            int end = row.size();
            while (end > 1 && (row.get(end - 1).note() || row.get(end - 1).heading() && (head || end > width))) end--;
            if (head) width = end;
            parted.add(row.subList(0, end));
            row.subList(end, row.size()).forEach(piece -> parted.add(List.of(piece)));
        }
        return parted;
    }

    /** What each tab begins; what is above the first is one cell. */
    private List<Piece> cells() {
        List<Piece> cells = new ArrayList<>();
        for (Piece line : lines) {
            List<Piece> parts = line.split(TAB);
            int last = cells.size() - 1;
            if (last < 0 || parts.get(0).note()) cells.add(parts.get(0));
            else cells.set(last, cells.get(last).and(parts.get(0).text()));
            cells.addAll(parts.subList(1, parts.size()));
        }
        return cells;
    }
}
