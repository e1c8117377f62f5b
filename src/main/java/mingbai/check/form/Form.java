package mingbai.check.form;

import java.util.List;

/**
 * The keys of one mapping, in the order in which editors write them.
 *
 * @param zh      what it is
 * @param en      what it is
 * @param keys    each once
 * @param names   what the keys are called
 * @param longest how many characters a text behind one of them has at most
 */
public record Form(String zh, String en, List<Key<?>> keys, List<String> names, int longest) implements Shape {
    /** Of names, titles and labels, addresses too: six times the longest title that is known, in either language. */
    public static final int LINE = 1_000;
    /** Of a few sentences: fourteen times the longest that are known. */
    private static final int SENTENCES = 5_000;

    public static Form of(String zh, String en, Key<?>... keys) {
        return of(zh, en, List.of(keys));
    }

    public static Form of(String zh, String en, List<Key<?>> keys) {
        return new Form(zh, en, keys, keys.stream().<String>map(Key::name).toList(), LINE);
    }

    /** The same keys for a few sentences. */
    public Form ofSentences() {
        return new Form(zh, en, keys, names, SENTENCES);
    }

    /** The same keys for texts of any length. */
    public Form ofAnyLength() {
        return new Form(zh, en, keys, names, Integer.MAX_VALUE);
    }
}
