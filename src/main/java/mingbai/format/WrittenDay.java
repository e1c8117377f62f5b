package mingbai.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A day with its year as documents write it: {@code 2026年3月16日}, {@code 二〇二六年三月十六日}, {@code 2026-03-16}.
 *
 * @param start offset of its first character in the text
 * @param end   behind its last one
 * @param day   absent: the calendar lacks it
 */
public record WrittenDay(int start, int end, Optional<LocalDate> day) {
    private static final Properties WRITTEN = TextResource.properties(WrittenDay.class, "written-day.properties");
    private static final String DIGITS = WRITTEN.getProperty("digits");
    private static final String ZEROS = WRITTEN.getProperty("zeros");
    private static final char TEN = WRITTEN.getProperty("ten").charAt(0);
    private static final Pattern DAY = Pattern.compile(WRITTEN.getProperty("day").replace("N", WRITTEN.getProperty("numeral")));
    private static final int BASE = 10;

    /** All days in a text, in its order. */
    public static List<WrittenDay> in(String text) {
        return DAY.matcher(text).results().map(found -> new WrittenDay(found.start(), found.end(), day(found))).toList();
    }

    /** The day that a text is, white space around it aside; absent: it says more, or something else. */
    public static Optional<LocalDate> of(String text) {
        String stripped = text.strip();
        return in(stripped).stream().filter(found -> found.start == 0 && found.end == stripped.length()).findFirst()
                .flatMap(WrittenDay::day);
    }

    private static Optional<LocalDate> day(MatchResult found) {
        try {
            return Optional.of(LocalDate.of(number(found.group(1)), number(found.group(2)), number(found.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The value of digits, or of a Chinese numeral below a hundred. */
    private static int number(String numeral) {
        int value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            if (c != TEN) value = (i > 0 && numeral.charAt(i - 1) == TEN ? value : value * BASE) + digit(c);
            else value = Math.max(1, value) * BASE;
        }
        return value;
    }

    private static int digit(char c) {
        int digit = Character.digit(c, BASE);
        return digit >= 0 ? digit : ZEROS.indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c);
    }
}
