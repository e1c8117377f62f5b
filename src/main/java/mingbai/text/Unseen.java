package mingbai.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.format.CodePoint;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * A character that readers cannot see, or that is not what they take it for, by Unicode's properties. What a script needs is none:
 * joiners in Persian or Hindi, emoji that are put together, a no-break space in English.
 *
 * <pre>{@code Unseen.in("网\u202E上")  // U+202E RIGHT-TO-LEFT OVERRIDE at 1}</pre>
 *
 * @param offset    where it is in the text
 * @param codePoint which it is
 * @param sort      what is wrong with it
 */
public record Unseen(int offset, int codePoint, Sort sort) {
    /** So many of one text are reported; more of the same when these are mended. */
    private static final int MOST = 100;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    /** In tags; the last one ends it. */
    private static final int LONGEST_FLAG = 7;
    private static final int KEYCAP = 0x20E3;
    /** So far away may the letter are that a mark of direction is for: behind brackets, marks, a number. */
    private static final int NEAR = 8;
    /** Scripts in which joiners shape letters. */
    private static final int[] JOINED = {UScript.ARABIC, UScript.SYRIAC, UScript.NKO, UScript.MONGOLIAN, UScript.TIBETAN,
            UScript.DEVANAGARI, UScript.BENGALI,
            UScript.GURMUKHI, UScript.GUJARATI, UScript.ORIYA, UScript.TAMIL, UScript.TELUGU, UScript.KANNADA, UScript.MALAYALAM,
            UScript.SINHALA, UScript.MYANMAR,
            UScript.KHMER};
    /** Scripts whose words are separated by a space without width. */
    private static final int[] SPACELESS = {UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR, UScript.TIBETAN, UScript.TAI_LE,
            UScript.NEW_TAI_LUE,
            UScript.LANNA, UScript.TAI_VIET, UScript.JAVANESE, UScript.BALINESE};
    private static final Set<UnicodeScript> EAST_ASIAN =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO);
    /** Characters among the compatibility ideographs that are ideographs in their own right. */
    private static final Set<Integer> UNIFIED =
            Set.of(0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29);

    /** What is wrong with a character. */
    public enum Sort {
        CONTROL(Rule.CHARACTER_INVISIBLE),
        LINE_END(Rule.CHARACTER_INVISIBLE),
        DIRECTION(Rule.CHARACTER_INVISIBLE),
        NONE(Rule.CHARACTER_INVISIBLE),
        HALF(Rule.CHARACTER_INVISIBLE),
        NO_WIDTH(Rule.CHARACTER_INVISIBLE),
        HYPHEN(Rule.CHARACTER_INVISIBLE),
        TAG(Rule.CHARACTER_INVISIBLE),
        FILLER(Rule.CHARACTER_INVISIBLE),
        PRIVATE(Rule.CHARACTER_DOUBTFUL),
        LOST(Rule.CHARACTER_DOUBTFUL),
        SPACE(Rule.CHARACTER_DOUBTFUL),
        LOOK_ALIKE(Rule.CHARACTER_DOUBTFUL),
        VARIANT(Rule.CHARACTER_DOUBTFUL);

        private final Rule rule;

        Sort(Rule rule) {
            this.rule = rule;
        }
    }

    /** All of a text, in order, however many. */
    public static List<Unseen> all(CharSequence text) {
        return in(text, at -> true, Integer.MAX_VALUE);
    }

    /** Those of a text, in order, that editors are told of: as many as they can mend at once, and at least one of each character. */
    public static List<Unseen> in(CharSequence text) {
        return in(text, at -> true);
    }

    /**
     * The same of a part of a text.
     *
     * @param here whether an offset belongs to it
     */
    public static List<Unseen> in(CharSequence text, IntPredicate here) {
        return in(text, here, MOST);
    }

    private static List<Unseen> in(CharSequence text, IntPredicate here, int most) {
        List<Unseen> found = List.of();
        Set<Integer> known = Set.of();
        for (int i = 0; i < text.length(); i++) {
            if (usual(text.charAt(i))) continue;
            int c = Character.codePointAt(text, i);
            Sort sort = sort(c);
            if (sort != null && here.test(i) && (found.size() < most || !known.contains(c)) && !needed(text, i, c, sort)) {
                if (found.isEmpty()) {
                    found = new ArrayList<>();
                    known = new HashSet<>();
                }
                found.add(new Unseen(i, c, sort));
                known.add(c);
            }
            i += Character.charCount(c) - 1;
        }
        return found;
    }

    /**
     * The same character where a text is spelt out.
     *
     * @param there where it is then
     */
    public Unseen at(int there) {
        return new Unseen(there, codePoint, sort);
    }

    /** The rule that it breaks. */
    public Rule rule() {
        return sort.rule;
    }

    /** What the rule's texts name: its code, what is wrong with it, and its name, which is English. */
    public List<Said> arguments() {
        return List.of(Said.of(CodePoint.code(codePoint)), Said.of("character", sort), Said.of(name()));
    }

    /** The Chinese character that it looks like; absent: none, or it is not known. */
    public Optional<String> meant() {
        if (sort != Sort.LOOK_ALIKE) return Optional.empty();
        String own = Character.toString(codePoint);
        return Stream.of(Normalizer.normalize(own, Normalizer.Form.NFKC), new SpoofChecker.Builder().build().getSkeleton(own))
                .filter(other -> !other.equals(own) && other.codePointCount(0, other.length()) == 1
                        && UCharacter.hasBinaryProperty(other.codePointAt(0), UProperty.UNIFIED_IDEOGRAPH)).findFirst();
    }

    /** As Unicode calls it, and controls as they are known. */
    private String name() {
        String name = sort == Sort.CONTROL || sort == Sort.LINE_END ? Character.getName(codePoint) : UCharacter.getName(codePoint);
        if (name != null) return name;
        String extended = UCharacter.getExtendedName(codePoint);
        return extended.substring(1, Math.max(1, extended.lastIndexOf('-'))).toUpperCase(Locale.ROOT);
    }

    /** Most of what is written: ASCII, Han, marks of Chinese. */
    private static boolean usual(char c) {
        if (c < 0x7F) return c >= ' ' || c == '\t' || c == '\n';
        return c >= 0x3000 && c < 0x3131 || c >= 0x3400 && c < 0xA000 || c >= 0xFF01 && c < 0xFF5F;
    }

    /** Null: nothing is wrong with it. */
    private static Sort sort(int c) {
        if (c < 0xA1) return c == 0xA0 ? Sort.SPACE : c == 0x85 ? Sort.LINE_END : c < ' ' || c >= 0x7F ? Sort.CONTROL : null;
        if (c >= 0x2000 && c < 0x2070) return punctuation(c);
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) return Sort.HALF;
        if ((c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF) return Sort.NONE;
        if (Character.getType(c) == Character.PRIVATE_USE) return Sort.PRIVATE;
        if (likeHan(c)) return Sort.LOOK_ALIKE;
        return switch (c) {
            case 0xAD -> Sort.HYPHEN;
            case 0x61C -> Sort.DIRECTION;
            case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> Sort.FILLER;
            case 0x1680 -> Sort.SPACE;
            case 0x180B, 0x180C, 0x180D, 0x180F -> Sort.VARIANT;
            case 0xFFFC, 0xFFFD -> Sort.LOST;
            default -> ignorable(c);
        };
    }

    /** Spaces and formatting among the punctuation. */
    private static Sort punctuation(int c) {
        if (c <= 0x200A || c == 0x202F || c == 0x205F) return Sort.SPACE;
        if (c == 0x2028 || c == 0x2029) return Sort.LINE_END;
        if (c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) return Sort.DIRECTION;
        return c <= 0x200D || c >= 0x2060 ? Sort.NO_WIDTH : null;
    }

    /** Radicals and strokes of dictionaries, and ideographs that only exist for the sake of other encodings. */
    private static boolean likeHan(int c) {
        if (c >= 0x2E80 && c <= 0x2FDF || c >= 0x31C0 && c <= 0x31EF) return Character.isDefined(c);
        return (c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F) && Character.isIdeographic(c) && !UNIFIED.contains(c);
    }

    private static Sort ignorable(int c) {
        if (c >= 0xFE00 && c <= EMOJI_STYLE || c >= 0xE0100 && c <= 0xE01EF) return Sort.VARIANT;
        if (c >= 0xE0000 && c <= 0xE007F) return Sort.TAG;
        boolean ignored = c == 0x34F || c == 0x17B4 || c == 0x17B5 || c == 0x180E || c == 0xFEFF || c >= 0xFFF0 && c <= 0xFFFB
                || c >= 0x1BCA0 && c <= 0x1BCA3 || c >= 0x1D173 && c <= 0x1D17A || c >= 0xE0080 && c <= 0xE0FFF;
        return ignored ? Sort.NO_WIDTH : null;
    }

    /** Whether what is beside a character needs it. */
    private static boolean needed(CharSequence text, int at, int c, Sort sort) {
        int after = at + Character.charCount(c);
        int next = after < text.length() ? Character.codePointAt(text, after) : '\n';
        int last = at > 0 ? Character.codePointBefore(text, at) : '\n';
        boolean mongolian = UnicodeScript.of(last) == UnicodeScript.MONGOLIAN || UnicodeScript.of(next) == UnicodeScript.MONGOLIAN;
        return switch (sort) {
            case SPACE -> c == 0x202F && mongolian || holdsTogether(c) && spaced(last) && spaced(next);
            case NO_WIDTH -> c == 0x180E && mongolian || shapes(last, c, next)
                    || c == JOINER && at > 0 && next > 0x7F && emoji(next) && emoji(text, at);
            case DIRECTION -> (c == 0x200E || c == 0x200F || c == 0x61C) && (turned(text, at, -1) || turned(text, at, 1));
            case VARIANT -> c < 0x2000 && mongolian || (c == EMOJI_STYLE || c == EMOJI_STYLE - 1) && styled(last, next);
            case TAG -> flag(text, at);
            default -> false;
        };
    }

    /** The spaces that keep a number and its unit on one line. */
    private static boolean holdsTogether(int c) {
        return c == 0xA0 || c == 0x202F || c == 0x2009;
    }

    /** A letter, number, mark or symbol of a script that is written with spaces. */
    private static boolean spaced(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c) && !eastAsian(c);
    }

    private static boolean eastAsian(int c) {
        return EAST_ASIAN.contains(UnicodeScript.of(c)) || c >= 0x3000 && c <= 0x33FF || c >= 0xFE10 && c <= 0xFE1F
                || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFFEF;
    }

    /** Whether a character without width shapes a letter beside it, separates words, or keeps two marks on a letter apart. */
    private static boolean shapes(int last, int c, int next) {
        return switch (c) {
            case 0x200B -> letter(last, SPACELESS) && spaced(next) || letter(next, SPACELESS) && spaced(last);
            case 0x200C, JOINER -> letter(last, JOINED) || letter(next, JOINED);
            case 0x34F -> mark(last) && mark(next);
            default -> false;
        };
    }

    /** Whether a letter, or a mark on one, belongs to one of these scripts; some belong to several. */
    private static boolean letter(int c, int... scripts) {
        return (Character.isLetter(c) || mark(c)) && IntStream.of(scripts).anyMatch(script -> UScript.hasScript(c, script));
    }

    private static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /**
     * Whether a letter near by in the line is written from right to left.
     *
     * @param step back or on
     */
    private static boolean turned(CharSequence text, int at, int step) {
        for (int i = at + step, far = 0; i >= 0 && i < text.length() && text.charAt(i) != '\n' && far < NEAR; i += step, far++) {
            byte direction = Character.getDirectionality(text.charAt(i));
            boolean rightToLeft = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            if (rightToLeft && Character.isLetter(text.charAt(i))) return true;
        }
        return false;
    }

    /** Whether a character is drawn as an emoji, or as none; digits only in a keycap. */
    private static boolean styled(int last, int next) {
        return emoji(last) && (last > 0x7F || next == KEYCAP);
    }

    private static boolean emoji(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.EMOJI);
    }

    /** Whether an emoji ends at an offset, its style and skin aside. */
    private static boolean emoji(CharSequence text, int end) {
        int c = Character.codePointBefore(text, end);
        if (c == EMOJI_STYLE && end > 1) c = Character.codePointBefore(text, end - 1);
        return c > 0x7F && emoji(c);
    }

    /** Whether a tag belongs to a flag of a country's part. */
    private static boolean flag(CharSequence text, int at) {
        int before = at;
        for (int tags = 0; before > 0 && tags <= LONGEST_FLAG; tags++) {
            int c = Character.codePointBefore(text, before);
            if (c == BLACK_FLAG) return true;
            if (c < 0xE0020 || c > 0xE007F) return false;
            before -= Character.charCount(c);
        }
        return false;
    }
}
