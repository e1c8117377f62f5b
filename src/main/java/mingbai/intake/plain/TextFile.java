package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.intake.rows.Column;
import mingbai.intake.rows.Numeral;
import mingbai.intake.rows.Vocabulary;
import mingbai.intake.source.Decoded;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Matter;
import mingbai.intake.source.SourceFile;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Spot;
import mingbai.intake.source.Texts;

/**
 * Plain text as one table, in any of three layouts:
 * <ul>
 * <li>A tab begins each cell, one or more lines a cell, as in a table that was saved as text; lines without a tab go on with the
 * cell before, blank ones included. A cell that is a number begins a row.
 * <li>Tabs part the cells of a row, as in a table that was copied; a line that does not begin with a number goes on with the row
 * before.
 * <li>There are no tabs: see {@link PlainLines}.
 * </ul>
 * In each, the head names the columns, number first; what stands above it is left out. Columns aligned by spaces are not
 * understood.
 */
public final class TextFile {
    /** More lines and tabs than any table for readers has. */
    private static final int MOST = 500_000;
    /** Rows shorter than this are not ended by a number that does not go on: it may be a cell's whole text. */
    private static final int SHORT = 3;

    private final SourceFile file;
    private final List<String> lines;
    private final Findings findings;

    private TextFile(SourceFile file, List<String> lines, Findings findings) {
        this.file = file;
        this.lines = lines;
        this.findings = findings;
    }

    public static List<SourceTable> tables(SourceFile file, Vocabulary known, Findings findings) {
        Optional<String> text = Decoded.text(file, findings);
        if (text.isEmpty()) return List.of();
        if (text.get().chars().filter(c -> c < ' ').count() > MOST) {
            findings.add(Matter.FILE_TOO_LARGE, Spot.file(file.name()));
            return List.of();
        }
        TextFile reading = new TextFile(file, List.of(Texts.BREAK.split(text.get(), -1)), findings);
        List<List<Piece>> rows = reading.lines.stream().noneMatch(line -> line.contains("\t"))
                ? new PlainLines(known, findings).rows(reading.pieces())
                : reading.lines.stream().anyMatch(TextFile::head) ? reading.rowsByLine() : reading.rowsByCell();
        return List.of(reading.table(rows));
    }

    private SourceTable table(List<List<Piece>> rows) {
        List<Row> table = new ArrayList<>();
        for (List<Piece> row : rows) {
            List<Cell> cells = row.stream().limit(SourceTable.WIDEST)
                    .map(piece -> new Cell(Texts.lines(piece.text(), piece.spot(), findings), piece.spot(), Merge.NONE)).toList();
            table.add(new Row(row.get(0).spot(), cells));
        }
        return new SourceTable(Spot.file(file.name()), table);
    }

    private Spot spot(int line) {
        return Spot.line(file.name(), line + 1);
    }

    /** Each line by itself. */
    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) pieces.add(new Piece(lines.get(i), spot(i)));
        return pieces;
    }

    private static boolean head(String line) {
        return List.of(line.split("\t")).stream().flatMap(cell -> Column.of(cell).stream()).distinct().count() >= SHORT;
    }

    private List<List<Piece>> rowsByLine() {
        List<List<Piece>> rows = new ArrayList<>();
        boolean below = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing().isEmpty() ? "" : lines.get(i);
            List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
            while (cells.size() > 1 && cells.get(0).isBlank() && !below && head(line)) cells.remove(0);
            boolean begins = !below || head(line) || Numeral.read(cells.get(0)).isPresent()
                    || cells.size() > SHORT && cells.get(0).isBlank() || cells.size() == 1 && apart(new Piece(line, spot(i)));
            below |= head(line);
            if (begins) rows.add(new ArrayList<>());
            List<Piece> row = rows.get(rows.size() - 1);
            if (!begins) row.set(row.size() - 1, row.get(row.size() - 1).and(cells.remove(0)));
            for (String cell : cells) row.add(new Piece(cell, spot(i)));
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

    /** What each tab begins; what stands above the first is one cell. */
    private List<Piece> cells() {
        List<Piece> cells = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split("\t", -1);
            int last = cells.size() - 1;
            if (last < 0) cells.add(new Piece(parts[0], spot(i)));
            else if (new Piece(parts[0], spot(i)).note()) cells.add(new Piece(parts[0], spot(i)));
            else cells.set(last, cells.get(last).and(parts[0]));
            for (int part = 1; part < parts.length; part++) cells.add(new Piece(parts[part], spot(i)));
        }
        return cells;
    }
}
