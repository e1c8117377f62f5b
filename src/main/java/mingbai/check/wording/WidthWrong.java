package mingbai.check.wording;

import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.format.Marks;
import mingbai.language.Language;
import mingbai.problem.Rule;

/** Punctuation marks have the width of their language. Official Chinese is exempt: there the source decides. */
final class WidthWrong implements TextRule {
    @Override
    public void check(TextPassage passage, Found found) {
        passage.edited().forEach(language -> check(passage.written(), language, found));
    }

    private static void check(Written written, Language language, Found found) {
        String text = written.in(language).orElseThrow().value();
        for (int start = 0, end; start < text.length(); start = end) {
            end = start + 1;
            if (TextPassage.letter(text.charAt(start))) continue;
            while (Marks.letter(text.charAt(start)) && end < text.length() && Marks.letter(text.charAt(end))) end++;
            boolean chinese = language == Language.AUTHORITATIVE;
            if (!(chinese ? Marks.wrongInChinese(text, start) : Marks.wrongElsewhere(text, start))) continue;
            found.report(written, Rule.WIDTH_WRONG, language, start, TextPassage.around(text, start, end), text.substring(start, end),
                    Marks.other(text.substring(start, end)));
        }
    }
}
