package mingbai.plan;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mingbai.model.Concept;
import mingbai.model.Language;

/**
 * The glossary in the order in which people look things up: by pinyin, or by the English alphabet. The pinyin of a
 * record decides the letter, because a character can have several readings; ICU's table decides where none is given.
 */
public final class Letters {
    private static final String OTHER = "#";

    private final Language language;
    private final Collator collator;
    private final AlphabeticIndex.ImmutableIndex<Concept> index;

    private Letters(Language language) {
        ULocale locale = language == Language.ZH ? ULocale.SIMPLIFIED_CHINESE : ULocale.ENGLISH;
        this.language = language;
        this.collator = Collator.getInstance(locale).freeze();
        this.index = new AlphabeticIndex<Concept>(locale).buildImmutableIndex();
    }

    /**
     * A letter of the glossary.
     *
     * @param letter   A to Z, or #
     * @param concepts in order, never empty
     */
    public record Letter(String letter, List<Concept> concepts) {}

    static List<Letter> of(List<Concept> concepts, Language language) {
        Letters letters = new Letters(language);
        Map<String, List<Concept>> byLetter = new TreeMap<>();
        concepts.stream()
                .sorted(Comparator.comparing(letters::name, letters.collator).thenComparing(Concept::id))
                .forEach(concept ->
                        byLetter.computeIfAbsent(letters.letter(concept), key -> new ArrayList<>()).add(concept));
        return byLetter.entrySet().stream().map(entry -> new Letter(entry.getKey(), entry.getValue())).toList();
    }

    private String name(Concept concept) {
        return concept.terms(language).get(0).term();
    }

    private String letter(Concept concept) {
        String bucket = concept.terms(language).get(0).pinyin()
                .map(pinyin -> Normalizer.normalize(pinyin, Normalizer.Form.NFD).substring(0, 1).toUpperCase(Locale.ROOT))
                .orElseGet(() -> index.getBucket(index.getBucketIndex(name(concept))).getLabel());
        return bucket.matches("[A-Z]") ? bucket : OTHER;
    }
}
