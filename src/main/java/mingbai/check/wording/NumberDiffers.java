package mingbai.check.wording;

import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.Bitext;
import mingbai.text.Numbers;
import mingbai.text.Sentences;

/** A translation has the numbers of the Chinese. */
final class NumberDiffers implements TextRule {
    @Override
    public void check(TextPassage passage, Found found) {
        LocalizedText text = passage.written().text();
        for (Language language : passage.analysed()) {
            if (!Numbers.any(text.official()) && !Numbers.any(text.or(language))) continue;
            passage.bitext().sentences(language).forEach(pair -> check(passage.written(), language, pair, found));
        }
    }

    /** A missing number is reported where the sentence of the translation begins, a surplus one where it is. */
    private static void check(Written written, Language language, Bitext.Pair<Sentences.Span> pair, Found found) {
        String zh = pair.official().of(written.text().official());
        String en = pair.translation().of(written.text().or(language));
        int start = pair.translation().start();
        for (Numbers.Number missing : Numbers.ofChineseMissingIn(zh, en)) {
            found.report(written, Rule.NUMBER_DIFFERS, language, start, missing.digits(),
                    Said.of("language", Language.AUTHORITATIVE), Said.of("language", language));
        }
        for (Numbers.Number surplus : Numbers.ofEnglishMissingIn(zh, en)) {
            found.report(written, Rule.NUMBER_DIFFERS, language, start + surplus.start(), surplus.digits(),
                    Said.of("language", language), Said.of("language", Language.AUTHORITATIVE));
        }
    }
}
