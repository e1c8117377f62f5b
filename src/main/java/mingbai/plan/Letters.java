package mingbai.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingbai.model.Concept;
import mingbai.model.Language;
import mingbai.text.Alphabet;

/** The glossary by first letter, of pinyin or of the English term. */
public final class Letters {
    private Letters() {}

    /**
     * A letter of the glossary.
     *
     * @param letter   A to Z, or #
     * @param concepts in order, never empty
     */
    public record Letter(String letter, List<Concept> concepts) {}

    static List<Letter> of(List<Concept> concepts, Language language) {
        Alphabet alphabet = new Alphabet(language);
        Map<String, List<Concept>> byLetter = new TreeMap<>();
        concepts.stream()
                .sorted(Comparator.comparing((Concept concept) -> main(concept, language).term(), alphabet.order())
                        .thenComparing(Concept::id))
                .forEach(concept -> byLetter.computeIfAbsent(
                        alphabet.letter(main(concept, language).term(), main(concept, language).pinyin()),
                        key -> new ArrayList<>()).add(concept));
        return byLetter.entrySet().stream().map(entry -> new Letter(entry.getKey(), entry.getValue())).toList();
    }

    private static Concept.Term main(Concept concept, Language language) {
        return concept.terms(language).get(0);
    }
}
