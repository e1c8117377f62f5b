package mingbai.check.wording;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.check.form.Found;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.Bitext;
import mingbai.text.Phrases;
import mingbai.text.Sentences;
import mingbai.text.Terms.Use;

/** What official Chinese calls by a term, a translation calls by one of the concept's renderings, in any inflection. */
final class TermNotRendered implements TextRule {
    private final Map<Language, Phrases<String>> renderings = new EnumMap<>(Language.class);

    TermNotRendered(List<Concept> concepts) {
        Language.TRANSLATIONS.forEach(language -> renderings.put(language, Phrases.of(language,
                concepts.stream().flatMap(concept -> accepted(concept, language).stream()))));
    }

    private static List<String> accepted(Concept concept, Language language) {
        return concept.terms(language).stream().filter(Concept.Term::accepted).map(Concept.Term::term)
                .filter(term -> !term.isEmpty()).toList();
    }

    @Override
    public void check(TextPassage passage, Found found) {
        if (passage.written().official()) passage.paragraphs((language, pair) -> check(passage, language, pair, found));
    }

    private void check(TextPassage passage, Language language, Bitext.Pair<Sentences.Paragraph> pair, Found found) {
        Map<Concept, Phrases.Hit<Use>> used = new LinkedHashMap<>();
        passage.bitext().terms(Language.AUTHORITATIVE, pair.official().span()).forEach(hit -> used.putIfAbsent(hit.value().concept(), hit));
        Sentences.Span translation = pair.translation().span();
        passage.bitext().terms(language, translation).stream().filter(hit -> hit.value().term().accepted())
                .forEach(hit -> used.remove(hit.value().concept()));
        if (used.isEmpty()) return;
        Set<String> rendered = renderings.get(language).anywhere(translation.of(passage.written().text().or(language)));
        used.forEach((concept, hit) -> {
            List<String> accepted = accepted(concept, language);
            if (accepted.stream().anyMatch(rendered::contains)) return;
            found.report(passage.written(), Rule.TERM_NOT_RENDERED, language,
                    sentence(passage.bitext(), language, hit.start(), translation), hit.value().term().term(),
                    String.join(" / ", accepted), concept.id(), Said.of("language", language));
        });
    }

    /**
     * Where the sentence of a translation begins that belongs to a place in the official text.
     *
     * @param otherwise where its paragraph is
     */
    private static int sentence(Bitext bitext, Language language, int at, Sentences.Span otherwise) {
        return bitext.sentences(language).stream().filter(pair -> pair.official().start() <= at && at < pair.official().end())
                .map(Bitext.Pair::translation).findFirst().orElse(otherwise).start();
    }
}
