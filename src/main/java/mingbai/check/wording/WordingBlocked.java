package mingbai.check.wording;

import java.util.List;
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
    public void check(List<Passage> passages, Found found) {
        for (Passage passage : passages) {
            Written written = passage.written();
            for (Language language : Language.ALL) {
                boolean official = language == Language.AUTHORITATIVE && written.ofItem();
                if (official || written.in(language).isEmpty()) continue;
                Wording.blocked(language, written.in(language).get().value()).forEach(hit ->
                        found.report(written, Rule.WORDING_BLOCKED, language, hit.start(), hit.words(), Said.of(hit.kind())));
            }
        }
    }

    @Override
    public void prose(RawFile page, Language language, Found found) {
        Wording.blocked(language, page.text()).forEach(hit -> found.add(
                page.problem(Rule.WORDING_BLOCKED, page.place(hit.start()), hit.words(), Said.of(hit.kind()))));
    }
}
