package mingbai.prove.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Reads what a {@link CompactWriter} wrote, in the same order. */
final class CompactReader {
    private final byte[] bytes;
    private final List<String> texts;
    private int at;

    /**
     * @param at    where it begins
     * @param texts by number
     */
    CompactReader(byte[] bytes, int at, List<String> texts) {
        this.bytes = bytes;
        this.at = at;
        this.texts = texts;
    }

    /** Where the next one begins. */
    int at() {
        return at;
    }

    int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next >= 0) return number - 1;
        }
    }

    String text() {
        return texts.get(number());
    }

    String letters() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return raw(number());
    }

    byte[] raw(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    <T> List<T> list(Supplier<T> each) {
        int size = number();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) list.add(each.get());
        return list;
    }

    List<String> texts() {
        return list(this::text);
    }

    /** Goes past a list of texts. */
    void skipTexts() {
        for (int left = number(); left > 0; left--) number();
    }

    /** Goes past bytes. */
    void skipBytes() {
        int length = number();
        at += length;
    }
}
