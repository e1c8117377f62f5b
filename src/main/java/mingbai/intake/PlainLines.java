package mingbai.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.intake.SourceTable.Cell;
import mingbai.intake.SourceTable.Merge;
import mingbai.intake.TextFile.Piece;

/**
 * The rows of a text in which nothing parts the columns. The five heads stand in the order of the table, on lines of their own
 * or on one line; a line that is the next number begins a row; its next line is the title; the text ends with the last line that
 * ends a sentence, or else before the first line that is a known unit; of the rest, the scope is what stands last and names a
 * region, and the units are what stands before it.
 */
final class PlainLines {
    private final Vocabulary known;
    private final Findings findings;

    PlainLines(Vocabulary known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** @param lines each by itself, blank ones included */
    List<List<Piece>> rows(List<Piece> lines) {
        List<List<Piece>> rows = new ArrayList<>();
        List<Piece> row = new ArrayList<>();
        int last = 0;
        for (Piece line : lines) {
            if (line.stripped().isEmpty()) continue;
            Optional<Numeral> number = Numeral.read(line.stripped());
            int expected = last + 1;
            if (number.filter(read -> read.value() == expected || rows.isEmpty()).isPresent()) {
                rows.add(rows.isEmpty() ? head(row) : cells(row));
                row.clear();
                last = number.get().value();
            }
            row.add(line);
        }
        rows.add(rows.isEmpty() ? head(row) : cells(row));
        rows.removeIf(List::isEmpty);
        return rows;
    }

    /** The words above the first number from the one that heads the numbers. */
    private static List<Piece> head(List<Piece> lines) {
        List<Piece> heads = new ArrayList<>();
        for (Piece line : lines) {
            for (String word : Texts.strip(line.text()).split("[\\s\\u3000]+")) {
                boolean first = Column.of(word).equals(Optional.of(Column.NUMBER));
                if (first || !heads.isEmpty()) heads.add(new Piece(word, line.spot()));
            }
        }
        return heads.isEmpty() ? List.copyOf(lines) : heads;
    }

    private List<Piece> cells(List<Piece> lines) {
        if (lines.size() < 3) return List.copyOf(lines);
        Piece title = lines.get(1);
        findings.add(Matter.LINES_PARTED, title.spot(), title.stripped());
        List<Piece> rest = lines.subList(2, lines.size());
        int ended = ended(rest);
        List<Piece> behind = rest.subList(ended, rest.size());
        int scope = scope(behind);
        List<Piece> cells = new ArrayList<>(List.of(lines.get(0), title));
        for (List<Piece> cell : List.of(rest.subList(0, ended), behind.subList(0, scope), behind.subList(scope, behind.size()))) {
            cells.add(together(cell, title));
        }
        return cells;
    }

    /** Where the text ends. */
    private int ended(List<Piece> lines) {
        for (int i = lines.size(); i > 0; i--) if (Texts.ended(lines.get(i - 1).stripped())) return i;
        for (int i = 1; i < lines.size(); i++) if (units(lines.subList(i, i + 1))) return i;
        return lines.size();
    }

    /** Where the scope begins: the fewest lines that name a region, close what brackets they have, and begin no list within. */
    private int scope(List<Piece> lines) {
        if (lines.isEmpty() || units(lines)) return lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            String text = together(lines.subList(i, lines.size()), lines.get(0)).text().replace("\n", "");
            boolean whole = count(text, "（(") == count(text, "）)") && (i == 0 || !lines.get(i - 1).stripped().matches(".*[、，,（(和及]"));
            if (whole && !known.regions(text).isEmpty()) return i;
        }
        return lines.size();
    }

    private boolean units(List<Piece> lines) {
        Piece all = together(lines, lines.get(0));
        return !UnitCell.unknown(new Cell(Texts.lines(all.text()), all.spot(), Merge.NONE), known);
    }

    private static long count(String text, String marks) {
        return text.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }

    private static Piece together(List<Piece> lines, Piece otherwise) {
        if (lines.isEmpty()) return new Piece("", otherwise.spot());
        Piece all = lines.get(0);
        for (Piece line : lines.subList(1, lines.size())) all = all.and(line.text());
        return all;
    }
}
