package mingbai.check.wording;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.check.form.Found;
import mingbai.check.record.Content;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.model.Unit;
import mingbai.problem.Problem;
import mingbai.read.RawFile;
import mingbai.text.Bitext;
import mingbai.text.Terms;

/** All that is asked of texts. */
public final class TextRules {
    private final Terms terms;
    private final List<TextRule> rules;
    private final ConceptUnused unused;

    /**
     * Rules for the texts of a publication.
     *
     * @param concepts what texts call by their terms
     * @param units    what texts call by their names
     */
    public TextRules(List<Concept> concepts, List<Unit> units) {
        terms = new Terms(concepts);
        rules = List.of(new Untranslated(), new ParagraphsDiffer(), new SentencesDiffer(), new ListClosed(), new NumberDiffers(),
                new WidthWrong(), new MarkUnpaired(), new WordingBlocked(), new TermNotRendered(concepts), new RenderingDiffers(),
                new UnitNameDiffers(units), new TermDeprecated(terms));
        unused = new ConceptUnused(concepts);
    }

    /**
     * Texts that were looked at.
     *
     * @param passages each once
     * @param problems what is wrong with them
     */
    public record Proofread(List<TextPassage> passages, List<Problem> problems) {
        /** The ids of the concepts that official Chinese uses. */
        public Set<String> used() {
            return ConceptUnused.used(passages);
        }
    }

    /** Looks at the texts of a part. */
    public Proofread proofread(Found part) {
        Found said = part.apart();
        List<TextPassage> passages = part.texts().stream()
                .map(written -> new TextPassage(written, new Bitext(written.text(), terms))).toList();
        rules.forEach(rule -> rule.check(passages, said));
        return new Proofread(passages, List.copyOf(said.problems()));
    }

    /** Looks at the prose pages. */
    public void prose(Content content, Found found) {
        for (RawFile page : content.prose()) {
            Language language = Content.language(page);
            rules.forEach(rule -> rule.prose(page, language, found));
        }
    }

    /**
     * Reports concepts that no item uses.
     *
     * @param used the ids that each item uses
     */
    public void unused(Content content, Found found, Stream<Set<String>> used) {
        unused.check(content, found, used);
    }

    /** What is looked for in texts. */
    public Terms terms() {
        return terms;
    }
}
