package mingbai.intake.source;

import mingbai.problem.Place;

/** What a document is a sequence of: a table, or a line that is in none. */
public sealed interface Passage permits Passage.Line, SourceTable {
    /** Where it is. */
    Place place();

    /** A paragraph outside of tables, without white space around it; it may be blank. */
    record Line(String text, Place place) implements Passage {}
}
