package mingbai.text;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** The stems of English words. A language has few words and stemming is slow, so that what was stemmed is remembered. */
final class Stems {
    /** Content that has more different words is stemmed without memory. */
    private static final int MOST = 50_000;
    /** Words by their hash, a chain at each place; a power of two. */
    private static final AtomicReferenceArray<Known> KNOWN = new AtomicReferenceArray<>(1 << 14);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Stems() {}

    /** A word as it was written, and the next that shares its place. */
    private record Known(String word, String stem, Known next) {}

    /** The stem of a word that stands in a text; no string is made of one that is known. */
    static String of(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) hash = 31 * hash + text.charAt(i);
        int place = (hash ^ hash >>> 15) & KNOWN.length() - 1;
        Known first = KNOWN.get(place);
        for (Known known = first; known != null; known = known.next) {
            if (known.word.length() == end - start && text.startsWith(known.word, start)) return known.stem;
        }
        String word = text.substring(start, end);
        String stem = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH).stem(word.toLowerCase(Locale.ROOT)).toString();
        if (COUNT.get() < MOST && KNOWN.compareAndSet(place, first, new Known(word, stem, first))) COUNT.incrementAndGet();
        return stem;
    }
}
