package mingbai.intake.source;

import java.util.List;
import java.util.stream.Stream;
import mingbai.problem.Place;
import mingbai.problem.Problem;

/** What a document is a sequence of: a table, or a line that is in none. */
public sealed interface Passage permits Passage.Line, SourceTable {
    /** Where it is. */
    Place place();

    /**
     * A paragraph outside of tables, without white space around it; it may be blank.
     *
     * @param found what is to be reported of it where it is imported: many lines around tables are not
     */
    record Line(String text, Place place, List<Problem> found) implements Passage {
        public Line {
            found = List.copyOf(found);
        }

        /** The same with more that was found. */
        public Line with(List<Problem> more) {
            return more.isEmpty() ? this : new Line(text, place, Stream.concat(found.stream(), more.stream()).toList());
        }
    }
}
