package mingbai.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import mingbai.text.Phrases;
import org.junit.jupiter.api.Test;

/** {@link Phrases} finds what a plain search finds that tries every phrase at every place. */
class PhrasesPropertyTest {
    private static final String LETTERS = "保税货aB1 -";

    @Test
    void findsTheLongestPhraseAtEachPlace() {
        Property.holds(20_000, random -> {
            Map<String, String> phrases = phrases(random);
            String text = Property.text(random, LETTERS, 0, 30);
            assertEquals(plain(phrases, text), Phrases.exact(phrases).in(text), () -> phrases.keySet() + " in " + text);
        });
    }

    private static Map<String, String> phrases(Random random) {
        Map<String, String> phrases = new TreeMap<>(Comparator.comparing((String phrase) -> phrase.toLowerCase(Locale.ROOT)));
        for (int i = random.nextInt(8); i >= 0; i--) {
            String phrase = Property.text(random, LETTERS, 1, 5);
            phrases.put(phrase, phrase);
        }
        return phrases;
    }

    private static List<Phrases.Hit<String>> plain(Map<String, String> phrases, String text) {
        List<Phrases.Hit<String>> hits = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            String longest = "";
            for (String phrase : phrases.keySet()) {
                if (phrase.length() > longest.length() && stands(phrase, text, start)) longest = phrase;
            }
            if (longest.isEmpty()) continue;
            hits.add(new Phrases.Hit<>(start, start + longest.length(), longest));
            start += longest.length() - 1;
        }
        return hits;
    }

    private static boolean stands(String phrase, String text, int start) {
        int end = start + phrase.length();
        return text.regionMatches(true, start, phrase, 0, phrase.length())
                && !text.substring(Math.max(0, start - 1), start + 1).matches("[a-zA-Z0-9]{2}")
                && !text.substring(end - 1, Math.min(text.length(), end + 1)).matches("[a-zA-Z0-9]{2}");
    }
}
