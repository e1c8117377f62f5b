package mingbai.text;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.language.Language;
import mingbai.model.Concept;

/**
 * The terms of a glossary, to be found in texts: English in any inflection, others as they are written. Where several concepts
 * share a phrase, it is that of the concept that accepts it.
 */
public final class Terms {
    private final Map<Language, Phrases<Use>> phrases = new EnumMap<>(Language.class);

    public Terms(List<Concept> concepts) {
        for (Language language : Language.ALL) {
            Map<String, Use> uses = uses(concepts, language);
            phrases.put(language, Phrases.of(language, uses));
        }
    }

    /** A term, and the concept that has it. */
    public record Use(Concept concept, Concept.Term term) {}

    /** Where a text has terms. */
    public List<Phrases.Hit<Use>> in(Language language, String text) {
        return phrases.get(language).in(text);
    }

    private static Map<String, Use> uses(List<Concept> concepts, Language language) {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (boolean accepted : new boolean[] {true, false}) {
            for (Concept concept : concepts) {
                concept.terms(language).stream().filter(term -> term.accepted() == accepted)
                        .forEach(term -> uses.putIfAbsent(term.term(), new Use(concept, term)));
            }
        }
        return uses;
    }
}
