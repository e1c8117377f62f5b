package mingbai.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import mingbai.format.Sha256;

/** The SHA-256 sums of an edition's files, added from any thread, and the one sum by which the edition is known. */
public final class Checksums {
    /** Where the path begins in a line as sha256sum writes it. */
    private static final int PATH = 66;
    private static final int SUM = 64;
    private static final int BUFFER = 1 << 18;

    private final SortedMap<String, String> sums = new ConcurrentSkipListMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** A file's bytes and their sum, each found out when it is first asked for; for one thread. */
    public static final class Summed {
        private final Supplier<byte[]> reading;
        private byte[] bytes;
        private String sha256;

        private Summed(Supplier<byte[]> reading, String sha256) {
            this.reading = reading;
            this.sha256 = sha256;
        }

        /** A file whose bytes are there. */
        public static Summed of(byte[] bytes) {
            return new Summed(() -> bytes, null);
        }

        /**
         * A file whose sum is known.
         *
         * @param reading gives bytes of that sum
         */
        public static Summed known(String sha256, Supplier<byte[]> reading) {
            return new Summed(reading, sha256);
        }

        public byte[] bytes() {
            if (bytes == null) bytes = reading.get();
            return bytes;
        }

        /** As it is listed. */
        public String sha256() {
            if (sha256 == null) sha256 = Sha256.hex(bytes());
            return sha256;
        }
    }

    /**
     * Adds a file.
     *
     * @param length how many bytes it has
     */
    public void add(String path, long length, String sha256) {
        sums.put(path, sha256);
        bytes.addAndGet(length);
    }

    /** What the edition in a folder lists: the sum of each path, sorted; empty where there is no edition. */
    public static SortedMap<String, String> listed(Path folder) {
        Path list = folder.resolve(Sha256.LIST);
        try {
            return Files.isRegularFile(list) ? listed(Files.readAllBytes(list)) : new TreeMap<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file of checksums holds. */
    static SortedMap<String, String> listed(byte[] list) {
        SortedMap<String, String> listed = new TreeMap<>();
        new String(list, StandardCharsets.UTF_8).lines().filter(line -> line.length() > PATH)
                .forEach(line -> listed.put(line.substring(PATH), line.substring(0, SUM)));
        return listed;
    }

    /** The sums by path, sorted. */
    public SortedMap<String, String> sums() {
        return Collections.unmodifiableSortedMap(sums);
    }

    /** The paths of the files, sorted. */
    Set<String> paths() {
        return sums.keySet();
    }

    /** How many bytes the files have. */
    long bytes() {
        return bytes.get();
    }

    /** What the file of checksums holds: a line a file, as sha256sum writes it. */
    byte[] list() {
        StringBuilder list = new StringBuilder();
        sums.forEach((path, sum) -> list.append(sum).append("  ").append(path).append('\n'));
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The sum of the file of checksums: the same exactly for the same edition. */
    public String digest() {
        return Sha256.hex(list());
    }

    /** The sum of a file that need not fit into memory. */
    static String sha256(FileChannel file) throws IOException {
        MessageDigest sum = Sha256.begin();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = 0; file.read(buffer, at) > 0; buffer.clear()) {
            at += buffer.position();
            sum.update(buffer.flip());
        }
        return Sha256.hex(sum);
    }
}
