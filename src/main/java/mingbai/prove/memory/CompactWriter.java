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
    CompactWriter number(int number) {
        int rest = number + 1;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        return this;
    }

    /** A text by its number. */
    CompactWriter text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        return number(known == null ? texts.size() - 1 : known);
    }

    /** The letters of a text. */
    CompactWriter letters(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    CompactWriter bytes(byte[] bytes) {
        return number(bytes.length).raw(bytes);
    }

    /** Bytes whose number is known. */
    CompactWriter raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    <T> CompactWriter list(List<T> list, Consumer<T> each) {
        number(list.size());
        list.forEach(each);
        return this;
    }

    CompactWriter texts(List<String> list) {
        return list(list, this::text);
    }

    /** The texts that were written by number. */
    List<String> texts() {
        return List.copyOf(texts.keySet());
    }

    byte[] written() {
        return out.toByteArray();
    }
}
