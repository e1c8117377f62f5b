package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private static final Phrases<String> TERMS = Phrases.inflected(Map.of("export licence", "licence",
            "register the mortgage", "mortgage", "bank–government data exchange", "exchange", "one-stop", "stop",
            "People’s Bank of China", "bank", "A-CDM", "acdm"));

    @Test
    void findsPhrasesWithinOthersAnywhere() {
        Phrases<Integer> phrases = Phrases.inflected(Map.of("credit", 1, "credit restoration", 2, "restore", 3, "–", 4));
        assertEquals(Set.of(1, 2, 3), phrases.anywhere("The credit restorations"));
        assertEquals(Set.of(), phrases.anywhere("– discredited"));
        assertEquals(List.of(2), phrases.in("credit restoration").stream().map(Phrases.Hit::value).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Export licences are issued.        | licence  | Export licences",
        "the export licence’s holder        | licence  | export licence",
        "exported under a licence           |          |",
        "after registering the mortgages    | mortgage | registering the mortgages",
        "a bank-government data exchange    | exchange | bank-government data exchange",
        "bank government data exchanges     | exchange | bank government data exchanges",
        "“one stop” service                 | stop     | one stop",
        "one—stop                           | stop     | one—stop",
        "the People's Bank of China         | bank     | People's Bank of China",
        "the A—CDM system                   | acdm     | A—CDM",
        "one nonstop flight                 |          |"})
    void matchesInflectedEnglish(String text, String value, String run) {
        List<Phrases.Hit<String>> hits = TERMS.in(text);
        assertEquals(value == null ? List.of() : List.of(value), hits.stream().map(Phrases.Hit::value).toList());
        hits.forEach(hit -> assertEquals(run, text.substring(hit.start(), hit.end())));
    }

    @ParameterizedTest
    @CsvSource({"vehicle export, export of vehicles, true", "package deregistration, “package” deregistration, true",
            "bonded goods, in-bond cargo, false",
        "document review, documentary check, false", "post-issuance management, management, false",
                "land use right, right to use land, true"})
    void sameWordsInAnyOrder(String one, String other, boolean same) {
        assertEquals(same, Phrases.sameWords(Language.EN, one, other));
    }
}
