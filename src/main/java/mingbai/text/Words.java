package mingbai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** A text's words: each run of Latin letters and digits is one, and so is every other character. */
final class Words {
    /** A language has few words and stemming is slow; content that has more is stemmed without memory. */
    private static final int MOST_STEMS = 50_000;
    private static final Map<String, String> STEMS = new ConcurrentHashMap<>();

    private Words() {}

    /**
     * A word in a text.
     *
     * @param form  what is compared
     * @param start offset of its first character
     * @param end   offset behind its last character
     */
    record Word(String form, int start, int end) {}

    /** Words in lower case, white space and punctuation included. */
    static List<Word> written(String text) {
        List<Word> words = new ArrayList<>();
        for (int start = 0, end; start < text.length(); start = end) {
            end = start + 1;
            while (end < text.length() && latin(text.charAt(start)) && latin(text.charAt(end))) end++;
            words.add(new Word(text.substring(start, end).toLowerCase(Locale.ROOT), start, end));
        }
        return words;
    }

    /** English words by their stems (Snowball): {@code licences} and {@code licence} are one, {@code bank–government} two. */
    static List<Word> stems(String text) {
        List<Word> words = new ArrayList<>();
        for (Word word : written(text)) {
            char first = text.charAt(word.start());
            if (Character.isWhitespace(first) || Character.isSpaceChar(first) || dash(first)) continue;
            String form = latin(first) ? stem(word.form()) : word.form().replace('’', '\'');
            words.add(new Word(form, word.start(), word.end()));
        }
        return words;
    }

    private static String stem(String word) {
        String known = STEMS.get(word);
        if (known != null) return known;
        String stem = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH).stem(word).toString();
        if (STEMS.size() < MOST_STEMS) STEMS.put(word, stem);
        return stem;
    }

    private static boolean dash(char c) {
        return c == '-' || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static boolean latin(char c) {
        return Character.isDigit(c) || Character.isLetter(c) && !Character.isIdeographic(c);
    }
}
