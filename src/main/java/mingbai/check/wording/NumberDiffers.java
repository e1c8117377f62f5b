package mingbai.check.wording;

import java.util.List;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.Numbers;
import mingbai.text.Sentences;

/** A translation has the numbers of the Chinese. */
final class NumberDiffers implements TextRule {
    @Override
    public void check(List<Passage> passages, Found found) {
        for (Passage passage : passages) {
            if (passage.written().en().isEmpty() || !Numbers.any(passage.written().text())) continue;
            passage.bitext().sentences().stream().filter(pair -> pair.en().isPresent())
                    .forEach(pair -> check(passage.written(), pair, found));
        }
    }

    /** A missing number is reported where the English sentence begins, a surplus one where it is. */
    private static void check(Written written, Sentences.Pair pair, Found found) {
        String zh = pair.zh().of(written.text().official());
        String en = pair.en().orElseThrow().of(written.text().translation().orElseThrow());
        int start = pair.en().get().start();
        for (Numbers.Number missing : Numbers.ofChineseMissingIn(zh, en)) {
            found.report(written, Rule.NUMBER_DIFFERS, Language.TRANSLATION, start, missing.digits(),
                    Said.say("language.zh"), Said.say("language.en"));
        }
        for (Numbers.Number surplus : Numbers.ofEnglishMissingIn(zh, en)) {
            found.report(written, Rule.NUMBER_DIFFERS, Language.TRANSLATION, start + surplus.start(), surplus.digits(),
                    Said.say("language.en"), Said.say("language.zh"));
        }
    }
}
