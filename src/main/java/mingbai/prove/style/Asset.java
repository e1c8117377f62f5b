package mingbai.prove.style;

import java.util.Optional;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * A file of the theme that is published as it is.
 *
 * @param path from the edition's root
 * @param text what it says
 */
public record Asset(String path, String text) {
    private static final int EXCERPT = 160;

    /** A problem at a character of the file. */
    public Problem problem(Rule rule, int offset, Object... arguments) {
        String before = text.substring(0, offset);
        int start = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int end = text.indexOf('\n', offset) < 0 ? text.length() : text.indexOf('\n', offset);
        String excerpt = text.substring(start, end);
        return new Problem(rule, new Place(path, line, before.codePointCount(start, before.length()) + 1),
                excerpt.length() <= EXCERPT ? excerpt : "", Said.all(arguments), Optional.empty());
    }
}
