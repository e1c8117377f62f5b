package mingbai.check.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.check.form.Found;
import mingbai.check.vocabulary.Units;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Unit;
import mingbai.problem.Rule;
import mingbai.text.Phrases;
import mingbai.text.Sentences;
import mingbai.text.Sentences.Span;

/** Units have the English names of the unit list wherever the Chinese names them. */
final class UnitNameDiffers implements TextRule {
    private final Phrases<Unit> chinese;
    private final Phrases<String> english;

    UnitNameDiffers(List<Unit> units) {
        Map<String, Unit> names = new LinkedHashMap<>();
        units.forEach(unit -> Units.names(unit.name(), unit.aliases()).forEach(name -> names.putIfAbsent(name, unit)));
        chinese = Phrases.exact(names);
        english = Phrases.inflected(units.stream().flatMap(unit -> unit.name().translation().stream())
                .collect(Collectors.toMap(Function.identity(), Function.identity(), (one, same) -> one, LinkedHashMap::new)));
    }

    @Override
    public void check(List<Passage> passages, Found found) {
        for (Passage passage : passages) {
            LocalizedText text = passage.written().text();
            if (passage.written().file().name().equals("units.yaml")) continue;
            if (text.translation().isEmpty() || chinese.in(text.official()).isEmpty()) continue;
            passage.bitext().paragraphs().stream().filter(paragraph -> paragraph.span().en().isPresent())
                    .forEach(paragraph -> check(passage, text, paragraph, found));
        }
    }

    private void check(Passage passage, LocalizedText text, Sentences.Paragraph paragraph, Found found) {
        String zh = paragraph.span().zh().of(text.official());
        List<Phrases.Hit<Unit>> hits = chinese.in(zh);
        if (hits.isEmpty()) return;
        Span translation = paragraph.span().en().orElseThrow();
        Set<String> named = english.anywhere(translation.of(text.translation().orElseThrow()));
        for (Phrases.Hit<Unit> hit : hits) {
            String name = hit.value().name().translation().orElse("");
            if (name.isEmpty() || named.contains(name)) continue;
            found.report(passage.written(), Rule.UNIT_NAME_DIFFERS, Language.TRANSLATION, translation.start(),
                    zh.substring(hit.start(), hit.end()), name);
        }
    }
}
