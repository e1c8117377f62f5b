package mingbai.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.text.Alphabet;

/** The glossary by first letter, of pinyin or of the term in another language. */
public final class FirstLetters {
    private FirstLetters() {}

    /**
     * A letter of the glossary.
     *
     * @param letter   A to Z, or #
     * @param number   from 0
     * @param concepts in order, never empty
     */
    public record Letter(String letter, int number, List<Concept> concepts) {}

    static List<Letter> of(List<Concept> concepts, Language language) {
        Alphabet alphabet = Alphabet.of(language);
        Map<String, List<Concept>> byLetter = new TreeMap<>();
        concepts.stream()
                .sorted(Comparator.comparing((Concept concept) -> main(concept, language).term(), alphabet.order())
                        .thenComparing(Concept::id))
                .forEach(concept -> byLetter.computeIfAbsent(
                        alphabet.letter(main(concept, language).term(), main(concept, language).pinyin()),
                        key -> new ArrayList<>()).add(concept));
        List<Letter> letters = new ArrayList<>();
        byLetter.forEach((letter, members) -> letters.add(new Letter(letter, letters.size(), members)));
        return letters;
    }

    private static Concept.Term main(Concept concept, Language language) {
        return concept.terms(language).get(0);
    }
}
