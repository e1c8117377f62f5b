package mingbai.relate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mingbai.language.Language;
import mingbai.model.Concept;
import org.junit.jupiter.api.Test;

/** Under which letter a concept is looked up, and in which order. */
class FirstLettersTest {
    private static final Concept PORT = concept("port", "港口", "gǎngkǒu", "port");
    private static final Concept HIGH = concept("high", "高新", "gāoxīn", "high technology");
    private static final Concept SAFE = concept("safe", "安全", "ānquán", "Zero accidents");
    /** 行 is xíng where it stands alone. */
    private static final Concept TRADE = concept("trade", "行业", "hángyè", "industry");
    private static final Concept DIGIT = concept("digit", "5G", "5G", "5G network");

    @Test
    void chineseTermsStandUnderTheLetterOfTheirPinyin() {
        assertEquals(List.of("# 0 digit", "A 1 safe", "G 2 port high", "H 3 trade"), written(Language.ZH));
    }

    @Test
    void englishTermsStandUnderTheirOwnLetter() {
        assertEquals(List.of("# 0 digit", "H 1 high", "I 2 trade", "P 3 port", "Z 4 safe"), written(Language.EN));
    }

    @Test
    void termsThatAreTheSameStandById() {
        List<Concept> same = List.of(concept("two", "港口", "gǎngkǒu", "port"), concept("one", "港口", "gǎngkǒu", "port"));
        for (Language language : Language.ALL) {
            assertEquals(List.of("one", "two"), FirstLetters.of(same, language).get(0).concepts().stream().map(Concept::id).toList());
        }
    }

    @Test
    void noConceptsHaveNoLetters() {
        assertEquals(List.of(), FirstLetters.of(List.of(), Language.ZH));
    }

    private static Concept concept(String id, String zh, String pinyin, String en) {
        return Given.concept(id, Given.kind("topic", 0), List.of(), List.of(), Given.term(zh, pinyin), en);
    }

    private static List<String> written(Language language) {
        return FirstLetters.of(List.of(PORT, HIGH, SAFE, TRADE, DIGIT), language).stream()
                .map(letter -> letter.letter() + " " + letter.number() + " "
                + String.join(" ", letter.concepts().stream().map(Concept::id).toList())).toList();
    }
}
