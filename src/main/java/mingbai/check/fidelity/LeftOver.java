package mingbai.check.fidelity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mingbai.check.form.Segment;
import mingbai.check.parse.Declared;
import mingbai.format.OfficialText;
import mingbai.format.YamlScalar;
import mingbai.model.Item;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Is;
import mingbai.problem.Problem;
import mingbai.text.Numbers;

/**
 * What the source has and no record holds: by where it is, the declaration that would hold it. None is shown where it may be a cell of
 * the item before, or more of one.
 */
final class LeftOver {
    /** How many letters a passage has at most that is shown to be copied. */
    private static final int LONGEST = 400;
    /** How many letters the number of an item has at most. */
    private static final int LONGEST_NUMBER = 12;
    /** Between two rows of a source whose cells are lines. */
    private static final String EMPTY_LINE = "\n\n";
    /** A row on one line whose first cell is blank, where each cell beginning a line would have no second tab. */
    private static final Pattern ROW_FROM_BLANK = Pattern.compile("\n\t[^\n]*\t");
    /** Cells that may go on on a further line. */
    private static final Set<Is> LONG = Set.of(Is.TEXT, Is.REMARK);
    /** Columns that rows have no cells of. */
    private static final Set<Is> OF_ITEM = Set.of(Is.NUMBER, Is.TITLE, Is.GROUP);

    private final OfficialText official;
    private final String text;
    private final Declared declared;
    private final boolean tabbed;
    /** Whether each cell begins a line, so that lines of one cell begin without a tab. */
    private final boolean inLines;
    /** Whether an item has come. */
    private boolean begun;
    /** Whether the last item has all cells, and the last of them ends with its line. */
    private boolean closed;

    LeftOver(OfficialText official, String text, Declared declared) {
        this.official = official;
        this.text = text;
        this.declared = declared;
        this.tabbed = text.contains("\t");
        this.inLines = text.contains("\n\t") && !ROW_FROM_BLANK.matcher(text).find();
    }

    /** An item comes before what is left over. */
    void behind(Item item) {
        begun = true;
        List<Column> columns = declared.form().columns().stream().filter(column -> !OF_ITEM.contains(column.is())).toList();
        Set<String> there = item.rows().isEmpty() ? Set.of() : item.rows().get(item.rows().size() - 1).cells().keySet();
        closed = columns.stream().allMatch(column -> there.contains(column.id()))
                && (columns.isEmpty() || !LONG.contains(columns.get(columns.size() - 1).is()));
    }

    /** The declaration of what is behind the last item, from a letter on. */
    Optional<Problem.Meant> behind(int letter) {
        int end = official.letters().length();
        boolean apart = tabbed && row(letter).startsWith(EMPTY_LINE) || closed && row(letter).endsWith("\n");
        if (declared.below().isPresent() || !apart || !passage(letter, end)) return Optional.empty();
        return Optional.of(Problem.Meant.of("below: " + quoted(letter, end)));
    }

    /** The declaration of what is before a piece that is further on, in whole lines or cells. */
    Optional<Problem.Meant> before(Segment piece, int letter) {
        String letters = piece.letters();
        int next = letters.isEmpty() ? -1 : official.letters().indexOf(letters, letter);
        if (next <= letter || row(next).isEmpty() || !passage(letter, next)) return Optional.empty();
        String passage = quoted(letter, next);
        int at = declared.head().indexOf(piece);
        if (at >= 0) return row(letter).isEmpty() ? Optional.empty() : Optional.of(Problem.Meant.of(head(at, passage)));
        if (piece.start() != Segment.Start.ROW && piece.start() != Segment.Start.LINE) return Optional.empty();
        if (heading(letter, next)) return Optional.of(Problem.Meant.of("{id: …, heading: " + passage + "}"));
        boolean head = tabbed && !begun && !row(letter).equals(row(next));
        return head ? Optional.of(Problem.Meant.of(column(passage))) : Optional.empty();
    }

    /**
     * The cell that a piece is of, as the source has it and a record would hold it.
     *
     * @param begin its first letter
     * @param at    the first that differs
     * @param next  what the record has behind it; absent: nothing
     */
    Optional<String> cell(Segment piece, int begin, int at, Optional<Segment> next) {
        if (begin == official.letters().length()) return Optional.empty();
        int end = end(Math.max(begin + 1, at), next);
        if (end - begin > LONGEST) return Optional.empty();
        return piece.held().apply(lines(begin, end));
    }

    /** How many columns a letter is further on in its row than the one before; negative: it is in another row, or nothing tells columns. */
    int further(int letter) {
        String gap = letter < official.letters().length() ? gap(letter) : EMPTY_LINE;
        return !tabbed || gap.contains(inLines ? EMPTY_LINE : "\n") ? -1 : (int) gap.chars().filter(c -> c == '\t').count();
    }

    /**
     * The number of an item that the source has from a letter on: the next after one that has come.
     *
     * @param last empty: none has come
     * @return absent: the source goes on otherwise
     */
    Optional<String> next(int letter, String last) {
        int end = letter;
        int most = Math.min(official.letters().length(), letter + LONGEST_NUMBER);
        while (end < most && (end == letter || !official.behind('\t', end) && !official.behind('\n', end))) end++;
        String begins = official.letters().substring(letter, end);
        boolean whole = tabbed || official.behind('\n', letter) && !Character.isLetterOrDigit(last.codePointBefore(last.length()));
        return Numbers.next(begins, last).filter(number -> whole && (!tabbed || number.equals(begins)));
    }

    /** The place of the column in which a letter is the first of its row, from 0; negative: nothing tells it. */
    int column(int letter) {
        if (!tabbed || letter >= official.letters().length()) return -1;
        if (inLines) {
            String row = row(letter);
            return row.startsWith(EMPTY_LINE) ? (int) row.chars().filter(c -> c == '\t').count() - 1 : -1;
        }
        String gap = gap(letter);
        int line = gap.lastIndexOf('\n');
        return line < 0 ? -1 : (int) gap.substring(line).chars().filter(c -> c == '\t').count();
    }

    /** Where a cell ends: with its column, where the record's next piece is on its line, or with that line. */
    private int end(int from, Optional<Segment> next) {
        boolean goesOn = tabbed && next.filter(piece -> piece.start() == Segment.Start.COLUMN).isPresent();
        int other = tabbed ? -1 : next.map(piece -> official.letters().indexOf(piece.letters(), from)).orElse(-1);
        int letter = from;
        while (letter < official.letters().length() && letter != other && !official.behind('\t', letter)
                && (goesOn || !official.behind('\n', letter) || inLines && !gap(letter).contains(EMPTY_LINE))) letter++;
        return letter;
    }

    /** @param at before which part of what stands before the items */
    private String head(int at, String passage) {
        if (at <= declared.heading()) return "above: " + passage;
        return at == declared.heading() + 1 ? "introduction: " + passage : column(passage);
    }

    private static String column(String passage) {
        return "{is: …, head: " + passage + "}";
    }

    /** Whether what is left over is a row or line of its own and can be nothing of the item before. */
    private boolean heading(int letter, int next) {
        boolean oneLine = quoted(letter, next).indexOf("\\n") < 0;
        if (!tabbed) return closed && oneLine && !row(letter).isEmpty() && !labelled(letter);
        String gap = gap(next);
        boolean padded = gap.contains("\t") && gap.indexOf('\t') < gap.lastIndexOf('\n');
        return row(letter).equals(row(next)) && (!begun || closed || padded || row(next).startsWith(EMPTY_LINE));
    }

    /** Whether prose goes on with the label of a field. */
    private boolean labelled(int letter) {
        return declared.literals().values().stream().flatMap(literals -> literals.label().stream()).map(Segment::letters)
                .anyMatch(label -> official.letters().startsWith(label, letter));
    }

    /** The tabs and line breaks before a letter, from where its row or line begins; empty: it begins further ahead. */
    private String row(int letter) {
        String gap = gap(letter);
        int begin = gap.contains(EMPTY_LINE) ? gap.lastIndexOf(EMPTY_LINE) : gap.lastIndexOf('\n');
        return begin < 0 ? "" : gap.substring(begin);
    }

    /** The tabs and line breaks before a letter. */
    private String gap(int letter) {
        return letter == 0 ? "\n" : text.substring(official.offset(letter - 1) + 1, official.offset(letter)).replaceAll("[^\\t\\n]", "");
    }

    /** Whether letters are a passage that can be declared: one cell or line with words, and not too long. */
    private boolean passage(int from, int to) {
        if (to - from > LONGEST || official.letters().substring(from, to).codePoints().noneMatch(Character::isLetterOrDigit)) return false;
        for (int letter = from + 1; letter < to; letter++) if (official.behind('\t', letter)) return false;
        return true;
    }

    /** As YAML writes it on one line. */
    private String quoted(int from, int to) {
        return YamlScalar.flow(lines(from, to));
    }

    /** The text from one letter to another, its lines without indents. */
    private String lines(int from, int to) {
        return text.substring(official.offset(from), official.offset(to - 1) + 1).strip().replaceAll("\\s*\\R\\s*", "\n");
    }
}
