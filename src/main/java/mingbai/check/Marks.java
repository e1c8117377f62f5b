package mingbai.check;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.model.Language;
import mingbai.model.Rule;

/**
 * Punctuation marks have the width of their language, and quotation marks and brackets come in pairs. Official Chinese is
 * exempt: there the source decides.
 */
final class Marks {
    private static final String HALF = ",;:?!()";
    private static final String FULL = "，；：？！（）";
    private static final String OPENING = "“（([【《〈「『";
    private static final String CLOSING = "”）)]】》〉」』";
    private static final Pattern WIDE_LETTERS = Pattern.compile("[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+");
    /** A half-width mark that touches Chinese. */
    private static final Pattern NARROW = Pattern.compile("(?<=\\p{IsHan})[" + HALF + "]|[" + HALF + "](?=\\p{IsHan})");
    /** A full-width mark that touches no Chinese. */
    private static final Pattern WIDE = Pattern.compile("(?<!\\p{IsHan})[" + FULL + "。、](?!\\p{IsHan})");
    /** How many characters on either side make a mark recognizable. */
    private static final int AROUND = 4;

    private final Records records;
    private final Written written;

    private Marks(Records records, Written written) {
        this.records = records;
        this.written = written;
    }

    static void check(Records records) {
        for (Written written : records.texts()) {
            Marks marks = new Marks(records, written);
            if (!written.ofItem()) {
                marks.width(Language.ZH, NARROW);
                marks.pairs(Language.ZH);
            }
            if (written.en().isEmpty()) continue;
            marks.width(Language.EN, WIDE);
            marks.pairs(Language.EN);
        }
    }

    private void width(Language language, Pattern wrong) {
        String text = written.in(language).orElseThrow().value();
        for (Pattern pattern : new Pattern[] {WIDE_LETTERS, wrong}) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                written.tell(records, Rule.WIDTH_WRONG, language, found.start(), around(text, found.start(), found.end()),
                        other(found.group()));
            }
        }
    }

    /** The same characters in the other width. */
    private static String other(String found) {
        int half = HALF.indexOf(found);
        if (half >= 0) return FULL.substring(half, half + 1);
        return switch (found) {
            case "。" -> ".";
            case "、" -> ",";
            default -> Normalizer.normalize(found, Normalizer.Form.NFKC);
        };
    }

    private void pairs(Language language) {
        String text = written.in(language).orElseThrow().value();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) open.push(i);
            int closing = CLOSING.indexOf(text.charAt(i));
            if (closing < 0) continue;
            if (!open.isEmpty() && text.charAt(open.peek()) == OPENING.charAt(closing)) open.pop();
            else unpaired(language, text, i);
        }
        open.descendingIterator().forEachRemaining(position -> unpaired(language, text, position));
    }

    private void unpaired(Language language, String text, int position) {
        written.tell(records, Rule.MARK_UNPAIRED, language, position, around(text, position, position + 1));
    }

    /** A run with its neighbours on the same line. */
    private static String around(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from > 0 && start - from < AROUND && text.charAt(from - 1) != '\n') from--;
        while (to < text.length() && to - end < AROUND && text.charAt(to) != '\n') to++;
        return text.substring(from, to).strip();
    }
}
