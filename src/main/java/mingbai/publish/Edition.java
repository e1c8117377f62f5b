package mingbai.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import mingbai.format.Sha256;

/** An edition as it lies in a folder, known by the list of its files' sums. */
public final class Edition {
    private final Path folder;
    private final byte[] list;
    private final SortedMap<String, String> sums;

    private Edition(Path folder, byte[] list) {
        this.folder = folder;
        this.list = list;
        this.sums = Checksums.listed(list);
    }

    /**
     * The edition in a folder, with no files where there is none.
     *
     * @throws UncheckedIOException when its list cannot be read
     */
    public static Edition in(Path folder) {
        Path list = folder.resolve(Sha256.LIST);
        try {
            return new Edition(folder.toAbsolutePath().normalize(), Files.isRegularFile(list) ? Files.readAllBytes(list) : new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The edition in a folder, with no files where there is none that can be read. */
    public static Edition readable(Path folder) {
        try {
            return in(folder);
        } catch (UncheckedIOException e) {
            return new Edition(folder, new byte[0]);
        }
    }

    /** The sum by which it is known; absent where there is none. */
    public Optional<String> digest() {
        return sums.isEmpty() ? Optional.empty() : Optional.of(Sha256.hex(list));
    }

    /** A file, from any thread; absent: it is not listed, cannot be read, or is no longer what is listed. */
    public Optional<Checksums.Summed> file(String path) {
        String listed = sums.get(path);
        Path file = folder.resolve(path);
        if (listed == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        try {
            return Optional.of(Checksums.Summed.of(Files.readAllBytes(file))).filter(found -> found.sha256().equals(listed));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The sum that is listed for a file; absent where none is. */
    public Optional<String> sum(String path) {
        return Optional.ofNullable(sums.get(path));
    }

    /** Whether it lists a file of this content. */
    boolean lists(String path, String sha256) {
        return sha256.equals(sums.get(path));
    }

    /** Whether it lists a file of other content. */
    boolean differs(String path, String sha256) {
        return sums.containsKey(path) && !sums.get(path).equals(sha256);
    }
}
