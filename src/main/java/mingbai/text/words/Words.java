package mingbai.text.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToIntFunction;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * A text's words, as numbers that can be compared: each run of Latin letters and digits is one, and so is every other character.
 */
public final class Words {
    /** A word that no dictionary has. */
    public static final int UNKNOWN = -1;
    /** Numbers from here are words of a dictionary; smaller ones are characters. */
    public static final int FIRST = Character.MAX_VALUE + 1;

    private int[] words;
    private int size;

    private Words(int length) {
        words = new int[3 * Math.max(8, length)];
    }

    /** How many words there are. */
    public int size() {
        return size;
    }

    /** What is compared: a character, or a word's number. */
    public int form(int word) {
        return words[3 * word];
    }

    /** Offset of the first character. */
    public int start(int word) {
        return words[3 * word + 1];
    }

    /** Offset behind the last character. */
    public int end(int word) {
        return words[3 * word + 2];
    }

    /**
     * Words in lower case, white space and punctuation included.
     *
     * @param dictionary gives a word's number, or {@link #UNKNOWN}
     */
    public static Words written(String text, ToIntFunction<String> dictionary) {
        Words words = new Words(text.length());
        for (int start = 0, end; start < text.length(); start = end) {
            end = end(text, start);
            char first = text.charAt(start);
            if (latin(first)) words.add(dictionary.applyAsInt(KnownWords.at(text, start, end).lower()), start, end);
            else words.add(Character.toLowerCase(first), start, end);
        }
        return words;
    }

    /** English words by their stems (Snowball): {@code licences} and {@code licence} are one, {@code bank–government} two. */
    public static Words stems(String text, ToIntFunction<String> dictionary) {
        Words words = new Words(text.length() / 4);
        for (int start = 0, end; start < text.length(); start = end) {
            end = end(text, start);
            char first = text.charAt(start);
            if (latin(first)) words.add(dictionary.applyAsInt(KnownWords.at(text, start, end).stem()), start, end);
            else if (!parting(first)) words.add(first == '’' ? '\'' : Character.toLowerCase(first), start, end);
        }
        return words;
    }

    private void add(int form, int start, int end) {
        if (3 * size == words.length) words = Arrays.copyOf(words, 2 * words.length);
        words[3 * size] = form;
        words[3 * size + 1] = start;
        words[3 * size + 2] = end;
        size++;
    }

    /** Where the word ends that begins at an offset. */
    private static int end(String text, int start) {
        int end = start + 1;
        if (latin(text.charAt(start))) while (end < text.length() && latin(text.charAt(end))) end++;
        return end;
    }

    /** White space and dashes, which are between the words of an English phrase however it is written. */
    private static boolean parting(char c) {
        if (c < 0x80) return c == '-' || Character.isWhitespace(c);
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static boolean latin(char c) {
        if (c < 0x80) return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        if (c >= 0x4E00 && c < 0xA000) return false;
        return Character.isDigit(c) || Character.isLetter(c) && !Character.isIdeographic(c);
    }

    /**
     * The words that texts have been made of so far, each with its forms. A language has few words, so that what is in a text is
     * nearly always known and nothing is made of it; and stemming is slow.
     */
    private static final class KnownWords {
        /** Content that has more different words is read without memory. */
        private static final int MOST = 50_000;
        private static final int SHIFT = 17;
        private static final int MIX = 0x9E3779B9;
        /** Words by their hash, a chain at each place. */
        private static final AtomicReferenceArray<Known> KNOWN = new AtomicReferenceArray<>(1 << Integer.SIZE - SHIFT);
        private static final AtomicInteger COUNT = new AtomicInteger();

        private KnownWords() {}

        /** A word as it was written. */
        static final class Known {
            private final String word;
            private final int hash;
            private final Known next;
            private final String lower;
            private String stem;

            /** @param next another that shares its place; null: none */
            private Known(String word, int hash, Known next) {
                this.word = word;
                this.hash = hash;
                this.next = next;
                this.lower = word.toLowerCase(Locale.ROOT);
            }

            /** In lower case. */
            String lower() {
                return lower;
            }

            /** Its stem, as an English word; found out by whoever asks first. */
            String stem() {
                String found = stem;
                if (found == null) {
                    found = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH).stem(lower).toString();
                    stem = found;
                }
                return found;
            }
        }

        /** The word that is in a text from one offset to another. */
        static Known at(String text, int start, int end) {
            int hash = 0;
            for (int i = start; i < end; i++) hash = 31 * hash + text.charAt(i);
            int place = hash * MIX >>> SHIFT;
            Known first = KNOWN.get(place);
            for (Known known = first; known != null; known = known.next) {
                if (known.hash == hash && known.word.length() == end - start && text.startsWith(known.word, start)) return known;
            }
            Known found = new Known(text.substring(start, end), hash, first);
            if (COUNT.get() < MOST && KNOWN.compareAndSet(place, first, found)) COUNT.incrementAndGet();
            return found;
        }
    }
}
