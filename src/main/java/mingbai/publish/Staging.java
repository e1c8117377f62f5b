package mingbai.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A new edition beside the last one. Any number of threads write to it; {@link #publish} then puts it in the last
 * one's place. Closed without that, it leaves nothing behind and the last edition as it was.
 *
 * <p>A file that did not change is the last edition's file, linked, so that it keeps its time and is not written again.
 */
public final class Staging implements AutoCloseable {
    /** The name of the list of checksums, by which an edition is known. */
    public static final String SUMS = "SHA256SUMS";

    private final Path edition;
    private final Path staged;
    private final Path previous;
    private final Path locked;
    private final FileChannel lock;
    private final SortedMap<String, String> sums = new ConcurrentSkipListMap<>();
    private final AtomicLong bytes = new AtomicLong();

    private Staging(Path edition, Path locked, FileChannel lock) {
        this.edition = edition;
        this.locked = locked;
        this.lock = lock;
        this.staged = this.edition.resolveSibling("." + this.edition.getFileName() + ".staged");
        this.previous = this.edition.resolveSibling("." + this.edition.getFileName() + ".previous");
    }

    /**
     * Begins an edition. What an interrupted run left is put right first.
     *
     * @throws UncheckedIOException when the machine fails
     */
    public static Staging begin(Path edition) {
        Path target = edition.toAbsolutePath().normalize();
        Path locked = target.resolveSibling("." + target.getFileName() + ".lock");
        try {
            Files.createDirectories(target.getParent());
            Staging staging = new Staging(target, locked, lock(locked));
            if (Files.exists(staging.previous)) staging.recover();
            delete(staging.staged);
            Files.createDirectories(staging.staged);
            return staging;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two builds of one edition would undo each other; the system lets go of the lock when a build dies. */
    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException e) {
            // held by this very process
        }
        channel.close();
        throw new FileSystemException(path.toString(), null, "another build is at work on this edition");
    }

    private void recover() throws IOException {
        if (Files.exists(edition)) delete(previous);
        else Files.move(previous, edition);
    }

    /** A file in the folder that no edition put there; absent: the folder may be replaced. */
    public static Optional<Path> foreign(Path edition) {
        if (!Files.exists(edition, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        try (Stream<Path> walk = Files.walk(edition)) {
            Path list = edition.resolve(SUMS);
            Set<String> known = new TreeSet<>(Set.of(SUMS));
            if (Files.exists(list)) {
                Files.readAllLines(list).forEach(line -> known.add(line.substring(Math.min(line.length(), 66))));
            }
            return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !Set.of(".DS_Store", "Thumbs.db", "desktop.ini").contains(path.getFileName().toString()))
                    .filter(path -> !known.contains(edition.relativize(path).toString().replace('\\', '/')))
                    .sorted().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a file, from any thread. */
    public void write(String path, byte[] content) {
        try {
            Path target = staged.resolve(path);
            Files.createDirectories(target.getParent());
            if (!link(edition.resolve(path), target, content)) Files.write(target, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sums.put(path, sha256(content));
        bytes.addAndGet(content.length);
    }

    private static boolean link(Path last, Path target, byte[] content) throws IOException {
        if (!Files.isRegularFile(last, LinkOption.NOFOLLOW_LINKS) || Files.size(last) != content.length) return false;
        if (!Arrays.equals(Files.readAllBytes(last), content)) return false;
        try {
            Files.createLink(target, last);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(last, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return true;
    }

    /**
     * Adds the checksums, packs the zip and puts the edition in the last one's place.
     *
     * @param zip    where the zip goes
     * @param folder the zip's top folder
     */
    public void publish(Path zip, String folder) {
        try {
            StringBuilder list = new StringBuilder();
            sums.forEach((path, sum) -> list.append(sum).append("  ").append(path).append('\n'));
            write(SUMS, list.toString().getBytes(StandardCharsets.UTF_8));
            Path packed = zip.toAbsolutePath().resolveSibling("." + zip.getFileName() + ".staged");
            Files.createDirectories(packed.getParent());
            try {
                Zip.pack(staged, sums.keySet(), folder, packed);
                swap(packed, zip.toAbsolutePath());
            } finally {
                Files.deleteIfExists(packed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both take their place, or neither does. */
    private void swap(Path packed, Path zip) throws IOException {
        boolean replaces = Files.exists(edition);
        if (replaces) Files.move(edition, previous);
        try {
            Files.move(staged, edition);
            Files.move(packed, zip, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (Files.exists(edition)) Files.move(edition, staged);
            if (replaces) Files.move(previous, edition);
            throw e;
        }
    }

    /** How many files were added. */
    public int files() {
        return sums.size();
    }

    /** How many bytes they have. */
    public long bytes() {
        return bytes.get();
    }

    /** Leaves the last edition in its place and nothing beside it. */
    @Override
    public void close() {
        try {
            delete(staged);
            delete(previous);
            lock.close();
            Files.deleteIfExists(locked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
