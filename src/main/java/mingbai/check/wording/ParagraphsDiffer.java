package mingbai.check.wording;

import java.util.List;
import java.util.Optional;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.text.Sentences;

/** A translation has as many paragraphs as the Chinese. Where it has not, nothing smaller can be compared, and is not. */
final class ParagraphsDiffer implements TextRule {
    @Override
    public void check(List<Passage> passages, Found found) {
        for (Passage passage : passages) {
            Written written = passage.written();
            Optional<String> english = written.text().translation();
            if (english.isEmpty()) continue;
            int zh = Sentences.paragraphs(written.text().official()).size();
            int en = Sentences.paragraphs(english.get()).size();
            if (zh == en) continue;
            found.report(written, Rule.PARAGRAPHS_DIFFER, Language.TRANSLATION, 0, written.key(), String.valueOf(zh), String.valueOf(en));
        }
    }
}
