package mingbai.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
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
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int OFFSET_BASIS = 0x811C9DC5;
    private static final int PRIME = 0x01000193;
    /** A shorter word is a pair. */
    private static final int WORD = 3;

    private final List<SortedMap<String, Positions>> shards = new ArrayList<>();
    private final Set<String> words = new TreeSet<>();

    /** @param shards into how many parts the index falls */
    public SearchIndex(Iterable<String> texts, int shards) {
        for (int i = 0; i < shards; i++) this.shards.add(new TreeMap<>());
        int position = 0;
        for (String text : texts) {
            for (String key : keys(normal(text))) {
                this.shards.get(shard(key, shards)).computeIfAbsent(key, any -> new Positions()).add(position);
                if (key.length() >= WORD && latin(key.charAt(0))) words.add(key);
            }
            position++;
        }
    }

    /** The positions of texts, ascending, as they are written. */
    private static final class Positions {
        private final StringBuilder written = new StringBuilder();
        private int last = -1;

        void add(int position) {
            append(written, position - last - 1);
            last = position;
        }
    }

    /** A part of the index: keys with the texts that hold them, see {@link #list}. */
    public SortedMap<String, String> shard(int number) {
        SortedMap<String, String> lists = new TreeMap<>();
        shards.get(number).forEach((key, positions) -> lists.put(key, positions.written.toString()));
        return lists;
    }

    /** All keys that are words, in order. */
    public Set<String> words() {
        return words;
    }

    /** Text as it is compared: NFKC, lower case; a sigma is the same wherever in a word it stands. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('\u03C2', '\u03C3');
    }

    /** The pairs of characters and the words of a text in its normal form. */
    public static Set<String> keys(String form) {
        Set<String> keys = new LinkedHashSet<>();
        int next;
        for (int i = 0; i < form.length(); i = next) {
            next = i + Character.charCount(form.codePointAt(i));
            if (next == form.length() || form.charAt(i) <= ' ' || form.charAt(next) <= ' ') continue;
            keys.add(form.substring(i, next + Character.charCount(form.codePointAt(next))));
        }
        int start = 0;
        for (int i = 0; i <= form.length(); i++) {
            if (i < form.length() && latin(form.charAt(i))) continue;
            if (i - start >= WORD) keys.add(form.substring(start, i));
            start = i + 1;
        }
        return keys;
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** In which part a key stands. */
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
        return list.written.toString();
    }

    private static void append(StringBuilder written, int gap) {
        int rest = gap;
        while (rest > 31) {
            written.append(BASE64.charAt(32 | rest & 31));
            rest >>>= 5;
        }
        written.append(BASE64.charAt(rest));
    }
}
