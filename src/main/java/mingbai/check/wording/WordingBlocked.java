package mingbai.check.wording;

import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.RawFile;
import mingbai.text.Wording;

/** What editors write holds no blocked wording (rule G16). Official Chinese is exempt: there the source decides. */
final class WordingBlocked implements TextRule {
    @Override
    public void check(TextPassage passage, Found found) {
        Written written = passage.written();
        passage.edited().forEach(language -> Wording.blocked(language, written.in(language).orElseThrow().value()).forEach(hit ->
                found.report(written, Rule.WORDING_BLOCKED, language, hit.start(), hit.words(), Said.of(hit.kind()))));
    }

    @Override
    public void prose(RawFile page, Language language, Found found) {
        Wording.blocked(language, page.text()).forEach(hit -> found.add(
                page.problem(Rule.WORDING_BLOCKED, page.place(hit.start()), hit.words(), Said.of(hit.kind()))));
    }
}
