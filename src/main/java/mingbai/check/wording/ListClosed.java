package mingbai.check.wording;

import java.util.List;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.text.OpenLists;
import mingbai.text.Sentences;

/** What the Chinese leaves open stays open. */
final class ListClosed implements TextRule {
    @Override
    public void check(List<Passage> passages, Found found) {
        for (Passage passage : passages) {
            if (passage.written().en().isEmpty() || !OpenLists.any(passage.written().text())) continue;
            passage.bitext().sentences().stream().filter(pair -> pair.en().isPresent())
                    .forEach(pair -> check(passage.written(), pair, found));
        }
    }

    /** As many lists are open in English: one word that leaves room is enough for each. */
    private static void check(Written written, Sentences.Pair pair, Found found) {
        List<String> open = OpenLists.chinese(pair.zh().of(written.text().official()));
        if (open.size() <= OpenLists.english(pair.en().orElseThrow().of(written.text().translation().orElseThrow()))) return;
        found.report(written, Rule.LIST_CLOSED, Language.TRANSLATION, pair.en().get().start(), open.get(open.size() - 1));
    }
}
