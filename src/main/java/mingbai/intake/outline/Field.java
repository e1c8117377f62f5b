package mingbai.intake.outline;

import java.util.List;
import java.util.Optional;
import mingbai.model.SourceText.Is;
import mingbai.problem.Said;

/**
 * A column of a table, or a labelled field of prose.
 *
 * @param id     of its cells in records; unique
 * @param heads  from the top; empty: prose, or a column whose head is blank
 * @param role   the source's word for what its units do; absent: none is told apart
 * @param label  the literal before it in prose, empty where there is none
 * @param close  the literal behind it in prose, empty where there is none
 * @param column its place in the table, from 0; in prose its place among the fields
 */
public record Field(Is is, String id, List<String> heads, Optional<String> role, String label, String close, int column) {
    public Field {
        heads = List.copyOf(heads);
    }

    /** What readers call it. */
    public String head() {
        return heads.isEmpty() ? label : heads.get(heads.size() - 1);
    }

    /** The same as a finding names it. */
    public Object shown() {
        return heads.isEmpty() && label.isEmpty() ? Said.say("head.blank") : String.join(" ", heads);
    }

    /** The same in another place. */
    public Field at(int place) {
        return new Field(is, id, heads, role, label, close, place);
    }

    Field as(Is other, String otherId) {
        return new Field(other, otherId, heads, other == Is.UNITS ? role : Optional.empty(), label, close, column);
    }
}
