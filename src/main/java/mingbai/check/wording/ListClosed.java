package mingbai.check.wording;

import java.util.List;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.Bitext;
import mingbai.text.OpenLists;
import mingbai.text.Sentences;

/** What the Chinese leaves open stays open. */
final class ListClosed implements TextRule {
    @Override
    public void check(TextPassage passage, Found found) {
        if (!OpenLists.any(passage.written().text().official())) return;
        passage.analysed().forEach(language -> passage.bitext().sentences(language)
                .forEach(pair -> check(passage.written(), language, pair, found)));
    }

    /** As many lists are open in the translation: one word that leaves room is enough for each. */
    private static void check(Written written, Language language, Bitext.Pair<Sentences.Span> pair, Found found) {
        List<String> open = OpenLists.chinese(pair.official().of(written.text().official()));
        if (open.size() <= OpenLists.english(pair.translation().of(written.text().or(language)))) return;
        found.report(written, Rule.LIST_CLOSED, language, pair.translation().start(), open.get(open.size() - 1),
                Said.of("language", language));
    }
}
