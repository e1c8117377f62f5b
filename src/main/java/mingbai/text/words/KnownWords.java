package mingbai.text.words;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * The words that texts have been made of so far, each with its forms. A language has few words, so that what is in a text is
 * nearly always known and nothing is made of it; and stemming is slow.
 */
final class KnownWords {
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
