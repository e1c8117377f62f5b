package mingbai.check.wording;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.check.form.Found;
import mingbai.check.parse.Content;
import mingbai.model.Concept;
import mingbai.model.Unit;
import mingbai.problem.Problem;
import mingbai.text.Bitext;
import mingbai.text.Terms;

/** All that is asked of texts. */
public final class TextRules {
    private final Terminology terminology;

    /** @param concepts what texts call by their terms @param units what texts call by their names */
    public TextRules(List<Concept> concepts, List<Unit> units) {
        this.terminology = new Terminology(concepts, units);
    }

    /**
     * Texts that were looked at.
     *
     * @param passages each once
     * @param problems what is wrong with them
     */
    public record Proofread(List<Passage> passages, List<Problem> problems) {
        /** The ids of the concepts that official Chinese uses. */
        public Set<String> used() {
            return Terminology.used(passages);
        }
    }

    /** Looks at the texts of a part. */
    public Proofread proofread(Found part) {
        Found said = part.apart();
        List<Passage> passages = part.texts().stream()
                .map(written -> new Passage(written, new Bitext(written.text(), terminology.terms()))).toList();
        part.texts().forEach(said::add);
        Translations.check(said, passages);
        Marks.check(said);
        BlockedWording.check(said);
        terminology.check(said, passages);
        return new Proofread(passages, List.copyOf(said.problems()));
    }

    /** Looks at the prose pages. */
    public void prose(Content content, Found found) {
        BlockedWording.prose(content, found);
        terminology.prose(content, found);
    }

    /** Tells of concepts that no item uses. @param used the ids that each item uses */
    public void unused(Content content, Found found, Stream<Set<String>> used) {
        terminology.unused(content, found, used);
    }

    /** What is looked for in texts. */
    public Terms terms() {
        return terminology.terms();
    }
}
