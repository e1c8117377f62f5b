package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.intake.outline.Enumeration;
import mingbai.intake.outline.HeadWords;
import mingbai.intake.records.NameIndex;
import mingbai.intake.records.UnitCell;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.Passage;
import mingbai.intake.source.SourceFile;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.TextDecoder;
import mingbai.intake.source.Texts;
import mingbai.model.SourceText.Is;
import mingbai.problem.Place;
import mingbai.problem.Rule;

/**
 * Plain text as prose, line by line, or where it has tabs or a head as one table, in any of three layouts:
 * <ul>
 * <li>A tab begins each cell, one or more lines a cell, as in a table that was saved as text; lines without a tab go on with the
 * cell before, blank ones included. A blank line begins a row where all rows are then as wide; otherwise a cell that is a number does.
 * <li>Tabs part the cells of a row, as in a table that was copied; a line that does not begin with a number, and has not as many cells as
 * the head, goes on with the row before.
 * <li>There are no tabs: see {@link PlainLines}.
 * </ul>
 * A text may also draw its tables, see {@link DrawnTable}, or set several spaces between the cells of each row.
 */
public final class TextFile {
    /** More lines and tabs than any table for readers has. */
    private static final int MOST = 500_000;
    /** Rows shorter than this are not ended by a number that does not go on: it may be a cell's whole text. */
    private static final int SHORT = 3;

    private static final Pattern SPACES = Pattern.compile("[ \\u00A0]{2,}|\\u3000+");
    private static final Pattern TAB = Pattern.compile("\t");

    private static final Pattern PAGE = Pattern.compile("[-—–―]{1,2}(?<dashed>\\d{1,3})[-—–―]{1,2}|" + Lexicon.letters("ordinal")
            + "(?<said>\\d{1,3})" + Lexicon.any("page") + ".{0,8}");

    private final SourceFile file;
    private final List<Piece> lines;
    private final Findings findings;

    private TextFile(SourceFile file, List<Piece> lines, Findings findings) {
        this.file = file;
        this.lines = lines;
        this.findings = findings;
    }

    public static List<Passage> passages(SourceFile file, NameIndex known, Findings findings) {
        Optional<String> text = TextDecoder.decode(file, findings);
        if (text.isEmpty()) return List.of();
        if (text.get().chars().filter(c -> c < ' ').count() > MOST) {
            findings.add(Rule.IMPORT_FILE_LARGE, Place.whole(file.name()));
            return List.of();
        }
        if (CsvFile.tabbed(text.get())) return CsvFile.passages(file, text.get(), findings);
        TextFile reading = new TextFile(file, unpaged(lines(file.name(), text.get()), findings), findings);
        if (DrawnTable.among(reading.lines)) return DrawnTable.passages(reading.lines, findings);
        Optional<List<List<Piece>>> spaced = reading.rowsBySpaces();
        if (spaced.isPresent()) return List.of(reading.table(spaced.get()));
        boolean tabs = reading.lines.stream().anyMatch(line -> line.text().contains("\t"));
        if (!tabs && !PlainLines.headed(reading.lines)) {
            return reading.lines.stream().map(line -> (Passage) Texts.passage(line.text(), line.place(), findings)).toList();
        }
        List<List<Piece>> rows = !tabs ? new PlainLines(known, findings).rows(reading.lines)
                : reading.lines.stream().anyMatch(line -> head(line.text())) ? reading.rowsByLine()
                : reading.rowsByBlank().orElseGet(reading::rowsByCell);
        return List.of(reading.table(rows));
    }

    /** What a text says, without the numbers of pages; absent: cells in quotation marks, which it does not say so. */
    public static Optional<String> said(String text) {
        if (CsvFile.tabbed(text)) return Optional.empty();
        List<Piece> lines = lines("", text);
        List<Piece> unpaged = unpaged(lines, new Findings());
        return Optional.of(unpaged == lines ? text : unpaged.stream().map(Piece::text).collect(Collectors.joining("\n")));
    }

    private SourceTable table(List<List<Piece>> rows) {
        List<SourceTable.Row> table = new ArrayList<>();
        for (List<Piece> row : rows) {
            table.add(new SourceTable.Row(row.get(0).place(), row.stream().limit(SourceTable.WIDEST)
                    .map(piece -> Texts.cell(piece.text(), piece.place(), findings)).toList()));
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

    /** Without the numbers of pages, as of a text from a PDF, which are in the middle of what goes on from page to page. */
    private static List<Piece> unpaged(List<Piece> lines, Findings findings) {
        List<Piece> numbers = lines.stream().filter(line -> page(line).isPresent()).toList();
        boolean counted = numbers.size() > 1 && IntStream.range(1, numbers.size())
                .allMatch(i -> page(numbers.get(i)).get() == page(numbers.get(i - 1)).get() + 1);
        if (!counted) return lines;
        findings.add(Rule.IMPORT_OUTSIDE, numbers.get(0).place(), numbers.size(),
                Texts.quoted(numbers.stream().map(Piece::stripped).toList()));
        return lines.stream().filter(line -> page(line).isEmpty()).toList();
    }

    /** The number of a page that a line is; absent: it is none. */
    private static Optional<Integer> page(Piece line) {
        Matcher page = PAGE.matcher(Texts.letters(line.text()));
        return page.matches() ? Optional.of(Integer.parseInt(page.group("dashed") != null ? page.group("dashed") : page.group("said")))
                : Optional.empty();
    }

    private static boolean head(String line) {
        return List.of(line.split("\t")).stream().flatMap(cell -> HeadWords.of(cell).stream()).count() >= SHORT;
    }

    /** Rows of a text without tabs whose cells are apart by several spaces; absent: there are none, or not all are as wide as the heads. */
    private Optional<List<List<Piece>>> rowsBySpaces() {
        int head = IntStream.range(0, lines.size()).filter(i -> headOf(spaced(lines.get(i)))).findFirst().orElse(-1);
        if (head < 0 || lines.stream().anyMatch(line -> line.text().contains("\t"))) return Optional.empty();
        int width = spaced(lines.get(head)).size();
        List<List<Piece>> rows = new ArrayList<>();
        boolean any = false;
        for (int i = 0; i < lines.size(); i++) {
            List<Piece> cells = spaced(lines.get(i));
            boolean row = i > head && cells.size() > 1;
            any |= row;
            if (row && cells.size() != width) return Optional.empty();
            if (!cells.isEmpty()) rows.add(i < head ? List.of(lines.get(i)) : cells);
        }
        return any ? Optional.of(rows) : Optional.empty();
    }

    private static List<Piece> spaced(Piece line) {
        return line.split(SPACES).stream().filter(piece -> !piece.text().isBlank()).toList();
    }

    private static boolean headOf(List<Piece> cells) {
        return cells.size() >= SHORT && cells.stream().filter(cell -> HeadWords.of(cell.stripped()).isPresent()).count() >= SHORT;
    }

    private List<List<Piece>> rowsByLine() {
        List<List<Piece>> rows = new ArrayList<>();
        boolean below = false;
        boolean blank = false;
        int width = 0;
        int lastTab = lastTab();
        for (int i = 0; i < lines.size(); i++) {
            Piece line = lines.get(i);
            boolean head = head(line.text());
            List<Piece> cells = line.text().isBlank() ? new ArrayList<>(List.of(new Piece("", line.place()))) : line.split(TAB);
            while (cells.size() > 1 && cells.get(0).text().isBlank() && !below && head) cells.remove(0);
            boolean begins = !below || head || Enumeration.counted(cells.get(0).text()).isPresent()
                    || cells.size() > SHORT && cells.get(0).text().isBlank() || cells.size() == 1 && apart(line) || blank
                    || cells.size() > SHORT && cells.size() == width;
            below |= head;
            if (head) width = cells.size();
            blank = i > lastTab && (blank || line.text().isBlank());
            if (begins) rows.add(new ArrayList<>());
            List<Piece> row = rows.get(rows.size() - 1);
            if (!begins) row.get(row.size() - 1).add(cells.remove(0).text());
            row.addAll(cells);
        }
        return rows;
    }

    /** The last line with a tab, behind which no row begins any more. */
    private int lastTab() {
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).text().contains("\t")).max().orElse(0);
    }

    /** Rows that are separated by blank lines; absent: they are not all as wide as the first. */
    private Optional<List<List<Piece>>> rowsByBlank() {
        int lastTab = lastTab();
        List<List<Piece>> rows = new ArrayList<>();
        List<List<Piece>> tabbed = new ArrayList<>();
        boolean blank = true;
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            Piece line = lines.get(i);
            boolean tab = line.text().startsWith("\t");
            boolean empty = line.text().isBlank() && !tab;
            List<Piece> row = open ? rows.get(rows.size() - 1) : List.of();
            boolean goesOn = open && !tab && !empty && !line.note() && !(blank && (i > lastTab || line.heading()
                    && row.size() == tabbed.get(0).size()));
            if (goesOn) row.get(row.size() - 1).add(line.text());
            else if (open && tab && !blank) row.addAll(cells(line));
            else if (!empty) {
                rows.add(tab ? cells(line) : new ArrayList<>(List.of(line)));
                open = tab;
                if (tab) tabbed.add(rows.get(rows.size() - 1));
            }
            blank = empty;
        }
        boolean even = tabbed.size() > 1 && tabbed.get(0).size() > 1 && tabbed.stream().allMatch(row -> row.size() == tabbed.get(0).size()
                || row.size() == 1 && Enumeration.counted(row.get(0).stripped()).isEmpty());
        return even ? Optional.of(rows) : Optional.empty();
    }

    private static List<Piece> cells(Piece line) {
        List<Piece> cells = line.split(TAB);
        return new ArrayList<>(cells.subList(1, cells.size()));
    }

    private List<List<Piece>> rowsByCell() {
        List<Piece> cells = cells();
        List<List<Piece>> rows = new ArrayList<>();
        List<Piece> row = new ArrayList<>();
        int last = 0;
        for (Piece cell : cells) {
            Optional<Integer> number = Enumeration.counted(cell.stripped());
            int expected = last + 1;
            boolean begins = HeadWords.number(cell.stripped()) || number.filter(value -> value == expected
                    || row.size() >= SHORT).isPresent();
            if (begins && !row.isEmpty()) {
                rows.add(List.copyOf(row));
                row.clear();
            }
            if (begins && number.isPresent()) last = number.get();
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
            boolean head = HeadWords.number(row.get(0).stripped());
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
            else cells.get(last).add(parts.get(0).text());
            cells.addAll(parts.subList(1, parts.size()));
        }
        return cells;
    }

    /**
     * The rows of a text in which nothing separates the columns. The heads are in the order of the table, on lines of their own or on one
     * line; a line that is the next number begins a row, and a line that is numbered as headings are is one where the next number
     * follows. Of a row the next line is the title; the text ends with the last line that ends a sentence, or else before the first line
     * that is a unit; of the rest, the time limit is what is last and looks like one, the scope what is last then and names a region, and
     * the units are what is before it.
     */
    private static final class PlainLines {
        /** More lines than the scope of any row has. */
        private static final int LONGEST_SCOPE = 100;
        private static final Pattern GOES_ON = Pattern.compile(".*(?:[、，,（(]|" + Lexicon.any("joining") + ")");
        private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
        private static final Pattern LIMIT = Pattern.compile(".{0,16}" + Lexicon.any("limit.words") + ".{0,6}");

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
            List<Piece> limit = limited ? behind.subList(behind.size() - 1, behind.size()) : List.of();
            if (columns.contains(Is.LIMIT)) cells.add(together(limit, title));
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
                boolean whole = count(text, "（(") == count(text, "）)")
                        && (i == 0 || !GOES_ON.matcher(lines.get(i - 1).stripped()).matches());
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
}
