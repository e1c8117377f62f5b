package mingbai.check.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/** Items are translated. One warning an item and language, however much of it is missing. */
final class Untranslated implements TextRule {
    @Override
    public void check(List<TextPassage> passages, Found found) {
        found.languages().translations().forEach(language -> check(passages, language, found));
    }

    private static void check(List<TextPassage> passages, Language language, Found found) {
        Map<String, List<Written>> byItem = passages.stream().map(TextPassage::written)
                .filter(written -> written.ofItem() && written.in(language).isEmpty())
                .collect(Collectors.groupingBy(written -> written.file().path(), LinkedHashMap::new, Collectors.toList()));
        byItem.values().forEach(missing -> found.report(missing.get(0), Rule.UNTRANSLATED, Language.AUTHORITATIVE, 0,
                missing.stream().map(Written::key).collect(Collectors.joining(", ")), Said.of("language", language),
                Said.list(missing.stream().map(text -> text.named().get()).toList())));
    }
}
