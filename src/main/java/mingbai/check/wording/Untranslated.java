package mingbai.check.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;

/** Items are translated. One warning an item, however much of it has no English. */
final class Untranslated implements TextRule {
    @Override
    public void check(List<Passage> passages, Found found) {
        if (!found.languages().several()) return;
        Map<String, List<Written>> byItem = passages.stream().map(Passage::written)
                .filter(written -> written.ofItem() && written.en().isEmpty())
                .collect(Collectors.groupingBy(written -> written.file().path(), LinkedHashMap::new, Collectors.toList()));
        byItem.values().forEach(missing -> found.report(missing.get(0), Rule.UNTRANSLATED, Language.AUTHORITATIVE, 0,
                missing.stream().map(Written::key).collect(Collectors.joining(", "))));
    }
}
