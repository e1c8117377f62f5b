package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.intake.source.Lexicon;
import mingbai.text.RoleWords;

/**
 * Brackets of a paragraph that say who does what it says, and until when.
 *
 * @param start  where it begins in the paragraph
 * @param end    behind what closes it
 * @param open   the bracket that opens it
 * @param inside what it says
 * @param close  the bracket that closes it, with the mark that ends the sentence
 */
record Bracket(int start, int end, String open, String inside, String close) {
    private static final String OPENING = "（(〔[【";
    private static final String CLOSING = "）)〕]】";
    private static final String MARKS = "。；;！!";
    private static final String CLAUSES = "，,；;";
    /** No name of a unit is longer. */
    private static final int LONGEST = 40;
    /** No time limit is longer. */
    private static final int LONGEST_LIMIT = 24;
    private static final Pattern UNITS = Pattern.compile("(?s).*(?:" + Lexicon.any("unit.endings") + "|" + RoleWords.all().keySet().stream()
            .map(Pattern::quote).collect(Collectors.joining("|")) + "|[）)])" + Lexicon.any("others") + "?");
    /** How brackets begin that say something of the words before them, and what is in such a one and in no name of a unit. */
    private static final Pattern OTHER = Pattern.compile("(?s)" + Lexicon.any("bracket.other") + ".*|.*"
            + Lexicon.any("bracket.sentence") + ".*");
    private static final Pattern DATED = Pattern.compile("(?:\\d{4}" + Lexicon.any("date.year")
            + "|\\d{1,2}" + Lexicon.any("date.month") + "|" + Lexicon.any("limit.beginnings") + ").*");
    private static final Pattern LIMIT = Pattern.compile("[^、]*" + Lexicon.any("limit.words") + ".{0,4}");

    /** What a part of a bracket says: a clause of units, or the time limit behind or before them. */
    record Clause(String mark, String text, boolean limit) {}

    /** Those that name units, in their order. */
    static List<Bracket> of(String paragraph) {
        List<Bracket> found = new ArrayList<>();
        for (int i = 0; i < paragraph.length(); i++) {
            if (OPENING.indexOf(paragraph.charAt(i)) < 0) continue;
            int close = closing(paragraph, i);
            if (close < 0) break;
            int end = close + 1 < paragraph.length() && MARKS.indexOf(paragraph.charAt(close + 1)) >= 0 ? close + 2 : close + 1;
            Bracket bracket = new Bracket(i, end, paragraph.substring(i, i + 1), paragraph.substring(i + 1, close),
                    paragraph.substring(close, end));
            boolean apart = end > close + 1 || blank(paragraph, end)
                    || i > 0 && MARKS.indexOf(paragraph.charAt(i - 1)) >= 0;
            if (apart && bracket.units()) found.add(bracket);
            i = close;
        }
        return found;
    }

    private static boolean blank(String text, int from) {
        return IntStream.range(from, text.length()).allMatch(i -> Character.isWhitespace(text.charAt(i)));
    }

    /** Where a bracket is closed, others within it too; negative: nowhere. */
    private static int closing(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) depth++;
            else if (CLOSING.indexOf(text.charAt(i)) >= 0 && --depth == 0) return i;
        }
        return -1;
    }

    /** Whether it says of those that it names what they do: 责任单位：区发改局, or 区发改局牵头. */
    boolean sure() {
        return Label.begins(inside) || RoleWords.all().entrySet().stream()
                .anyMatch(role -> !role.getValue().equals("implementing") && inside.contains(role.getKey()));
    }

    /** Whether it has labels, or half of what it lists are units and time limits. */
    private boolean units() {
        if (Label.begins(inside)) return true;
        List<String> pieces = pieces(inside, "、" + CLAUSES);
        String first = pieces.size() > 1 && DATED.matcher(pieces.get(0)).matches() ? pieces.get(1) : pieces.get(0);
        long likely = pieces.stream().filter(piece -> UNITS.matcher(piece).matches() || LIMIT.matcher(piece).matches()
                || DATED.matcher(piece).matches()).count();
        boolean name = first.length() > 1 && first.length() <= LONGEST && !OTHER.matcher(first).matches();
        return name && UNITS.matcher(first).matches() && likely * 2 >= pieces.size();
    }

    private static List<String> pieces(String text, String marks) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
            if (depth > 0 || marks.indexOf(c) < 0) continue;
            pieces.add(text.substring(from, i).strip());
            from = i + 1;
        }
        pieces.add(text.substring(from).strip());
        return pieces;
    }

    /** Units with time limits in front of them or behind them apart. */
    static List<Clause> clauses(String said) {
        List<String> pieces = pieces(said, CLAUSES);
        if (pieces.size() < 2) return List.of(new Clause("", said, false));
        int units = pieces.size();
        while (units > 1 && limit(pieces.get(units - 1))) units--;
        if (units < pieces.size()) {
            int mark = mark(said, units);
            return List.of(new Clause("", said.substring(0, mark), false),
                    new Clause(said.substring(mark, mark + 1), said.substring(mark + 1).strip(), true));
        }
        String first = pieces.get(0);
        if (!DATED.matcher(first).matches() || !limit(first)) return List.of(new Clause("", said, false));
        int mark = mark(said, 1);
        return List.of(new Clause("", first, true), new Clause(said.substring(mark, mark + 1), said.substring(mark + 1), false));
    }

    /**
     * Where the mark is that is in front of a piece.
     *
     * @param piece its place among them, from 1
     */
    private static int mark(String said, int piece) {
        int depth = 0;
        int count = 0;
        for (int i = 0; ; i++) {
            char c = said.charAt(i);
            depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
            if (depth <= 0 && CLAUSES.indexOf(c) >= 0 && ++count == piece) return i;
        }
    }

    private static boolean limit(String piece) {
        return piece.length() <= LONGEST_LIMIT && piece.indexOf('、') < 0 && (DATED.matcher(piece).matches()
                || LIMIT.matcher(piece).matches() && !UNITS.matcher(piece).matches());
    }
}
