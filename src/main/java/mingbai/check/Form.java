package mingbai.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of one mapping, in the order in which editors write them.
 *
 * @param zh   what it is
 * @param en   what it is
 * @param keys    each once
 * @param names   what the keys are called
 * @param longest how many characters a text behind one of them has at most
 */
record Form(String zh, String en, List<Key<?>> keys, List<String> names, int longest) {
    /** Of names, titles and labels, addresses too: six times the longest title that is known, in either language. */
    static final int LINE = 1_000;
    /** Of a few sentences: fourteen times the longest that are known. */
    private static final int SENTENCES = 5_000;

    static Form of(String zh, String en, Key<?>... keys) {
        return of(zh, en, List.of(keys));
    }

    private static Form of(String zh, String en, List<Key<?>> keys) {
        return new Form(zh, en, keys, keys.stream().<String>map(Key::name).toList(), LINE);
    }

    /** The same keys for a few sentences. */
    Form ofSentences() {
        return new Form(zh, en, keys, names, SENTENCES);
    }

    /** The same keys for texts of any length. */
    Form ofAnyLength() {
        return new Form(zh, en, keys, names, Integer.MAX_VALUE);
    }

    /** The form of a file, which can say what is intended. */
    static Form record(String zh, String en, Key<?>... keys) {
        return of(zh, en, Stream.<Key<?>>concat(Stream.of(keys), Stream.of(Intended.ENTRIES)).toList());
    }
}
