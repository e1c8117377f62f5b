package mingbai.text;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingbai.text.words.Spellout;

/**
 * Numbers in digits, and whether the sentence in the other language has them too: in digits (30,000 for 3万), in words
 * (three, third, 三), or as the name of a month.
 */
public final class Numbers {
    private static final String DIGITS = "\\d{1,15}(?:,\\d{3}){0,4}(?:\\.\\d{1,9})?";
    private static final Pattern CHINESE = Pattern.compile("(" + DIGITS + ")\\s*([百千万亿]{0,2})(月?)");
    private static final Pattern ENGLISH =
            Pattern.compile("(" + DIGITS + ")(?:st|nd|rd|th)?[\\s-]*(hundred|thousand|million|billion|trillion)?");
    private static final Map<String, Integer> ZEROS = Map.of("百", 2, "千", 3, "万", 4, "亿", 8,
            "hundred", 2, "thousand", 3, "million", 6, "billion", 9, "trillion", 12);
    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Numbers() {}

    /**
     * A number in digits.
     *
     * @param start  offset of its first digit
     * @param digits as written, what multiplies it included
     * @param values what it can mean: 10千伏 is 10 kilovolts or 10,000 volts
     * @param month  true: it numbers a month
     */
    public record Number(int start, String digits, List<BigDecimal> values, boolean month) {}

    /** Whether a number follows at once on the one that a text begins with, in the same numerals and between the same marks: 三、 on 二、开放. */
    public static boolean follows(String number, String text) {
        Ordinal own = Ordinal.of(number);
        return own.alike(Ordinal.of(text)) && own.value == Ordinal.of(text).value + 1;
    }

    /**
     * The number that a text begins with where it comes next after another, in the same numerals and between the same marks; absent: it
     * begins otherwise.
     */
    public static Optional<String> next(String text, String number) {
        Ordinal own = Ordinal.of(text);
        Ordinal last = Ordinal.of(number);
        boolean next = last.value > 0 && own.value == last.value + 1 && own.digits == last.digits && own.before.equals(last.before)
                && own.behind.startsWith(last.behind);
        return next ? Optional.of(text.substring(0, text.length() - own.behind.length() + last.behind.length())) : Optional.empty();
    }

    /** Whether the number that a text begins with follows at once on that of another, in the same numerals and marks: 三、开放 on 二、改革. */
    public static boolean goesOn(String text, String before) {
        Ordinal own = Ordinal.of(text);
        Ordinal other = Ordinal.of(before);
        return own.numbered().alike(other) && own.value == other.value + 1 && !own.section() && !other.section();
    }

    /** Whether two texts begin with numbers that are written alike: 三、开放 and 一、改革. */
    public static boolean bothBegin(String text, String other) {
        return Ordinal.of(text).numbered().alike(Ordinal.of(other));
    }

    /** Whether a word stands before the number that a text begins with: 第三条. */
    public static boolean worded(String text) {
        return Ordinal.of(text).before.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether a text begins with the first number. */
    public static boolean first(String text) {
        return Ordinal.of(text).value == 1;
    }

    /** Whether a text is a number and nothing else but marks. */
    public static boolean alone(String text) {
        int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        return letters.length > 0 && IntStream.of(letters).allMatch(c -> Ordinal.value((char) c) >= 0);
    }

    /** Whether a number is written as the one that a text begins with. */
    public static boolean alike(String number, String text) {
        return Ordinal.of(number).alike(Ordinal.of(text));
    }

    /**
     * What a line is numbered with: 第3条.
     *
     * @param before its marks and letters in front; the whole text where no numeral is
     * @param value  0: there is none
     * @param digits whether it is in digits, and not in Chinese numerals or circles
     * @param behind the text behind the numeral
     */
    private record Ordinal(String before, int value, boolean digits, String behind) {
        private static final int LONGEST = 2;

        static Ordinal of(String text) {
            int start = 0;
            while (start < text.length() && value(text.charAt(start)) < 0) start++;
            if (start > LONGEST || start == text.length()) return new Ordinal(text, 0, false, "");
            int end = start;
            int sum = 0;
            int digit = 0;
            boolean digits = Character.isDigit(text.charAt(start));
            for (int value; end < text.length() && (value = value(text.charAt(end))) >= 0
                    && Character.isDigit(text.charAt(end)) == digits && sum < Short.MAX_VALUE && digit < Short.MAX_VALUE; end++) {
                if (value < 10) digit = digits ? digit * 10 + value : value;
                else {
                    sum += Math.max(1, digit) * value;
                    digit = 0;
                }
            }
            return new Ordinal(text.substring(0, start), sum + digit, digits, text.substring(end));
        }

        /** The same with nothing of the text but the first mark or letter behind the numeral. */
        Ordinal numbered() {
            return new Ordinal(before, value, digits, behind.substring(0, Math.min(1, behind.length())));
        }

        /** Whether another numeral is behind it, as in 2.1. */
        boolean section() {
            return behind.length() > 1 && value(behind.charAt(1)) >= 0;
        }

        private static int value(char c) {
            double value = UCharacter.getUnicodeNumericValue(c);
            return value >= 0 && value == (int) value ? (int) value : -1;
        }

        /** Whether another is written so; what is behind this one is nothing but marks, and some are on one side at least. */
        boolean alike(Ordinal other) {
            return value > 0 && other.value > 0 && digits == other.digits && before.equals(other.before)
                    && !(before + behind).isEmpty() && other.behind.startsWith(behind);
        }
    }

    /** Whether a text has a number in digits. */
    public static boolean any(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= '0' && text.charAt(i) <= '9') return true;
        return false;
    }

    /** The numbers of a Chinese sentence that its English lacks. */
    public static List<Number> ofChineseMissingIn(String zh, String en) {
        List<Number> asked = numbers(CHINESE, zh);
        if (asked.isEmpty()) return asked;
        List<Number> given = numbers(ENGLISH, en);
        return asked.stream().filter(number -> !among(number, given)
                && !inWords(number, en.toLowerCase(Locale.ROOT).replace('-', ' '))).toList();
    }

    /** The numbers of an English sentence that its Chinese lacks. */
    public static List<Number> ofEnglishMissingIn(String zh, String en) {
        List<Number> asked = numbers(ENGLISH, en);
        if (asked.isEmpty()) return asked;
        List<Number> given = numbers(CHINESE, zh);
        return asked.stream().filter(number -> !among(number, given)
                && number.values().stream().noneMatch(value -> zh.contains(Spellout.chinese(value))
                        || value.equals(TWO) && zh.contains("两"))).toList();
    }

    private static List<Number> numbers(Pattern pattern, String text) {
        if (!any(text)) return List.of();
        List<Number> numbers = new ArrayList<>();
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            BigDecimal value = new BigDecimal(found.group(1).replace(",", ""));
            List<BigDecimal> values = new ArrayList<>(List.of(value.stripTrailingZeros()));
            String multiplier = found.group(2) == null ? "" : found.group(2);
            int zeros = ZEROS.containsKey(multiplier) ? ZEROS.get(multiplier)
                    : multiplier.chars().map(c -> ZEROS.get(Character.toString(c))).sum();
            if (zeros > 0) values.add(value.scaleByPowerOfTen(zeros).stripTrailingZeros());
            numbers.add(new Number(found.start(), (found.group(1) + multiplier).strip(), values,
                    found.groupCount() > 2 && found.group(3).equals("月")));
        }
        return numbers;
    }

    private static boolean among(Number number, List<Number> others) {
        return others.stream().anyMatch(other -> other.values().stream().anyMatch(number.values()::contains));
    }

    /** @param english in lower case, without hyphens */
    private static boolean inWords(Number number, String english) {
        List<String> words = new ArrayList<>();
        for (BigDecimal value : number.values()) {
            words.add(Spellout.english(value));
            if (value.scale() <= 0) words.add(Spellout.ordinal(value));
        }
        int month = number.month() ? number.values().get(0).intValue() : 0;
        if (month >= 1 && month <= 12) words.add(MONTHS.get(month - 1));
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT).replace('-', ' '))
                .anyMatch(word -> english.contains(word) && Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(english).find());
    }
}
