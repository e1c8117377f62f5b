package mingbai.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A folder as it is at one moment: its files are looked at before and after they are read, and where they are no longer the same,
 * or where files are on their way into it that belong together, they are read again.
 */
public final class Moment {
    /** Lies in a folder while files come into it that belong together: what is read meanwhile may be some of them. */
    public static final String COMING = ".import.note";

    /** An import, a saved file, a checkout: all end soon, or go on while a person works on. */
    private static final int LOOKS = 60;
    /** In milliseconds. */
    private static final int BETWEEN_LOOKS = 50;

    private final Path folder;
    private final Predicate<Path> passedOver;

    private Moment(Path folder, Predicate<Path> passedOver) {
        this.folder = folder;
        this.passedOver = passedOver;
    }

    /** The files of a folder change all the time while they are read, or others are on their way into it. */
    public static final class Unsettled extends IllegalStateException {
        public Unsettled(Path folder) {
            super(folder.toString());
        }
    }

    /**
     * What was read of a folder.
     *
     * @param passedOver files and folders below it that are not read, by their paths there
     * @param reading    reads all of it
     * @throws Unsettled when it does not come to rest
     */
    static <T> T of(Path folder, Predicate<Path> passedOver, Supplier<T> reading) {
        Moment moment = new Moment(folder, passedOver);
        for (int looks = 0; looks < LOOKS; looks++) {
            Optional<T> read = moment.read(reading);
            if (read.isPresent()) return read.get();
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new Unsettled(folder);
    }

    /** Absent: not all of it is of one moment. */
    private <T> Optional<T> read(Supplier<T> reading) {
        Map<Path, String> before = files();
        if (coming()) return Optional.empty();
        try {
            // Whoever ends between the two looks has put all files into their place before the second.
            return Optional.of(reading.get()).filter(read -> !coming() && before.equals(files()));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException && !before.equals(files())) return Optional.empty();
            throw e;
        }
    }

    private boolean coming() {
        return Files.exists(folder.resolve(COMING), LinkOption.NOFOLLOW_LINKS);
    }

    /** Of each file that is read, what changes with it. */
    private Map<Path, String> files() {
        Map<Path, String> files = new HashMap<>();
        if (!Files.isDirectory(folder)) return files;
        try {
            Path real = folder.toRealPath();
            Files.walkFileTree(real, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                    Path name = real.relativize(file);
                    if (!passedOver.test(name)) files.put(name, is.size() + " " + is.lastModifiedTime() + " " + is.fileKey());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE; // who reads it will say so
                }
            });
        } catch (NoSuchFileException e) {
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
