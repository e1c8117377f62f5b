package mingbai.text.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which texts hold what. Every substring of two characters or more is found wherever it begins and ends: each of its
 * overlapping pairs is a key of every text that holds it, and so is a word that contains its Latin letters. What is found
 * is a superset; whoever asks looks into the texts. The page's script computes the same forms, keys, hashes and lists.
 *
 * <p>{@code 10千伏 line} has the pairs 10, 0千, 千伏, li, in, ne and the word line.
 */
public final class SearchIndex {
    private static final int OFFSET_BASIS = 0x811C9DC5;
    private static final int PRIME = 0x01000193;
    /** A shorter word is a pair. */
    private static final int WORD = 3;
    private final List<SortedMap<String, String>> shards = new ArrayList<>();
    private final SortedSet<String> words = new TreeSet<>();

    /** @param shards into how many parts the index falls */
    public SearchIndex(Iterable<String> texts, int shards) {
        for (int i = 0; i < shards; i++) this.shards.add(new TreeMap<>());
        Holders holders = new Holders();
        for (String text : texts) {
            each(normal(text), holders);
            holders.position++;
        }
        holders.pairs.forEach((first, second, positions) -> put(pair(first, second), positions));
        holders.words.forEach(this::put);
        words.addAll(holders.words.keySet());
    }

    private void put(String key, Positions positions) {
        shards.get(shard(key, shards.size())).put(key, positions.written());
    }

    /** Receives the keys of a text, each as often as it occurs. */
    private interface Keys {
        /** A pair of characters. */
        void pair(int first, int second);

        /** A word. */
        void word(String form, int start, int end);
    }

    /** The texts that hold each key, one text after another. A text has far more pairs than an index has keys: none is made a string. */
    private static final class Holders implements Keys {
        private final Pairs pairs = new Pairs();
        private final Map<String, Positions> words = new HashMap<>();
        private int position;

        @Override
        public void pair(int first, int second) {
            pairs.of(first, second).add(position);
        }

        @Override
        public void word(String form, int start, int end) {
            words.computeIfAbsent(form.substring(start, end), any -> new Positions()).add(position);
        }
    }

    /** A part of the index: keys with the texts that hold them, see {@link #list}. */
    public SortedMap<String, String> shard(int number) {
        return shards.get(number);
    }

    /** All keys that are words, in order. */
    public Set<String> words() {
        return words;
    }

    /**
     * Text as it is compared: NFKC, lower case, without quotation marks and the marks of titles, one kind of hyphen; a sigma is the
     * same wherever in a word it is.
     */
    public static String normal(String text) {
        String form = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('\u03C2', '\u03C3');
        StringBuilder kept = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (!quote(c)) kept.append(dash(c) ? '-' : c);
        }
        return kept.toString();
    }

    private static boolean quote(char c) {
        if (c < 0x80) return c == '"' || c == '\'' || c == '`';
        if (c < 0x2018) return c == 0xAB || c == 0xBB;
        return c <= 0x201F || c >= 0x2032 && c <= 0x2037 || c == 0x2039 || c == 0x203A || c >= 0x3008 && c <= 0x300F
                || c >= 0x301D && c <= 0x301F;
    }

    private static boolean dash(char c) {
        return c >= 0x2010 && c <= 0x2015 || c == 0x2212;
    }

    /** The pairs of characters and the words of a text in its normal form. */
    public static Set<String> keys(String form) {
        Set<String> keys = new LinkedHashSet<>();
        each(form, new Keys() {
            @Override
            public void pair(int first, int second) {
                keys.add(SearchIndex.pair(first, second));
            }

            @Override
            public void word(String form, int start, int end) {
                keys.add(form.substring(start, end));
            }
        });
        return keys;
    }

    private static void each(String form, Keys keys) {
        int last = ' ';
        int start = 0;
        for (int i = 0; i < form.length();) {
            int character = form.codePointAt(i);
            int end = i + Character.charCount(character);
            if (last > ' ' && character > ' ') keys.pair(last, character);
            last = character;
            if (!latin(character)) {
                if (i - start >= WORD) keys.word(form, start, i);
                start = end;
            }
            i = end;
        }
        if (form.length() - start >= WORD) keys.word(form, start, form.length());
    }

    private static String pair(int first, int second) {
        return new StringBuilder(4).appendCodePoint(first).appendCodePoint(second).toString();
    }

    private static boolean latin(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** In which part a key is. */
    public static int shard(String key, int shards) {
        return Integer.remainderUnsigned(hash(key), shards);
    }

    /** FNV-1a, 32 bits, over UTF-16 code units, the low byte of each first. */
    public static int hash(String text) {
        int hash = OFFSET_BASIS;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i) & 0xFF) * PRIME;
            hash = (hash ^ text.charAt(i) >> 8) * PRIME;
        }
        return hash;
    }

    /** Ascending positions as gaps, each in groups of five bits, the lowest first, in the letters of base64. */
    public static String list(List<Integer> positions) {
        Positions list = new Positions();
        positions.forEach(list::add);
        return list.written();
    }
}
