package mingbai.check.wording;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;

/**
 * Punctuation marks have the width of their language, and quotation marks and brackets come in pairs. Official Chinese is
 * exempt: there the source decides.
 */
final class Marks {
    private static final String HALF = ",;:?!()";
    private static final String FULL = "，；：？！（）";
    private static final String OPENING = "“（([【《〈「『";
    private static final String CLOSING = "”）)]】》〉」』";
    /** How many characters on either side make a mark recognizable. */
    private static final int AROUND = 4;

    private final Found found;
    private final Written written;

    private Marks(Found found, Written written) {
        this.found = found;
        this.written = written;
    }

    static void check(Found found) {
        for (Written written : found.texts()) {
            Marks marks = new Marks(found, written);
            if (!written.ofItem()) {
                marks.width(Language.ZH, HALF);
                marks.pairs(Language.ZH);
            }
            if (written.en().isEmpty()) continue;
            marks.width(Language.EN, FULL + "。、");
            marks.pairs(Language.EN);
        }
    }

    /** @param marks of the other language: half-width ones may not touch Chinese, full-width ones have to */
    private void width(Language language, String marks) {
        String text = written.in(language).orElseThrow().value();
        for (int start = 0, end; start < text.length(); start = end) {
            end = start + 1;
            if (plain(text.charAt(start))) continue;
            while (wideLetter(text.charAt(start)) && end < text.length() && wideLetter(text.charAt(end))) end++;
            boolean mark = marks.indexOf(text.charAt(start)) >= 0 && touchesHan(text, start) == (language == Language.ZH);
            if (!mark && !wideLetter(text.charAt(start))) continue;
            found.tell(written, Rule.WIDTH_WRONG, language, start, around(text, start, end), other(text.substring(start, end)));
        }
    }

    /** Letters and characters that are no mark, nearly all of a text. */
    private static boolean plain(char c) {
        return c >= 'a' && c <= 'z' || c >= 0x4E00 && c < 0xD800 || c == ' ';
    }

    private static boolean wideLetter(char c) {
        return c >= '\uFF10' && c <= '\uFF19' || c >= '\uFF21' && c <= '\uFF3A' || c >= '\uFF41' && c <= '\uFF5A';
    }

    private static boolean touchesHan(String text, int at) {
        return at > 0 && UnicodeScript.of(text.codePointBefore(at)) == UnicodeScript.HAN
                || at + 1 < text.length() && UnicodeScript.of(text.codePointAt(at + 1)) == UnicodeScript.HAN;
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
            if (plain(text.charAt(i))) continue;
            if (OPENING.indexOf(text.charAt(i)) >= 0) open.push(i);
            int closing = CLOSING.indexOf(text.charAt(i));
            if (closing < 0) continue;
            if (!open.isEmpty() && text.charAt(open.peek()) == OPENING.charAt(closing)) open.pop();
            else unpaired(language, text, i);
        }
        open.descendingIterator().forEachRemaining(position -> unpaired(language, text, position));
    }

    private void unpaired(Language language, String text, int position) {
        found.tell(written, Rule.MARK_UNPAIRED, language, position, around(text, position, position + 1));
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
