package mingbai.check.wording;

import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/** A translation has as many paragraphs as the Chinese. Where it has not, nothing smaller can be compared, and is not. */
final class ParagraphsDiffer implements TextRule {
    @Override
    public void check(TextPassage passage, Found found) {
        Written written = passage.written();
        for (Language language : written.text().translated()) {
            int official = passage.bitext().in(Language.AUTHORITATIVE).size();
            int translated = passage.bitext().in(language).size();
            if (official == translated) continue;
            found.report(written, Rule.PARAGRAPHS_DIFFER, language, 0, written.named().get(), official, translated,
                    Said.of("language", language));
        }
    }
}
