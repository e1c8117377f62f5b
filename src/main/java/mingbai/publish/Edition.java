package mingbai.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/** An edition as it lies in a folder, known by the list of its files' sums. */
public final class Edition {
    private final Path folder;
    private final SortedMap<String, String> sums;

    private Edition(Path folder) {
        this.folder = folder;
        this.sums = Checksums.listed(folder);
    }

    /** The edition in a folder, with no files where there is none. */
    public static Edition in(Path folder) {
        return new Edition(folder.toAbsolutePath().normalize());
    }

    /** The sum by which it is known; absent where there is none. */
    public Optional<String> digest() {
        if (sums.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Checksums.sha256(Files.readAllBytes(folder.resolve(Staging.SUMS))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    boolean empty() {
        return sums.isEmpty();
    }

    /** Whether it lists a file of other content. */
    boolean differs(String path, String sha256) {
        return sums.containsKey(path) && !sums.get(path).equals(sha256);
    }
}
