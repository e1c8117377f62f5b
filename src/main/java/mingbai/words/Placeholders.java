package mingbai.words;

import java.util.List;

/** Texts with {@code {0}}, {@code {1}} where arguments go. */
public final class Placeholders {
    private Placeholders() {}

    /** In one pass, so that what an argument says is never filled in turn; a placeholder without argument stays. */
    public static String fill(String pattern, List<String> arguments) {
        int open = pattern.indexOf('{');
        if (open < 0) return pattern;
        StringBuilder filled = new StringBuilder(pattern.length() + 64);
        int written = 0;
        for (; open >= 0; open = pattern.indexOf('{', open + 1)) {
            int index = open + 2 < pattern.length() && pattern.charAt(open + 2) == '}' ? pattern.charAt(open + 1) - '0' : -1;
            if (index < 0 || index > 9 || index >= arguments.size()) continue;
            filled.append(pattern, written, open).append(arguments.get(index));
            written = open + 3;
        }
        return filled.append(pattern, written, pattern.length()).toString();
    }
}
