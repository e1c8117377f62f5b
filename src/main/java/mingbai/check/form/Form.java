package mingbai.check.form;

import java.util.List;
import mingbai.problem.Said;

/**
 * The keys of one mapping, in the order in which editors write them.
 *
 * @param about   what it is
 * @param keys    each once
 * @param names   what the keys are called
 * @param longest how many characters a text behind one of them has at most
 */
public record Form(Said about, List<Key<?>> keys, List<String> names, int longest) implements Shape {
    /** Of names, titles and labels, addresses too: six times the longest title that is known, in either language. */
    public static final int LINE = 1_000;
    /** Of a few sentences: fourteen times the longest that are known. */
    private static final int SENTENCES = 5_000;

    /** @param about the key of what it is */
    public static Form of(String about, Key<?>... keys) {
        return of(about, List.of(keys));
    }

    public static Form of(String about, List<Key<?>> keys) {
        return new Form(Said.say(about), keys, keys.stream().<String>map(Key::name).toList(), LINE);
    }

    /** The same keys for a few sentences. */
    public Form ofSentences() {
        return new Form(about, keys, names, SENTENCES);
    }

    /** The same keys for texts of any length. */
    Form ofAnyLength() {
        return new Form(about, keys, names, Integer.MAX_VALUE);
    }
}
