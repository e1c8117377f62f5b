package mingbai.check.wording;

import java.util.List;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.read.RawFile;
import mingbai.text.Phrases;
import mingbai.text.Terms;
import mingbai.text.Terms.Use;

/** Deprecated terms are nowhere but in their own entry. Official Chinese is exempt: there the source decides. */
record TermDeprecated(Terms terms) implements TextRule {
    @Override
    public void check(TextPassage passage, Found found) {
        Written written = passage.written();
        passage.edited().forEach(language -> deprecated(written.file(), passage.bitext().terms(language)).forEach(hit ->
                found.report(written, Rule.TERM_DEPRECATED, language, hit.start(), arguments(hit.value(), language))));
    }

    @Override
    public void prose(RawFile page, Language language, Found found) {
        deprecated(page, terms.in(language, page.text())).forEach(hit -> found.add(
                page.problem(Rule.TERM_DEPRECATED, page.place(hit.start()), arguments(hit.value(), language))));
    }

    /** Deprecated terms in a text; an entry may speak of its own. */
    private static List<Phrases.Hit<Use>> deprecated(RawFile file, List<Phrases.Hit<Use>> hits) {
        return hits.stream().filter(hit -> !hit.value().term().accepted())
                .filter(hit -> !file.name().equals("glossary/" + hit.value().concept().id() + ".yaml")).toList();
    }

    private static Object[] arguments(Use use, Language language) {
        return new Object[] {use.term().term(), "glossary/" + use.concept().id() + ".yaml",
            use.concept().terms(language).get(0).term()};
    }
}
