package mingbai.check.wording;

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
    public void check(TextPassage passage, Found found) {
        if (passage.written().ofItem()) passage.paragraphs((language, pair) -> check(passage.written(), language, pair, found));
    }

    private static void check(Written written, Language language, Bitext.Pair<Sentences.Paragraph> pair, Found found) {
        if (pair.official().sentences().size() == pair.translation().sentences().size()) return;
        String official = pair.official().span().of(written.text().official());
        found.report(written, Rule.SENTENCES_DIFFER, language, pair.translation().span().start(),
                official.substring(0, Math.min(SHOWN, official.length())), pair.official().sentences().size(),
                pair.translation().sentences().size(), Said.of("language", language));
    }
}
