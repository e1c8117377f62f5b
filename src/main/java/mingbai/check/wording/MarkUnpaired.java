package mingbai.check.wording;

import java.util.ArrayDeque;
import java.util.Deque;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;

/** Quotation marks and brackets come in pairs. Official Chinese is exempt: there the source decides. */
final class MarkUnpaired implements TextRule {
    private static final String OPENING = "“（([【《〈「『";
    private static final String CLOSING = "”）)]】》〉」』";

    @Override
    public void check(TextPassage passage, Found found) {
        passage.edited().forEach(language -> check(passage.written(), language, found));
    }

    private static void check(Written written, Language language, Found found) {
        String text = written.in(language).orElseThrow().value();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (TextPassage.letter(text.charAt(i))) continue;
            if (OPENING.indexOf(text.charAt(i)) >= 0) open.push(i);
            int closing = CLOSING.indexOf(text.charAt(i));
            if (closing < 0) continue;
            if (!open.isEmpty() && text.charAt(open.peek()) == OPENING.charAt(closing)) open.pop();
            else report(written, language, text, i, found);
        }
        open.descendingIterator().forEachRemaining(position -> report(written, language, text, position, found));
    }

    private static void report(Written written, Language language, String text, int position, Found found) {
        found.report(written, Rule.MARK_UNPAIRED, language, position, TextPassage.around(text, position, position + 1),
                text.substring(position, position + 1));
    }
}
