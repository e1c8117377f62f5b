package mingbai.prove.memory;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes numbers and texts in few bytes. Texts are numbers as well, in the order in which they first came. */
final class CompactWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    /** @param number from -1 */
    void number(int number) {
        int rest = number + 1;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** A text by its number. */
    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        number(known == null ? texts.size() - 1 : known);
    }

    /** The letters of a text. */
    void letters(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] bytes) {
        number(bytes.length);
        raw(bytes);
    }

    /** Bytes whose number is known. */
    void raw(byte[] bytes) {
        out.writeBytes(bytes);
    }

    <T> void list(List<T> list, Consumer<T> each) {
        number(list.size());
        list.forEach(each);
    }

    void texts(List<String> list) {
        list(list, this::text);
    }

    /** The texts that were written by number. */
    List<String> texts() {
        return List.copyOf(texts.keySet());
    }

    byte[] written() {
        return out.toByteArray();
    }
}
