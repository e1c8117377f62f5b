package mingbai.check.wording;

import java.util.List;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.text.Sentences;

/** An item's translation has as many sentences as the Chinese, in each paragraph. */
final class SentencesDiffer implements TextRule {
    private static final int SHOWN = 12;

    @Override
    public void check(List<Passage> passages, Found found) {
        for (Passage passage : passages) {
            if (!passage.written().ofItem() || passage.written().en().isEmpty()) continue;
            passage.bitext().paragraphs().stream()
                    .filter(paragraph -> paragraph.span().en().isPresent() && paragraph.zh().size() != paragraph.en().size())
                    .forEach(paragraph -> report(passage.written(), paragraph, found));
        }
    }

    private static void report(Written written, Sentences.Paragraph paragraph, Found found) {
        String chinese = paragraph.span().zh().of(written.text().official());
        found.report(written, Rule.SENTENCES_DIFFER, Language.TRANSLATION, paragraph.span().en().orElseThrow().start(),
                chinese.substring(0, Math.min(SHOWN, chinese.length())), String.valueOf(paragraph.zh().size()),
                String.valueOf(paragraph.en().size()));
    }
}
