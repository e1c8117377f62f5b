package mingbai.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of one mapping, in the order in which editors write them.
 *
 * @param zh   what it is
 * @param en   what it is
 * @param keys each once
 */
record Form(String zh, String en, List<Key<?>> keys) {
    Form {
        keys = List.copyOf(keys);
    }

    static Form of(String zh, String en, Key<?>... keys) {
        return new Form(zh, en, List.of(keys));
    }

    /** The form of a file, which can say what is intended. */
    static Form record(String zh, String en, Key<?>... keys) {
        return new Form(zh, en, Stream.concat(Stream.of(keys), Stream.of(Intended.ENTRIES)).toList());
    }

    List<String> names() {
        return keys.stream().<String>map(Key::name).toList();
    }
}
