package mingbai.prove.page;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The days in a text. A day is the same in any way of writing, {@code 2024-05-06}, {@code 2024年5月6日} and {@code 6 May 2024}. */
public final class Days {
    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).toList();
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d-])(\\d{4})-(\\d{1,2})-(\\d{1,2})(?![\\d-])|(?<!\\d)(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日"
                    + "|(?<!\\d)(\\d{1,2})\\s(" + String.join("|", MONTHS) + ")\\s(\\d{4})(?!\\d)");

    private Days() {}

    /** Each once, in the order of the text. */
    public static Set<String> in(String text) {
        if (!possible(text)) return Set.of();
        Set<String> days = new LinkedHashSet<>();
        Matcher found = DATE.matcher(text);
        while (found.find()) {
            if (found.group(1) != null) days.add(day(found.group(1), found.group(2), found.group(3)));
            else if (found.group(4) != null) days.add(day(found.group(4), found.group(5), found.group(6)));
            else days.add(day(found.group(9), String.valueOf(MONTHS.indexOf(found.group(8)) + 1), found.group(7)));
        }
        return days;
    }

    private static String day(String year, String month, String day) {
        return year + "-" + two(month) + "-" + two(day);
    }

    /**
     * Most texts hold none, and a pattern is slow to say so: there may be one where a dash follows a digit, where a space stands between a
     * digit and a capital, or where there is 年.
     */
    private static boolean possible(String text) {
        if (text.indexOf('年') >= 0) return true;
        for (int dash = text.indexOf('-', 1); dash > 0; dash = text.indexOf('-', dash + 1)) {
            char before = text.charAt(dash - 1);
            if (before >= '0' && before <= '9') return true;
        }
        for (int i = 1; i + 1 < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (space && Character.isDigit(text.charAt(i - 1)) && Character.isUpperCase(text.charAt(i + 1))) return true;
        }
        return false;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
