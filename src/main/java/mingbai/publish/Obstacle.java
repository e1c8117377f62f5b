package mingbai.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.format.FilePath;
import mingbai.format.Sha256;

/**
 * What lies where an edition or its zip is to go, and is not to be lost.
 *
 * @param path where it lies
 */
public record Obstacle(Kind kind, Path path) {
    /** Files that every edition lists: a list of sums alone may be anybody's. */
    private static final Set<String> MARKS = Set.of("index.html", "data/items.json", "data/datapackage.json");
    /** What systems put into folders that they show. */
    private static final Set<String> SYSTEM = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    /** What it is. */
    public enum Kind {
        /** A file that no edition put there. */
        FOREIGN,
        /** A folder that the machine does not let go of, since another disk is joined to it. */
        MOUNT,
        /** A folder in which the user may put nothing: what is new is made beside what it replaces. */
        SHUT,
        /** A file of the last edition that was edited there. */
        EDITED,
        /** In the zip's place, what is no zip of an edition. */
        NO_ZIP,
        /** An edition that is released, where a draft is to go. */
        RELEASED,
        /** Another publication's edition. */
        ANOTHER;

        /** Whether whoever insists may have it replaced. */
        public boolean replaceable() {
            return this != FOREIGN && this != MOUNT && this != SHUT;
        }
    }

    /**
     * In an edition's place; absent: it may be replaced.
     *
     * @throws UncheckedIOException when the machine fails
     */
    public static Optional<Obstacle> in(Path edition) {
        if (shut(edition).isPresent() || !Files.exists(edition, LinkOption.NOFOLLOW_LINKS)) return shut(edition);
        try {
            Map<String, String> known = Checksums.listed(edition);
            if (!known.keySet().containsAll(MARKS)) known = Map.of();
            Optional<Obstacle> foreign = foreign(edition, known.keySet()).map(path -> new Obstacle(Kind.FOREIGN, path));
            if (foreign.isPresent()) return foreign;
            if (mounted(edition)) return Optional.of(new Obstacle(Kind.MOUNT, edition));
            return edited(edition, known).map(path -> new Obstacle(Kind.EDITED, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nearest folder that is there, where nothing can be put into it. */
    private static Optional<Obstacle> shut(Path place) {
        Path folder = place.toAbsolutePath().normalize().getParent();
        while (folder != null && !Files.exists(folder)) folder = folder.getParent();
        return Optional.ofNullable(folder).filter(found -> !Files.isWritable(found)).map(found -> new Obstacle(Kind.SHUT, found));
    }

    private static Optional<Path> foreign(Path edition, Set<String> known) throws IOException {
        try (Stream<Path> top = Files.list(edition)) {
            return top.toList().parallelStream().flatMap(Obstacle::below)
                    .filter(path -> !SYSTEM.contains(path.getFileName().toString()))
                    .filter(path -> !known.contains(FilePath.slashed(edition.relativize(path))))
                    .filter(path -> known.isEmpty() || !path.equals(edition.resolve(Sha256.LIST)))
                    .sorted().findFirst();
        }
    }

    /** What is no folder in a folder, or the file itself. */
    private static Stream<Path> below(Path path) {
        try {
            return Files.find(path, Integer.MAX_VALUE, (found, attributes) -> !attributes.isDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean mounted(Path edition) throws IOException {
        Path folder = edition.toAbsolutePath().normalize();
        return !Files.getFileStore(folder).equals(Files.getFileStore(folder.getParent()));
    }

    /**
     * All files of an edition have one time, a whole minute; only what has another is read. In a copy whose times are when it was made,
     * an edited file may have the time of the others: there all are read.
     */
    private static Optional<Path> edited(Path edition, Map<String, String> known) throws IOException {
        if (known.isEmpty()) return Optional.empty();
        FileTime time = Files.getLastModifiedTime(edition.resolve(Sha256.LIST));
        boolean given = time.toInstant().equals(time.toInstant().truncatedTo(ChronoUnit.MINUTES));
        Optional<FileTime> unread = given ? Optional.of(time) : Optional.empty();
        return known.entrySet().parallelStream()
                .flatMap(file -> FilePath.below(edition, file.getKey()).filter(path -> edited(path, unread, file.getValue())).stream())
                .sorted().findFirst();
    }

    /** @param unread the time that says that a file is as it was written; absent: none does */
    private static boolean edited(Path file, Optional<FileTime> unread, String sha256) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !unread.equals(Optional.of(Files.getLastModifiedTime(file)))
                    && !Sha256.hex(Files.readAllBytes(file)).equals(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a zip's place; absent: it may be replaced. A zip is an edition's where it holds what every edition has. */
    public static Optional<Obstacle> at(Path zip) {
        boolean free = !Files.exists(zip, LinkOption.NOFOLLOW_LINKS) || packs(zip);
        return free ? shut(zip) : Optional.of(new Obstacle(Kind.NO_ZIP, zip));
    }

    private static boolean packs(Path zip) {
        if (!Files.isRegularFile(zip, LinkOption.NOFOLLOW_LINKS)) return false;
        try (FileChannel channel = FileChannel.open(zip)) {
            Set<String> names = LastZip.directory(channel).keySet();
            return names.stream().filter(name -> name.endsWith("/" + Sha256.LIST))
                    .map(name -> name.substring(0, name.length() - Sha256.LIST.length()))
                    .anyMatch(top -> MARKS.stream().allMatch(mark -> names.contains(top + mark)));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
