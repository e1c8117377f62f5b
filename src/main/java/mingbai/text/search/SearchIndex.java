package mingbai.text.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
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
        Pairs pairs = new Pairs();
        Map<String, Positions> found = new HashMap<>();
        int position = 0;
        for (String text : texts) add(normal(text), position++, pairs, found);
        pairs.forEach((first, second, positions) -> put(pair(first, second), positions));
        found.forEach(this::put);
        words.addAll(found.keySet());
    }

    private void put(String key, Positions positions) {
        shards.get(shard(key, shards.size())).put(key, positions.written());
    }

    /** A part of the index: keys with the {@link Positions} of the texts that hold them. */
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

    /** Adds the keys of a text in its normal form. A text has far more pairs than an index has keys: none is made a string. */
    private static void add(String form, int position, Pairs pairs, Map<String, Positions> words) {
        int last = ' ';
        int start = 0;
        for (int i = 0; i < form.length();) {
            int character = form.codePointAt(i);
            int end = i + Character.charCount(character);
            if (last > ' ' && character > ' ') pairs.of(last, character).add(position);
            last = character;
            if (!latin(character)) {
                word(form.substring(start, i), position, words);
                start = end;
            }
            i = end;
        }
        word(form.substring(start), position, words);
    }

    private static void word(String word, int position, Map<String, Positions> words) {
        if (word.length() >= WORD) words.computeIfAbsent(word, any -> new Positions()).add(position);
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

    /**
     * The positions for each pair of characters. A hash table with numbers for keys: texts have a thousand times as many pairs as
     * there are different ones, and none of them has to become an object.
     */
    private static final class Pairs {
        /** Spreads what differs in the lower bits over the higher ones: the golden ratio. */
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        private long[] keys = new long[1 << 12];
        private Positions[] positions = new Positions[keys.length];
        private int size;

        /** Receives a pair and its positions. */
        interface Each {
            void pair(int first, int second, Positions positions);
        }

        /** The positions of a pair, empty ones the first time. */
        Positions of(int first, int second) {
            long key = (long) first << 32 | second;
            int at = place(key);
            if (positions[at] != null) return positions[at];
            if (2 * ++size > keys.length) {
                grow();
                at = place(key);
            }
            keys[at] = key;
            positions[at] = new Positions();
            return positions[at];
        }

        /** Where a key is, or where it would. */
        private int place(long key) {
            int at = (int) (key * SPREAD >>> 32) & keys.length - 1;
            while (positions[at] != null && keys[at] != key) at = at + 1 & keys.length - 1;
            return at;
        }

        private void grow() {
            long[] smaller = keys;
            Positions[] held = positions;
            keys = new long[2 * smaller.length];
            positions = new Positions[keys.length];
            for (int i = 0; i < smaller.length; i++) {
                if (held[i] == null) continue;
                int at = place(smaller[i]);
                keys[at] = smaller[i];
                positions[at] = held[i];
            }
        }

        /** In no order. */
        void forEach(Each each) {
            for (int i = 0; i < keys.length; i++) {
                if (positions[i] != null) each.pair((int) (keys[i] >> 32), (int) keys[i], positions[i]);
            }
        }
    }
}
