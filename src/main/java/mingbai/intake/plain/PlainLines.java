package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.intake.outline.Enumeration;
import mingbai.intake.outline.HeadWords;
import mingbai.intake.records.NameIndex;
import mingbai.intake.records.UnitCell;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Known;
import mingbai.intake.source.Texts;
import mingbai.model.SourceText.Is;
import mingbai.problem.Rule;

/**
 * The rows of a text in which nothing separates the columns. The heads are in the order of the table, on lines of their own or on one line;
 * a line that is the next number begins a row, and a line that is numbered as headings are is one where the next number follows. Of a row
 * the next line is the title; the text ends with the last line that ends a sentence, or else before the first line that is a unit; of the
 * rest, the time limit is what is last and looks like one, the scope what is last then and names a region, and the units are what is before
 * it.
 */
final class PlainLines {
    /** More lines than the scope of any row has. */
    private static final int LONGEST_SCOPE = 100;
    private static final Pattern GOES_ON = Pattern.compile(".*(?:[、，,（(]|" + Known.any("joining") + ")");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern LIMIT = Pattern.compile(".{0,16}" + Known.any("limit.words") + ".{0,6}");

    private final NameIndex known;
    private final Findings findings;
    /** What the columns hold, from the left. */
    private List<Is> columns = List.of();

    PlainLines(NameIndex known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** Whether there is a head of a table among the lines. */
    static boolean headed(List<Piece> lines) {
        List<String> seen = lines.stream().map(Piece::stripped).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < seen.size(); i++) {
            List<String> words = seen.subList(i, Math.min(seen.size(), i + 3)).stream().flatMap(SPACE::splitAsStream).limit(3).toList();
            if (words.size() == 3 && HeadWords.number(words.get(0))
                    && words.stream().allMatch(word -> HeadWords.of(word).isPresent())) return true;
        }
        return false;
    }

    /** @param lines each by itself, blank ones included */
    List<List<Piece>> rows(List<Piece> lines) {
        List<List<Piece>> rows = new ArrayList<>();
        List<Piece> row = new ArrayList<>();
        int last = 0;
        List<Piece> seen = lines.stream().filter(line -> !line.stripped().isEmpty()).toList();
        for (int i = 0; i < seen.size(); i++) {
            Piece line = seen.get(i);
            int expected = last + 1;
            boolean begins = number(line).isPresent() && (columns.isEmpty() ? headed(row) : number(line).get() == expected);
            boolean apart = line.note() || line.heading() && i + 1 < seen.size()
                    && number(seen.get(i + 1)).filter(value -> value == expected).isPresent();
            if (begins || apart) {
                if (!row.isEmpty() && columns.isEmpty()) head(rows, row);
                else if (!row.isEmpty()) rows.add(cells(row));
                row.clear();
            }
            if (begins) last = number(line).get();
            if (apart) rows.add(List.of(line));
            else row.add(line);
        }
        if (!row.isEmpty()) rows.add(cells(row));
        return rows;
    }

    private static Optional<Integer> number(Piece line) {
        return Enumeration.counted(line.stripped());
    }

    /** Lines above the words from the one that heads the numbers, each a row, and these words as a row. */
    private void head(List<List<Piece>> rows, List<Piece> lines) {
        List<Piece> heads = new ArrayList<>();
        for (Piece line : lines) {
            List<Piece> words = line.split(SPACE).stream().filter(word -> !word.text().isEmpty()).toList();
            boolean first = heads.isEmpty() && words.stream().anyMatch(word -> HeadWords.number(word.text()));
            if (first || !heads.isEmpty()) heads.addAll(words);
            else rows.add(List.of(line));
        }
        if (heads.isEmpty()) return;
        rows.add(heads);
        columns = heads.stream().map(head -> HeadWords.of(head.text()).map(HeadWords.Meaning::is).orElse(Is.REMARK)).toList();
    }

    private List<Piece> cells(List<Piece> lines) {
        if (lines.size() < 3) return List.copyOf(lines);
        Piece title = lines.get(1);
        findings.add(Rule.IMPORT_LINES_SPLIT, title.place(), title.stripped());
        if (lines.size() == columns.size()) return List.copyOf(lines);
        List<Piece> cells = new ArrayList<>(List.of(lines.get(0)));
        int from = 1;
        if (columns.contains(Is.TITLE)) cells.add(lines.get(from++));
        List<Piece> rest = lines.subList(from, lines.size());
        int ended = columns.contains(Is.TEXT) ? ended(rest) : 0;
        if (columns.contains(Is.TEXT)) cells.add(together(rest.subList(0, ended), title));
        List<Piece> behind = rest.subList(ended, rest.size());
        boolean limited = columns.contains(Is.LIMIT) && !behind.isEmpty()
                && LIMIT.matcher(behind.get(behind.size() - 1).stripped()).matches();
        List<Piece> named = limited ? behind.subList(0, behind.size() - 1) : behind;
        int scope = columns.contains(Is.SCOPE) ? scope(named) : named.size();
        if (columns.contains(Is.UNITS)) cells.add(together(named.subList(0, scope), title));
        if (columns.contains(Is.SCOPE)) cells.add(together(named.subList(scope, named.size()), title));
        if (columns.contains(Is.LIMIT)) cells.add(together(limited ? behind.subList(behind.size() - 1, behind.size()) : List.of(), title));
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
        return UnitCell.likely(lines.get(lines.size() - 1).stripped()) && lines.size() == 1 ? 1 : lines.size() - 1;
    }

    private boolean units(List<Piece> lines) {
        return UnitCell.known(Texts.lines(together(lines, lines.get(0)).text()), known);
    }

    private static long count(String text, String marks) {
        return text.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }

    private static Piece together(List<Piece> lines, Piece otherwise) {
        if (lines.isEmpty()) return new Piece("", otherwise.place());
        return new Piece(lines.stream().map(Piece::text).collect(Collectors.joining("\n")), lines.get(0).place());
    }
}
