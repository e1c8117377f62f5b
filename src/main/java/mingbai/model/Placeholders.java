package mingbai.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with {@code {0}}, {@code {1}} where arguments go. */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private Placeholders() {}

    /** In one pass, so that what an argument says is never filled in turn; a placeholder without argument stays. */
    public static String fill(String pattern, List<String> arguments) {
        return PLACEHOLDER.matcher(pattern).replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(index < arguments.size() ? arguments.get(index) : found.group());
        });
    }
}
