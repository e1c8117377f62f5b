package mingbai.check.wording;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;

/** Punctuation marks have the width of their language. Official Chinese is exempt: there the source decides. */
final class WidthWrong implements TextRule {
    private static final String HALF = ",;:?!()";
    private static final String FULL = "，；：？！（）";
    private static final String OTHERS = FULL + "。、";

    @Override
    public void check(TextPassage passage, Found found) {
        passage.edited().forEach(language ->
                check(passage.written(), language, language == Language.AUTHORITATIVE ? HALF : OTHERS, found));
    }

    /** @param marks of the other language: half-width ones may not touch Chinese, full-width ones have to */
    private static void check(Written written, Language language, String marks, Found found) {
        String text = written.in(language).orElseThrow().value();
        for (int start = 0, end; start < text.length(); start = end) {
            end = start + 1;
            if (TextPassage.letter(text.charAt(start))) continue;
            while (wideLetter(text.charAt(start)) && end < text.length() && wideLetter(text.charAt(end))) end++;
            boolean mark = marks.indexOf(text.charAt(start)) >= 0 && touchesHan(text, start) == (language == Language.AUTHORITATIVE);
            if (!mark && !wideLetter(text.charAt(start))) continue;
            found.report(written, Rule.WIDTH_WRONG, language, start, TextPassage.around(text, start, end), text.substring(start, end),
                    other(text.substring(start, end)));
        }
    }

    private static boolean wideLetter(char c) {
        return c >= '\uFF10' && c <= '\uFF19' || c >= '\uFF21' && c <= '\uFF3A' || c >= '\uFF41' && c <= '\uFF5A';
    }

    private static boolean touchesHan(String text, int at) {
        return at > 0 && UnicodeScript.of(text.codePointBefore(at)) == UnicodeScript.HAN
                || at + 1 < text.length() && UnicodeScript.of(text.codePointAt(at + 1)) == UnicodeScript.HAN;
    }

    /** The same characters in the other width. */
    private static String other(String found) {
        int half = HALF.indexOf(found);
        if (half >= 0) return FULL.substring(half, half + 1);
        return switch (found) {
            case "。" -> ".";
            case "、" -> ",";
            default -> Normalizer.normalize(found, Normalizer.Form.NFKC);
        };
    }
}
