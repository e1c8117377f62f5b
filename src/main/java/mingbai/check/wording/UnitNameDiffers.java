package mingbai.check.wording;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.check.form.Found;
import mingbai.check.vocabulary.Units;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Unit;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.Bitext;
import mingbai.text.Phrases;
import mingbai.text.Sentences;

/** Units have the names of the unit list in a translation, too, wherever the Chinese names them. */
final class UnitNameDiffers implements TextRule {
    private final Phrases<Unit> chinese;
    private final Map<Language, Phrases<String>> translated = new EnumMap<>(Language.class);

    UnitNameDiffers(List<Unit> units) {
        Map<String, Unit> names = new LinkedHashMap<>();
        units.forEach(unit -> Units.names(unit.name(), unit.aliases()).forEach(name -> names.putIfAbsent(name, unit)));
        chinese = Phrases.exact(names);
        Language.TRANSLATIONS.forEach(language -> translated.put(language, Phrases.of(language,
                units.stream().flatMap(unit -> unit.name().in(language).stream()))));
    }

    @Override
    public void check(TextPassage passage, Found found) {
        LocalizedText text = passage.written().text();
        boolean apart = passage.written().file().name().equals("units.yaml") || text.translations().isEmpty();
        if (apart || chinese.in(text.official()).isEmpty()) return;
        passage.paragraphs((language, pair) -> check(passage, language, pair, found));
    }

    private void check(TextPassage passage, Language language, Bitext.Pair<Sentences.Paragraph> pair, Found found) {
        LocalizedText text = passage.written().text();
        String official = pair.official().span().of(text.official());
        List<Phrases.Hit<Unit>> hits = chinese.in(official);
        if (hits.isEmpty()) return;
        Sentences.Span translation = pair.translation().span();
        Set<String> named = translated.get(language).anywhere(translation.of(text.or(language)));
        for (Phrases.Hit<Unit> hit : hits) {
            String name = hit.value().name().in(language).orElse("");
            if (name.isEmpty() || named.contains(name)) continue;
            found.report(passage.written(), Rule.UNIT_NAME_DIFFERS, language, translation.start(),
                    official.substring(hit.start(), hit.end()), name, Said.of("language", language));
        }
    }
}
