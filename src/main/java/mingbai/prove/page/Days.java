package mingbai.prove.page;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days in a text. A day is the same in either way of writing, {@code 2024-05-06} and {@code 2024年5月6日}. */
public final class Days {
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d-])(\\d{4})-(\\d{1,2})-(\\d{1,2})(?![\\d-])|(?<!\\d)(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");

    private Days() {}

    /** Each once, in the order of the text. */
    public static Set<String> in(String text) {
        if (!possible(text)) return Set.of();
        Set<String> days = new LinkedHashSet<>();
        Matcher found = DATE.matcher(text);
        while (found.find()) {
            int group = found.group(1) == null ? 4 : 1;
            days.add(found.group(group) + "-" + two(found.group(group + 1)) + "-" + two(found.group(group + 2)));
        }
        return days;
    }

    /** Most texts hold none, and a pattern is slow to say so: there is a year where a dash follows a digit, or there is 年. */
    private static boolean possible(String text) {
        if (text.indexOf('年') >= 0) return true;
        for (int dash = text.indexOf('-', 1); dash > 0; dash = text.indexOf('-', dash + 1)) {
            char before = text.charAt(dash - 1);
            if (before >= '0' && before <= '9') return true;
        }
        return false;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
