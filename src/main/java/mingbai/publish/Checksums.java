package mingbai.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The SHA-256 sums of an edition's files, added from any thread, and the one sum by which the edition is known. */
public final class Checksums {
    private final SortedMap<String, String> sums = new ConcurrentSkipListMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** Adds a file. @param length how many bytes it has */
    public void add(String path, long length, String sha256) {
        sums.put(path, sha256);
        bytes.addAndGet(length);
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
        return sha256(list());
    }

    /** The sum of a file, as it is listed. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
