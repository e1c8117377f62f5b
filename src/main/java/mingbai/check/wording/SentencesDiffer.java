package mingbai.check.wording;

import java.util.List;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.Bitext;
import mingbai.text.Sentences;

/** An item's translation has as many sentences as the Chinese, in each paragraph. */
final class SentencesDiffer implements TextRule {
    private static final int SHOWN = 12;

    @Override
    public void check(List<Passage> passages, Found found) {
        for (Passage passage : passages) {
            if (!passage.written().ofItem()) continue;
            for (Language language : passage.written().text().translated()) {
                passage.bitext().paragraphs(language).stream()
                        .filter(pair -> pair.official().sentences().size() != pair.translation().sentences().size())
                        .forEach(pair -> report(passage.written(), language, pair, found));
            }
        }
    }

    private static void report(Written written, Language language, Bitext.Pair<Sentences.Paragraph> pair, Found found) {
        String official = pair.official().span().of(written.text().official());
        found.report(written, Rule.SENTENCES_DIFFER, language, pair.translation().span().start(),
                official.substring(0, Math.min(SHOWN, official.length())), String.valueOf(pair.official().sentences().size()),
                String.valueOf(pair.translation().sentences().size()), Said.of("language", language));
    }
}
