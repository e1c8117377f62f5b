package mingbai.check.wording;

import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.format.Marks;
import mingbai.language.Language;
import mingbai.problem.Rule;

/** Quotation marks and brackets come in pairs. Official Chinese is exempt: there the source decides. */
final class MarkUnpaired implements TextRule {
    @Override
    public void check(TextPassage passage, Found found) {
        passage.edited().forEach(language -> check(passage.written(), language, found));
    }

    private static void check(Written written, Language language, Found found) {
        String text = written.in(language).orElseThrow().value();
        for (int position : Marks.unpaired(text)) {
            found.report(written, Rule.MARK_UNPAIRED, language, position, TextPassage.around(text, position, position + 1),
                    text.substring(position, position + 1));
        }
    }
}
