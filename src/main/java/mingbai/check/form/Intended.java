package mingbai.check.form;

import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.read.RawFile;

/**
 * What a record says is intended, although a rule asks otherwise.
 *
 * @param file  the record
 * @param place where the entry is
 * @param rule  the id of a rule
 * @param text  the first thing that the problem names
 */
public record Intended(RawFile file, Place place, String rule, String text) {
    /** @param problem of the record, or of a file that the record speaks for */
    public boolean excuses(Problem problem) {
        return problem.rule().intendable() && problem.rule().id().equals(rule) && problem.arguments().get(0).toString().equals(text);
    }
}
