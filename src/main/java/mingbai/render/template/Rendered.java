package mingbai.render.template;

import java.util.Optional;
import mingbai.problem.Problem;

/**
 * What rendering an output gave.
 *
 * @param bytes   empty with a problem
 * @param problem a template that failed; absent: none did
 * @param read    the numbers of the items' titles and texts that a page says or was made from, see {@link Reads}; absent: it was made
 *                from other things as well, or is no page
 */
public record Rendered(byte[] bytes, Optional<Problem> problem, Optional<int[]> read) {
    /** A file that no template makes. */
    public static Rendered of(byte[] bytes) {
        return new Rendered(bytes, Optional.empty(), Optional.empty());
    }

    static Rendered failed(Problem problem) {
        return new Rendered(new byte[0], Optional.of(problem), Optional.empty());
    }
}
