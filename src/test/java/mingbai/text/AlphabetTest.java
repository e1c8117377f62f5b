package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import mingbai.language.Language;
import org.junit.jupiter.api.Test;

class AlphabetTest {
    @Test
    void aLetterIsThatOfThePinyinOrOfTheTerm() {
        Alphabet chinese = Alphabet.of(Language.ZH);
        assertEquals("Z", chinese.letter("重庆", Optional.of("zhòngqìng")), "as it is written, whatever it should be");
        assertEquals("E", chinese.letter("鄂", Optional.of("è")));
        assertEquals("H", chinese.letter("海关", Optional.empty()));
        assertEquals("R", chinese.letter("RCEP", Optional.empty()));
        assertEquals("#", chinese.letter("《条例》", Optional.empty()));
        assertEquals("#", chinese.letter("“一带一路”", Optional.of("“yī dài yī lù”")));
        Alphabet english = Alphabet.of(Language.EN);
        assertEquals("C", english.letter("customs", Optional.empty()));
        assertEquals("E", english.letter("étude", Optional.empty()));
        assertEquals("S", english.letter("ßeta", Optional.empty()));
        assertEquals("#", english.letter("3D", Optional.empty()));
        assertEquals("#", english.letter("𝄞", Optional.empty()));
        assertEquals("#", english.letter("\u0301e", Optional.empty()), "a mark of its own");
        assertEquals("E", english.letter("Ｅ１", Optional.empty()), "as wide as a Chinese character");
    }

    @Test
    void termsAreInTheOrderInWhichPeopleLookThemUp() {
        List<String> chinese = List.of("保税", "海关", "自贸区");
        assertEquals(chinese, List.of("自贸区", "保税", "海关").stream().sorted(Alphabet.of(Language.ZH).order()).toList());
        List<String> english = List.of("airport", "Bank", "customs");
        assertEquals(english, List.of("customs", "Bank", "airport").stream().sorted(Alphabet.of(Language.EN).order()).toList());
    }
}
