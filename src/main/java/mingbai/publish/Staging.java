package mingbai.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import mingbai.format.Sha256;

/**
 * A new edition beside the last one. Any number of threads write to it; {@link #publish} then puts it in the last
 * one's place. Closed without that, it leaves nothing behind and the last edition as it was.
 *
 * <p>A file that did not change is the last edition's file, linked, so that it is not written again. All files have the edition's
 * time, by which web servers tell whether a reader has the newest.
 */
public final class Staging implements AutoCloseable {
    /** The first of February 1980: a month after the first day of zip, which zones west of Greenwich would put before it. */
    private static final LocalDateTime DRAFT = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(2107, 12, 31, 0, 0);
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final Path edition;
    private final Path staged;
    private final Lock lock;
    private final Checksums sums = new Checksums();
    private final Map<Path, Path> folders = new ConcurrentHashMap<>();
    private final Edition last;
    /** Bytes of the last edition's files that were asked for and come back. */
    private final Map<String, byte[]> seen = new ConcurrentHashMap<>();
    /** Paths of files that are files of the last edition, which have its time until the new one has taken its place. */
    private final Set<String> linked = ConcurrentHashMap.newKeySet();
    /** Files that are written anew, also where one had to be copied since it could not be linked. */
    private final Set<Path> written = ConcurrentHashMap.newKeySet();
    private final Path target;
    private final Zip zip;
    private final FileTime time;

    private Staging(Path edition, Path zip, String folder, LocalDateTime time) throws IOException {
        this.edition = edition;
        this.staged = Swap.staged(edition);
        Files.createDirectories(edition.getParent());
        this.lock = Lock.of(edition);
        Interrupted.settle(edition);
        Files.createDirectories(staged);
        this.last = Edition.in(edition);
        this.target = zip;
        this.zip = new Zip(folder, time, beside("packing"),
                () -> last.digest().flatMap(digest -> LastZip.of(zip, beside("packed"), digest)));
        this.time = FileTime.from(time.toInstant(BEIJING));
    }

    private Path beside(String what) {
        return Swap.beside(edition, what);
    }

    /**
     * Begins an edition. What an interrupted run left is put right first.
     *
     * @param zip    where its zip goes; of one that lies there only what is known of the last edition is used
     * @param folder the zip's top folder
     * @param time   when the edition was last changed, in Beijing; absent: it is a draft, whose files are as old as a zip's can be
     * @throws UncheckedIOException when the machine fails
     */
    public static Staging begin(Path edition, Path zip, String folder, Optional<LocalDateTime> time) {
        try {
            return new Staging(edition.toAbsolutePath().normalize(), zip.toAbsolutePath(), folder,
                    time.map(Staging::possible).orElse(DRAFT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nearest that a zip can tell. */
    private static LocalDateTime possible(LocalDateTime time) {
        return time.isBefore(DRAFT) ? DRAFT : time.isAfter(LAST) ? LAST : time;
    }

    /** The last edition. */
    public Edition last() {
        return last;
    }

    /** A file of the last edition; added as it is, it is not compared again. */
    public Optional<Checksums.Summed> last(String path) {
        Optional<Checksums.Summed> file = last.file(path);
        file.ifPresent(found -> seen.put(path, found.bytes()));
        return file;
    }

    /**
     * Adds a file, from any thread.
     *
     * @param sha256 the sum of its content
     */
    public void write(String path, byte[] content, String sha256) {
        try {
            Path target = staged.resolve(path);
            folders.computeIfAbsent(target.getParent(), Staging::created);
            if (link(path, target, content, sha256)) linked.add(path);
            else {
                Files.setLastModifiedTime(Files.write(target, content), time);
                written.add(target);
            }
            zip.add(path, content, last.lists(path, sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sums.add(path, content.length, sha256);
    }

    /** Where it cannot be dated, as where another owns it, it keeps its time: its bytes are those that readers have. */
    private void date(Path file) {
        try {
            if (!Files.getLastModifiedTime(file).equals(time)) Files.setLastModifiedTime(file, time);
        } catch (IOException e) {
            // the next build tries again
        }
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean link(String path, Path target, byte[] content, String sha256) throws IOException {
        Path file = edition.resolve(path);
        if (seen.remove(path) != content && !same(path, file, content, sha256)) return false;
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            written.add(target);
        }
        return true;
    }

    /** What the last edition lists is known to differ unread; what it lists as the same is looked at, since others may have changed it. */
    private boolean same(String path, Path file, byte[] content, String sha256) throws IOException {
        if (last.differs(path, sha256)) return false;
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    /** Adds the checksums, puts the zip together, waits until both are on the disk, and puts them in the last ones' place. */
    public void publish() {
        try {
            byte[] list = sums.list();
            String digest = Sha256.hex(list);
            write(Sha256.LIST, list, digest);
            FutureTask<Void> keeping = new FutureTask<>(() -> {
                Disk.keep(staged, written);
                return null;
            });
            new Thread(keeping, "disk").start();
            Path packed = Swap.staged(target);
            Files.createDirectories(packed.getParent());
            Swap swap = Swap.of(edition, target);
            swap.begin();
            try {
                String sum = zip.write(packed);
                zip.close();
                await(keeping);
                swap.take();
                linked.parallelStream().map(edition::resolve).forEach(this::date);
                LastZip.note(beside("packed"), sum, digest);
            } finally {
                swap.drop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(FutureTask<Void> task) throws IOException {
        try {
            task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) throw failed;
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sum by which the edition will be known. */
    public String digest() {
        return sums.digest();
    }

    /** The paths of the files that were added. */
    public Set<String> paths() {
        return sums.paths();
    }

    /** How many files were added. */
    public int files() {
        return sums.paths().size();
    }

    /** How many bytes they have. */
    public long bytes() {
        return sums.bytes();
    }

    /** Leaves the edition in its place and nothing beside it but what cannot be deleted, which the next one tries again. */
    @Override
    public void close() {
        try {
            zip.close();
            Interrupted.delete(edition);
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
