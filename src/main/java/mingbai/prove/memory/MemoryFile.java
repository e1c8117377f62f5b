package mingbai.prove.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What a {@link Memory} has on disk, read whole: a check sum of all that follows, the program that wrote it, all texts, and for
 * each page its sum, the numbers of its texts, and the rest.
 */
final class MemoryFile {
    private static final byte[] KIND = "mingbai: facts of pages\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SUM = 32;
    private static final int START = KIND.length + Integer.BYTES;

    private final byte[] program;
    private final byte[] bytes;
    private final List<String> texts;
    private final Map<String, Integer> pages = new HashMap<>();

    /**
     * The facts of a page.
     *
     * @param texts that occur in them, each once
     * @param body  the rest, in which texts are numbers
     */
    record Page(List<String> texts, byte[] body) {}

    private MemoryFile(byte[] program) {
        this.program = program;
        this.bytes = new byte[0];
        this.texts = List.of();
    }

    /** @param from behind the program */
    private MemoryFile(byte[] program, byte[] bytes, CompactReader from) {
        this.program = program;
        this.bytes = bytes;
        texts = from.list(from::letters);
        for (int left = from.number(); left > 0; left--) {
            pages.put(HexFormat.of().formatHex(from.raw(SUM)), from.at());
            from.skipTexts();
            from.skipBytes();
        }
    }

    /** @param program the one that runs; what another one wrote is as good as none */
    static MemoryFile read(Path file, byte[] program) {
        try {
            if (!Files.isRegularFile(file)) return new MemoryFile(program);
            byte[] bytes = Files.readAllBytes(file);
            if (!sound(bytes)) return new MemoryFile(program);
            CompactReader from = new CompactReader(bytes, START, List.of());
            return Arrays.equals(program, from.bytes()) ? new MemoryFile(program, bytes, from) : new MemoryFile(program);
        } catch (IOException e) {
            return new MemoryFile(program);
        }
    }

    private static boolean sound(byte[] bytes) {
        return bytes.length > START && Arrays.equals(KIND, Arrays.copyOf(bytes, KIND.length))
                && ByteBuffer.wrap(bytes).getInt(KIND.length) == sum(bytes);
    }

    /** Nothing. */
    static MemoryFile empty(byte[] program) {
        return new MemoryFile(program);
    }

    /** How many pages there are. */
    int size() {
        return pages.size();
    }

    Optional<Page> find(String sha256) {
        Integer at = pages.get(sha256);
        if (at == null) return Optional.empty();
        CompactReader from = new CompactReader(bytes, at, texts);
        return Optional.of(new Page(from.texts(), from.bytes()));
    }

    /** The bytes of a file with some of these pages and others. */
    byte[] with(Collection<String> kept, Map<String, Page> added) {
        CompactWriter pages = new CompactWriter();
        pages.number(kept.size() + added.size());
        for (String sha256 : kept) write(pages, sha256, find(sha256).orElseThrow());
        added.forEach((sha256, page) -> write(pages, sha256, page));
        CompactWriter all = new CompactWriter();
        byte[] file = all.raw(KIND).raw(new byte[Integer.BYTES]).bytes(program).list(pages.texts(), all::letters).raw(pages.written())
                .written();
        ByteBuffer.wrap(file).putInt(KIND.length, sum(file));
        return file;
    }

    private static void write(CompactWriter to, String sha256, Page page) {
        to.raw(HexFormat.of().parseHex(sha256)).texts(page.texts()).bytes(page.body());
    }

    private static int sum(byte[] file) {
        CRC32 sum = new CRC32();
        sum.update(file, START, file.length - START);
        return (int) sum.getValue();
    }
}
