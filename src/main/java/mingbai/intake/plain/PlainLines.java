package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.intake.rows.Column;
import mingbai.intake.rows.NameIndex;
import mingbai.intake.rows.Numeral;
import mingbai.intake.rows.UnitCell;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Known;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.Texts;
import mingbai.problem.Rule;

/**
 * The rows of a text in which nothing parts the columns. The five heads are in the order of the table, on lines of their own
 * or on one line; a line that is the next number begins a row; its next line is the title; the text ends with the last line that
 * ends a sentence, or else before the first line that is a known unit; of the rest, the scope is what is last and names a
 * region, and the units are what is before it.
 */
final class PlainLines {
    /** More lines than the scope of any row has. */
    private static final int LONGEST_SCOPE = 100;

    private static final Pattern GOES_ON = Pattern.compile(".*(?:[、，,（(]|" + Known.any("joining") + ")");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    private final NameIndex known;
    private final Findings findings;

    PlainLines(NameIndex known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** @param lines each by itself, blank ones included */
    List<List<Piece>> rows(List<Piece> lines) {
        List<List<Piece>> rows = new ArrayList<>();
        List<Piece> row = new ArrayList<>();
        int last = 0;
        List<Piece> seen = lines.stream().filter(line -> !line.stripped().isEmpty()).toList();
        for (int i = 0; i < seen.size(); i++) {
            Piece line = seen.get(i);
            Optional<Numeral> number = Numeral.read(line.stripped());
            int expected = last + 1;
            boolean begins = number.filter(read -> read.value() == expected || rows.isEmpty()).isPresent();
            boolean apart = line.note()
                    || line.heading() && i + 1 < seen.size() && Numeral.read(seen.get(i + 1).stripped())
                    .filter(read -> read.value() == expected).isPresent();
            if (begins || apart) {
                add(rows, row);
                row.clear();
            }
            if (begins) last = number.get().value();
            if (apart && !rows.isEmpty()) rows.add(List.of(line));
            else row.add(line);
        }
        add(rows, row);
        rows.removeIf(List::isEmpty);
        return rows;
    }

    private void add(List<List<Piece>> rows, List<Piece> row) {
        if (!row.isEmpty()) rows.add(rows.isEmpty() ? head(row) : cells(row));
    }

    /** The words above the first number from the one that heads the numbers. */
    private List<Piece> head(List<Piece> lines) {
        List<Piece> heads = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (Piece line : lines) {
            for (Piece word : line.split(SPACE)) {
                boolean first = Column.of(word.text()).equals(Optional.of(Column.NUMBER));
                if (!word.text().isEmpty() && (first || !heads.isEmpty())) heads.add(word);
            }
            if (heads.isEmpty()) above.add(line.stripped());
        }
        if (!heads.isEmpty() && !above.isEmpty()) {
            findings.add(Rule.IMPORT_ROWS_ABOVE, lines.get(0).place(), String.valueOf(above.size()), Texts.shown(above.get(0)));
        }
        return heads.isEmpty() ? List.copyOf(lines) : heads;
    }

    private List<Piece> cells(List<Piece> lines) {
        if (lines.size() < 3) return List.copyOf(lines);
        Piece title = lines.get(1);
        findings.add(Rule.IMPORT_LINES_SPLIT, title.place(), title.stripped());
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
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LONGEST_SCOPE); i--) {
            String text = together(lines.subList(i, lines.size()), lines.get(0)).text().replace("\n", "");
            boolean whole = count(text, "（(") == count(text, "）)") && (i == 0 || !GOES_ON.matcher(lines.get(i - 1).stripped()).matches());
            if (whole && !known.regions(text).isEmpty()) return i;
        }
        return lines.size();
    }

    private boolean units(List<Piece> lines) {
        Piece all = together(lines, lines.get(0));
        return !UnitCell.unknown(new Cell(Texts.lines(all.text()), all.place(), Merge.NONE), known);
    }

    private static long count(String text, String marks) {
        return text.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }

    private static Piece together(List<Piece> lines, Piece otherwise) {
        if (lines.isEmpty()) return new Piece("", otherwise.place());
        return new Piece(lines.stream().map(Piece::text).collect(Collectors.joining("\n")), lines.get(0).place());
    }
}
