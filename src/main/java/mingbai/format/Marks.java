package mingbai.format;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Punctuation marks: their width (GB/T 15834), since Chinese has full-width ones and half-width letters and digits, and their other half.
 */
public final class Marks {
    private static final String HALF = ",;:?!()";
    private static final String FULL = "，；：？！（）";
    private static final String OTHERS = FULL + "。、";
    private static final String OPENING = "“（([【《〈「『";
    private static final String CLOSING = "”）)]】》〉」』";

    private Marks() {}

    /** Whether a character of a Chinese text has the other width: a half-width mark beside a Han letter, or a full-width letter. */
    public static boolean wrongInChinese(String text, int at) {
        return letter(text.charAt(at)) || HALF.indexOf(text.charAt(at)) >= 0 && touchesHan(text, at);
    }

    /** The same of a text in Western letters: a full-width mark that stands beside no Han letter. */
    public static boolean wrongElsewhere(String text, int at) {
        return letter(text.charAt(at)) || OTHERS.indexOf(text.charAt(at)) >= 0 && !touchesHan(text, at);
    }

    /** Whether a letter or a digit is full-width. */
    public static boolean letter(char c) {
        return c >= '\uFF10' && c <= '\uFF19' || c >= '\uFF21' && c <= '\uFF3A' || c >= '\uFF41' && c <= '\uFF5A';
    }

    private static boolean touchesHan(String text, int at) {
        return at > 0 && UnicodeScript.of(text.codePointBefore(at)) == UnicodeScript.HAN
                || at + 1 < text.length() && UnicodeScript.of(text.codePointAt(at + 1)) == UnicodeScript.HAN;
    }

    /** A mark, or some letters, in the other width. */
    public static String other(String found) {
        int half = HALF.indexOf(found);
        if (half >= 0) return FULL.substring(half, half + 1);
        return switch (found) {
            case "。" -> ".";
            case "、" -> ",";
            default -> Normalizer.normalize(found, Normalizer.Form.NFKC);
        };
    }

    /** Where quotation marks and brackets are that have no other half, those that close nothing first. */
    public static List<Integer> unpaired(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        List<Integer> unpaired = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) open.push(i);
            int closing = CLOSING.indexOf(text.charAt(i));
            if (closing < 0) continue;
            if (!open.isEmpty() && text.charAt(open.peek()) == OPENING.charAt(closing)) open.pop();
            else unpaired.add(i);
        }
        open.descendingIterator().forEachRemaining(unpaired::add);
        return unpaired;
    }

    /** A Chinese text in the widths of Chinese. */
    public static String chinese(String text) {
        StringBuilder right = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String one = text.substring(i, i + 1);
            right.append(wrongInChinese(text, i) ? other(one) : one);
        }
        return right.toString();
    }
}
