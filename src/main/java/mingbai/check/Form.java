package mingbai.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of one mapping, in the order in which editors write them.
 *
 * @param zh   what it is
 * @param en   what it is
 * @param keys  each once
 * @param names what the keys are called
 */
record Form(String zh, String en, List<Key<?>> keys, List<String> names) {
    static Form of(String zh, String en, Key<?>... keys) {
        return of(zh, en, List.of(keys));
    }

    private static Form of(String zh, String en, List<Key<?>> keys) {
        return new Form(zh, en, keys, keys.stream().<String>map(Key::name).toList());
    }

    /** The form of a file, which can say what is intended. */
    static Form record(String zh, String en, Key<?>... keys) {
        return of(zh, en, Stream.<Key<?>>concat(Stream.of(keys), Stream.of(Intended.ENTRIES)).toList());
    }
}
