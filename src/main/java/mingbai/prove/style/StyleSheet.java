package mingbai.prove.style;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A style sheet as far as it is proven: its declarations in order, each with the rules that it is in. Comments and
 * strings hold none.
 *
 * @param asset        the file
 * @param declarations in the order of the file
 */
public record StyleSheet(Asset asset, List<Declaration> declarations) {
    private static final Pattern BLANKED = Pattern.compile("/\\*.*?(?:\\*/|\\z)|\"[^\"\\n]*\"|'[^'\\n]*'", Pattern.DOTALL);

    /**
     * @param within   the heads of the rules around it, the outermost first: {@code @media print}, {@code :root}
     * @param property {@code --ink}
     * @param value    {@code #333}
     * @param offset   where it begins
     */
    record Declaration(List<String> within, String property, String value, int offset) {}

    public static StyleSheet parse(Asset asset) {
        StringBuilder css = new StringBuilder(asset.text());
        Matcher blanked = BLANKED.matcher(asset.text());
        while (blanked.find()) {
            for (int i = blanked.start(); i < blanked.end(); i++) css.setCharAt(i, ' ');
        }
        List<Declaration> declarations = new ArrayList<>();
        Deque<String> within = new ArrayDeque<>();
        int start = 0;
        int brackets = 0;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '(') brackets++;
            else if (c == ')') brackets--;
            if (brackets > 0 || "{};".indexOf(c) < 0) continue;
            String before = css.substring(start, i);
            if (c == '{') within.addLast(before.strip().replaceAll("\\s+", " "));
            else declaration(within, before, start).ifPresent(declarations::add);
            if (c == '}') within.pollLast();
            start = i + 1;
        }
        return new StyleSheet(asset, List.copyOf(declarations));
    }

    private static Optional<Declaration> declaration(Deque<String> within, String text, int start) {
        int colon = text.indexOf(':');
        if (colon < 0 || within.isEmpty()) return Optional.empty();
        int indent = text.length() - text.stripLeading().length();
        return Optional.of(new Declaration(List.copyOf(within), text.substring(0, colon).strip(),
                text.substring(colon + 1).strip(), start + indent));
    }
}
